/* What tests ask of a page's layout. In the page as `layout`, before any script of its own. */
"use strict";
window.layout = (() => {
  const called = (element) =>
    `${element.tagName}.${element.className} “${(element.innerText || "").trim().slice(0, 30)}”`;
  const seen = (element) => element.checkVisibility({ visibilityProperty: true });
  const within = (root) => [root, ...root.querySelectorAll("*")];
  const own = new CSSStyleSheet();
  const sights = new Set();
  const kept = new Map();
  let now = { shape: [] };

  const numbers = new WeakMap();
  let last = 0;
  const numberOf = (element) => {
    if (!numbers.has(element)) numbers.set(element, ++last);
    return numbers.get(element);
  };

  // Each element with whether it is seen and then its box, in tenths of a pixel: all that colours
  // may not change.
  const shape = (part) => [...document.querySelectorAll(part)].flatMap(within).map((element) => {
    if (!seen(element)) return [element, false];
    const { x, y, width, height } = element.getBoundingClientRect();
    const tenths = [x + scrollX, y + scrollY, width, height].map((size) => Math.round(size * 10));
    return [element, true, ...tenths];
  });
  const same = (before, now) => before.length === now.length
    && before.every((part, index) => part === now[index]);

  const hiddenFromSight = (element) =>
    element.closest(".vh, svg") || getComputedStyle(element).clipPath === "inset(50%)";

  // What can cut its content, or let it scroll.
  const frames = (part) => within(document.querySelector(part)).filter((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    return overflowX !== "visible" || overflowY !== "visible";
  });

  return {
    // A constructed style sheet, because the policy allows no inline style.
    restyle(rules, sheet = own) {
      if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
      sheet.replaceSync(rules);
    },

    // What is wider than the window, and what is cut. What only screen readers get is cut on purpose.
    cut(among = frames("body")) {
      const wrong = [];
      const spare = document.documentElement.scrollWidth - innerWidth;
      if (spare > 0) wrong.push(`the page is ${spare}px wider than the window`);
      for (const element of among) {
        const wide = element.scrollWidth > element.clientWidth + 1;
        const high = element.scrollHeight > element.clientHeight + 1;
        if (!wide && !high || hiddenFromSight(element) || !element.checkVisibility()) continue;
        const { overflowX, overflowY } = getComputedStyle(element);
        const cuts = (overflow) => ["hidden", "clip"].includes(overflow);
        if (cuts(overflowX) && wide || cuts(overflowY) && high)
          wrong.push(`${called(element)} is cut`);
        if (["auto", "scroll"].includes(overflowX) && wide) {
          const label = document.getElementById(element.getAttribute("aria-labelledby"))?.innerText
            || element.getAttribute("aria-label");
          if (element.tabIndex < 0 || !label || !["region", "group"].includes(element.role))
            wrong.push(`${called(element)} scrolls, but not by keyboard or without a name`);
        }
      }
      return wrong;
    },

    // What can be touched, unless it stands in running text (WCAG 2.5.8 excepts that), and is small.
    // A control in a label is touched on the label.
    small(selector, least, part = "body") {
      const wrong = [];
      for (const element of document.querySelector(part).querySelectorAll(selector)) {
        if (!seen(element) || element.matches(".overslaan")) continue;
        const target = element.closest("label") || element;
        const block = target.closest("p, li, dd, dt, td, th, h1, h2, h3, h4, div, body");
        const { width, height } = target.getBoundingClientRect();
        const inText = getComputedStyle(target).display === "inline"
          && block.innerText.trim() !== target.innerText.trim();
        if (!inText && Math.min(width, height) < least)
          wrong.push(`${called(target)} is ${width.toFixed(1)} × ${height.toFixed(1)}`);
      }
      return wrong;
    },

    frames,
    numberOf,

    // What is seen of the part of which the shape is kept, and whether this very set of elements was
    // not in sight before on this page.
    sight() { return now.shape.filter(([, isSeen]) => isSeen).map(([element]) => element); },
    isNewSight() { return sights.size < sights.add(layout.sight().map(numberOf).join()).size; },

    // The place and the paint of everything, to compare one page with another.
    describe() {
      this.keepShape("body");
      return [now.shape.map(([, ...looks]) => looks.join()), painting.describe()].flat();
    },

    // Keep the shape of a part in a state of the page. From here on that state is looked at, and
    // where its texts are is measured once.
    keepShape(part, state = "") {
      now = { part, shape: shape(part), boxes: new Map() };
      kept.set(state, now);
    },
    boxes() { return now.boxes; },
    // How the page in a state differs from when its shape was kept.
    changes(state = "") {
      now = kept.get(state);
      const seen = shape(now.part);
      if (seen.length !== now.shape.length) return ["elements came or went"];
      return seen.filter((looks, index) => !same(now.shape[index], looks))
        .map(([element, ...looks]) => `${called(element)} is now ${looks}`).slice(0, 3);
    },
  };
})();
