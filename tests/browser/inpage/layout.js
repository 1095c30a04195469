/* What tests ask of a page's layout. In the page as `layout`, before any script of its own. */
"use strict";
window.layout = (() => {
  const called = (element) =>
    `${element.tagName}.${element.className} “${(element.innerText || "").trim().slice(0, 30)}”`;
  const seen = (element) => element.checkVisibility({ visibilityProperty: true });
  const within = (root) => [root, ...root.querySelectorAll("*")];
  const own = new CSSStyleSheet();
  let kept = [];
  let fresh = [];
  const painted = new Set();
  const sights = new Set();

  const numbers = new WeakMap();
  let last = 0;
  const numberOf = (element) => {
    if (!numbers.has(element)) numbers.set(element, ++last);
    return numbers.get(element);
  };

  // Each element with its box and whether it is seen: all that colours may not change.
  const shape = () => within(document.body).map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const place = [x + scrollX, y + scrollY, width, height].map((number) => number.toFixed(1));
    return [element, `${seen(element)} ${place}`];
  });

  // Each element with text of its own that is seen, and how it is painted: its colour, the grounds
  // below it, and what decides how much contrast it needs.
  const paint = () => within(document.body)
    .filter((element) => seen(element) && [...element.childNodes].some((node) =>
      node.nodeType === Node.TEXT_NODE && node.data.trim()))
    .map((element) => {
      const { color, fontSize, fontWeight, textDecorationLine } = getComputedStyle(element);
      const size = parseFloat(fontSize);
      const large = size >= 24 || size >= 18.66 && fontWeight >= 700;
      const grounds = [];
      for (let below = element; below; below = below.parentElement) {
        const { backgroundColor, backgroundImage, opacity } = getComputedStyle(below);
        if (!/, 0\)$/.test(backgroundColor)) grounds.push(backgroundColor);
        if (backgroundImage !== "none" || opacity !== "1") grounds.push(backgroundImage, opacity);
      }
      return [element, [color, large, textDecorationLine, ...grounds].join(";")];
    });

  const hiddenFromSight = (element) =>
    element.closest(".vh, svg") || getComputedStyle(element).clipPath === "inset(50%)";

  return {
    // A constructed style sheet, because the policy allows no inline style.
    restyle(rules, sheet = own) {
      if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
      sheet.replaceSync(rules);
    },

    // What is wider than the window, and what is cut. What only screen readers get is cut on purpose.
    cut() {
      const wrong = [];
      const spare = document.documentElement.scrollWidth - innerWidth;
      if (spare > 0) wrong.push(`the page is ${spare}px wider than the window`);
      for (const element of document.body.querySelectorAll("*")) {
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
    small(selector, least) {
      const wrong = [];
      for (const element of document.querySelectorAll(selector)) {
        if (!seen(element) || element.matches(".overslaan")) continue;
        const target = element.closest("label") || element;
        const block = target.closest("p, li, dd, dt, td, th, h1, h2, h3, h4, div");
        const { width, height } = target.getBoundingClientRect();
        const inText = getComputedStyle(target).display === "inline"
          && block.innerText.trim() !== target.innerText.trim();
        if (!inText && Math.min(width, height) < least)
          wrong.push(`${called(target)} is ${width.toFixed(1)} × ${height.toFixed(1)}`);
      }
      return wrong;
    },

    // How many elements are painted as they were not before on this page; `fresh` has them.
    findFresh() {
      fresh = [];
      for (const [element, looks] of paint()) {
        const key = `${numberOf(element)} ${looks}`;
        if (!painted.has(key)) fresh.push(element);
        painted.add(key);
      }
      return fresh.length;
    },
    get fresh() { return fresh; },

    // Whether this very set of elements has not been in sight before on this page.
    isNewSight() {
      const sight = within(document.body).filter(seen).map(numberOf).join();
      return sights.size < sights.add(sight).size;
    },

    // The place and the paint of everything, to compare one page with another.
    describe() { return [...shape(), ...paint()].map(([, looks]) => looks); },

    keepShape() { kept = shape(); },
    changes() {
      const now = shape();
      if (now.length !== kept.length) return ["elements came or went"];
      return now.filter(([, looks], index) => looks !== kept[index][1])
        .map(([element, looks], index) => `${called(element)} is now ${looks}`).slice(0, 3);
    },
  };
})();
