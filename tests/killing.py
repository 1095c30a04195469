"""A program that publishes again and again, killed before each thing that it asks of the disk.

It prints how many things it was killed before, and each time that the live site was not whole.
"""

import os
import signal
import sys
from pathlib import Path

from ivp.publishing.releases import SITE, Releases

STYLES = "a { order: VERSION }"


def release(releases: Releases, version: int) -> None:
    """Publish a site of one page and one lasting file, both of the same version."""
    with releases.lock(lambda _: None), releases.begin() as fresh:
        style = Path("vast", f"{version}.css")
        (fresh / SITE / "vast").mkdir(parents=True)
        (fresh / SITE / style).write_text(STYLES.replace("VERSION", str(version)))
        (fresh / SITE / "index.html").write_text(style.as_posix())
        releases.finish(fresh, (style.as_posix(),))


def whole(releases: Releases) -> bool:
    """Whether the live page is there, and with it the styles that it asks for."""
    style = Path((releases.link / "index.html").read_text())
    return (releases.link / style).read_text() == STYLES.replace("VERSION", style.stem)


def kill_before(step: int, target: Path) -> None:
    """Let this very process be killed before the given thing that it does in a folder."""
    done = 0

    def look(event: str, values: tuple[object, ...]) -> None:
        nonlocal done
        if event.startswith(("open", "os.")) and any(str(target) in str(it) for it in values):
            done += 1
            if done == step:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(look)


def main(target: Path) -> None:
    """Kill at the first step, at the second, and so on, until a run comes to its end."""
    releases = Releases(target)
    for version in range(1, 8):  # so that there are old releases to throw away
        release(releases, version)
    step, finished = 0, False
    while not finished:
        step += 1
        child = os.fork()
        if not child:
            kill_before(step, target)
            if step % 2:
                release(releases, 100 + step)
            else:
                with releases.lock(lambda _: None):
                    releases.back()
            os._exit(0)
        finished = os.waitpid(child, 0)[1] == 0 and step % 2 == 1
        if not whole(releases):
            print("broken at step", step)
        if not step % 2:
            release(releases, 100 + step)  # the next run works on, whatever was left
            if not whole(releases) or any(
                path.name[0] == "." for path in releases.folder.iterdir()
            ):
                print("not mended after step", step)
    print(step)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
