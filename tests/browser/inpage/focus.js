/* What tests ask about the keyboard's focus. In the page as `focusing`. */
"use strict";
window.focusing = (() => {
  const CAN = "a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]";
  let stops = [];
  let walked = [];
  const marked = {};

  const called = (element) =>
    `${element.tagName} “${(element.innerText || element.value || "").trim().slice(0, 40)}”`;
  const parts = (colour) => colour.match(/[\d.]+/g).map(Number);
  const luminance = (colour) => {
    const [r, g, b] = parts(colour).map((part) => part / 255).map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };

  // Of radio buttons of one name, Tab stops at the chosen one.
  const findStops = () => [...document.querySelectorAll(CAN)].filter((element) =>
    element.tabIndex >= 0 && !element.disabled && (element.type !== "radio" || element.checked)
    && element.checkVisibility({ visibilityProperty: true }));

  // The mark of the focus: at least 2 pixels wide, and 3:1 against what it lies on.
  const mark = (element) => {
    const style = getComputedStyle(element);
    const width = style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth);
    const offset = parseFloat(style.outlineOffset);
    let ground = offset < 0 ? element : element.parentElement;
    while (ground.parentElement && parts(getComputedStyle(ground).backgroundColor)[3] === 0)
      ground = ground.parentElement;
    const pair = [style.outlineColor, getComputedStyle(ground).backgroundColor].map(luminance);
    const contrast = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
    const wrong = [];
    if (width < 2) wrong.push(`has an outline of ${width}px`);
    else if (contrast < 3) wrong.push(`has an outline with contrast ${contrast.toFixed(2)}`);
    return { reach: Math.max(0, width + offset) - 1, wrong };
  };

  // All that is wrong with how the focus shows where it is. Browsers place things on fractions of
  // a pixel, hence the margin of 1. In a region that scrolls sideways, a browser may leave a link
  // half in sight.
  const judge = (element) => {
    if (!element || element === document.body) return ["the focus is nowhere"];
    const { reach, wrong } = mark(element);
    const box = element.getBoundingClientRect();
    const frames = [{ name: "the window", left: 0, top: 0, right: innerWidth, bottom: innerHeight }];
    let scrolls = false;
    for (let above = element; (above = above.parentElement) && above !== document.body;) {
      if (getComputedStyle(above).overflowX === "visible") continue;
      const { left, top, right, bottom } = above.getBoundingClientRect();
      if (above.scrollWidth > above.clientWidth) scrolls = true;
      frames.push({ name: `${above.tagName}.${above.className}`, left, top, right, bottom });
    }
    for (const frame of frames) {
      const sides = scrolls
        ? box.right - 32 >= frame.left && box.left + 32 <= frame.right
        : box.left - reach >= frame.left && box.right + reach <= frame.right;
      const ends = box.height + 2 * reach > frame.bottom - frame.top
        ? box.bottom >= frame.top && box.top <= frame.bottom
        : box.top - reach >= frame.top && box.bottom + reach <= frame.bottom;
      if (!sides || !ends) wrong.push(`is not, with its outline, inside ${frame.name}`);
    }
    const line = element.getClientRects()[0];
    const middle = (start, end, size) => (Math.max(start, 0) + Math.min(end, size)) / 2;
    const top = document.elementFromPoint(
      middle(line.left, line.right, innerWidth), middle(line.top, line.bottom, innerHeight));
    if (!element.contains(top)) wrong.push("is covered by something else");
    return wrong.map((what) => `${called(element)} ${what}`);
  };

  const leave = (x, y) => {
    document.activeElement.blur();
    scrollTo(x, y);
  };

  const note = () => {
    const element = document.activeElement;
    walked.push([stops.indexOf(element), called(element), judge(element)]);
  };
  // A press of Tab comes when the browser has dealt with the one before, scrolling and all.
  const onKey = (event) => { if (event.key === "Tab" && event.isTrusted) note(); };

  return {
    leave,

    // Go to where a visitor comes in from the address bar, or backwards to the last stop, and say
    // how often Tab must be pressed.
    start(backwards) {
      const root = document.documentElement;
      root.tabIndex = -1;
      root.focus();
      root.blur();
      root.removeAttribute("tabindex");
      scrollTo(0, 0);
      stops = findStops();
      walked = [];
      if (backwards) stops.at(-1).focus({ focusVisible: true });
      addEventListener("keydown", onKey, true);
      return stops.length + (backwards ? 0 : 1);
    },
    // What was wrong on the way.
    end(backwards) {
      removeEventListener("keydown", onKey, true);
      const wrong = [];
      const order = stops.map((_, index) => index);
      if (backwards) order.reverse();
      const notes = backwards ? walked : walked.slice(1);
      for (const [number, [index, name, problems]] of notes.entries()) {
        wrong.push(...problems);
        if (index === order[number]) continue;
        const expected = stops[order[number]];
        wrong.push(`stop ${number} is ${name}, not ${expected ? called(expected) : "the end"}`);
        break;
      }
      const left = [document.body, stops[order[0]]].includes(document.activeElement);
      return left ? wrong : [...wrong, "Tab does not leave the last stop"];
    },
    // The focus put on each stop in turn, which scrolls as Tab does: what is wrong there. From an
    // open menu the tour ends at the first stop past the header: there the menu must have gone, and
    // all is as without it. The focus and the scrolling are undone.
    tour() {
      const menu = document.querySelector(".menu:popover-open");
      const wrong = [];
      for (const element of findStops()) {
        element.focus({ focusVisible: true });
        wrong.push(...judge(element));
        if (!menu || !element.closest("main, footer")) continue;
        if (menu.checkVisibility({ visibilityProperty: true }))
          wrong.push(`the menu is still open at ${called(element)}`);
        break;
      }
      leave(0, 0);
      return wrong;
    },
    // The mark at each stop that was not measured in these colours yet, without walking: colours
    // change neither order nor place.
    marks(colours) {
      const { scrollX, scrollY } = window;
      const wrong = [];
      const done = marked[colours] ??= new Set();
      document.activeElement.blur();
      for (const element of findStops()) {
        if (done.has(element)) continue;
        done.add(element);
        element.focus({ focusVisible: true, preventScroll: true });
        wrong.push(...mark(element).wrong.map((what) => `${called(element)} ${what}`));
      }
      leave(scrollX, scrollY);
      return wrong;
    },
  };
})();
