"""Real web servers for the tests: found, or brought as Debian packages, and run on loopback.

`find` only looks. Run as a program, this also brings what is missing, and says where all is.
"""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.browser import chromium

PROGRAMS = {"nginx": ("nginx", ("nginx",)), "apache": ("apache2-bin", ("apache2", "httpd"))}
"""By server: Debian's package, and the names that the program can have."""

PLACES = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"])
NGINX = """\
daemon off; pid {home}/pid; error_log stderr; worker_processes 1;
events {{}}
http {{
    access_log off; keepalive_requests 100000;
    client_body_temp_path {home}/1; proxy_temp_path {home}/2; fastcgi_temp_path {home}/3;
    uwsgi_temp_path {home}/4; scgi_temp_path {home}/5;
    include {home}/site.conf;
}}
"""
APACHE = """\
ServerRoot {home}
PidFile {home}/pid
ServerName 127.0.0.1
ErrorLog /dev/stderr
TypesConfig /dev/null
Mutex posixsem
Listen {address}
{modules}
{user}
Include {home}/site.conf
"""
MODULES = (
    "mpm_event", "authz_core", "unixd", "headers", "mime", "dir", "rewrite", "alias", "ssl",
    "http2", "socache_shmcb",
)  # fmt: skip


def find(server: str) -> str | None:
    """Return where a server's program is, if it starts."""
    for name in PROGRAMS[server][1]:
        found = shutil.which(name, path=PLACES)
        if (
            found
            and subprocess.run([found, "-v"], capture_output=True, check=False).returncode == 0
        ):
            return found
    return None


def need(server: str) -> str:
    """Return a server's program. Without it the test fails on CI, and is passed over elsewhere."""
    found = find(server)
    if not found:
        reason = f"No {server} here, and none could be brought (see `make webserver`)."
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)
    return found


@contextmanager
def running(server: str, site: str, address: str) -> Iterator[str]:
    """Run a server with the settings of a site, in a folder of its own; yield its origin."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        home.chmod(0o755)
        (home / "site.conf").write_text(site, encoding="utf-8")
        with subprocess.Popen(_command(server, home, address), stderr=subprocess.PIPE) as process:
            try:
                _wait(process, address)
                yield f"http://{address}"
            finally:
                process.terminate()
                process.communicate(timeout=10)


def check(server: str, site: str) -> str:
    """Return what a server says of settings that are not right; nothing when they are."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        (home / "site.conf").write_text(site, encoding="utf-8")
        command = [*_command(server, home, free_address()), "-t"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        return done.stderr if done.returncode else ""


def free_address() -> str:
    """Return an address on this machine that nobody listens to."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        return f"127.0.0.1:{found.getsockname()[1]}"


def _command(server: str, home: Path, address: str) -> Sequence[str]:
    program = need(server)
    config = home / "server.conf"
    if server == "nginx":
        user = (
            "user root;\n" if os.geteuid() == 0 else ""
        )  # else it could not read pytest's folders
        config.write_text(user + NGINX.format(home=home), encoding="utf-8")
        return [program, "-p", str(home), "-e", "stderr", "-c", str(config)]
    folder = next(path for path in map(Path, _MODULE_FOLDERS) if path.is_dir())
    modules = "\n".join(
        f"LoadModule {module}_module {folder}/mod_{module}.so"
        for module in MODULES
        if (folder / f"mod_{module}.so").exists()
    )
    user = "User www-data\nGroup www-data" if os.geteuid() == 0 else ""
    values = {"home": home, "address": address, "modules": modules, "user": user}
    config.write_text(APACHE.format(**values), encoding="utf-8")
    return [program, "-f", str(config), "-D", "FOREGROUND"]


_MODULE_FOLDERS = (
    "/usr/lib/apache2/modules",
    "/usr/lib64/httpd/modules",
    "/usr/libexec/apache2",
)


def _wait(process: subprocess.Popen[bytes], address: str) -> None:
    """Wait until the server answers; fail when it stopped instead."""
    host, port = address.split(":")
    for _ in range(200):
        if process.poll() is not None:
            raise AssertionError(process.communicate()[1].decode())
        try:
            socket.create_connection((host, int(port))).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("The web server does not answer.")


def main() -> None:
    """Print where each server is, after bringing what is missing."""
    for server, (package, _) in PROGRAMS.items():
        if not find(server):
            chromium.install(package)
        print(find(server) or f"No {server}: its tests are passed over.")


if __name__ == "__main__":
    main()
