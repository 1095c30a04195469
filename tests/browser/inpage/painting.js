/* How a page is painted, and what of it axe must still judge. In the page as `painting`. */
"use strict";
window.painting = (() => {
  const NO_TEXT = ["hidden", "range", "color", "checkbox", "radio", "image"];
  const REPLACED = "img, svg, video, canvas, iframe, object, embed";
  const judged = new Set();

  const isField = (element) => element.matches("input, select, textarea");
  const textsIn = (element) => [...element.childNodes].filter((node) =>
    node.nodeType === Node.TEXT_NODE && node.data.trim());
  const isText = (element) => isField(element)
    ? !NO_TEXT.includes(element.type) : textsIn(element).length > 0;

  // Where the text of an element's own is. Colours change no place, so that is measured once.
  const boxOf = (element) => {
    const boxes = layout.boxes();
    if (!boxes.has(element)) boxes.set(element, measure(element));
    return boxes.get(element);
  };
  const range = document.createRange();
  const measure = (element) => {
    const texts = textsIn(element);
    if (isField(element) || !texts.length) return element.getBoundingClientRect();
    const boxes = texts.map((text) => {
      range.selectNodeContents(text);
      return range.getBoundingClientRect();
    });
    const outmost = (most, side) => Math[most](...boxes.map((box) => box[side]));
    return boxes.length === 1 ? boxes[0] : { left: outmost("min", "left"),
      top: outmost("min", "top"), right: outmost("max", "right"), bottom: outmost("max", "bottom") };
  };
  const holds = (outer, inner) => outer.left <= inner.left && outer.top <= inner.top
    && outer.right >= inner.right && outer.bottom >= inner.bottom;
  const meets = (one, other) => one.left < other.right && other.left < one.right
    && one.top < other.bottom && other.top < one.bottom;

  const from = (box, ground) => ["left", "top", "right", "bottom"]
    .map((side) => Math.round(ground[side] - box[side]));

  // What an element itself puts behind or over its text.
  const groundOf = (element, style) => {
    const { backgroundColor, backgroundImage, opacity, mixBlendMode, filter } = style;
    const ground = /, 0\)$/.test(backgroundColor) ? [] : [backgroundColor];
    if (backgroundImage !== "none" || opacity !== "1" || mixBlendMode !== "normal"
      || filter !== "none") ground.push(backgroundImage, opacity, mixBlendMode, filter);
    if (element.matches(REPLACED)) ground.push(element.tagName);
    return ground.join();
  };
  const letters = ({ color, fontSize, fontWeight, textDecorationLine, textShadow }) => {
    const size = parseFloat(fontSize);
    const large = size >= 24 || size >= 18.66 && fontWeight >= 700;
    return [color, large, textDecorationLine, textShadow].join();
  };

  // Each element with text of its own, and each link, that is seen: the colours of its letters and
  // of the grounds below, what decides how much contrast it needs, and the text that a link is in.
  // It is `plain` when that is all there is to know of its contrast: it lies wholly on the grounds
  // of what it is in, and on or under nothing else in its layer. `key` is the same for what is painted alike;
  // what is not plain is like nothing but itself, as long as it lies on the same.
  const paint = () => {
    const styles = new Map();
    const styleOf = (element) => {
      if (!styles.has(element)) styles.set(element, getComputedStyle(element));
      return styles.get(element);
    };
    const seen = layout.sight();
    const { documentElement, body } = document;
    const grounds = new Map();
    for (const element of new Set([documentElement, body, ...seen])) {
      const looks = groundOf(element, styleOf(element));
      if (looks) grounds.set(element, { looks, box: element.getBoundingClientRect() });
    }
    const canvas = [documentElement, body];
    const others = [...grounds].filter(([it]) => !canvas.includes(it));
    const blockOf = (element) => {
      let block = element.parentElement;
      while (styleOf(block).display.startsWith("inline")) block = block.parentElement;
      return block;
    };
    return seen.filter((element) => styleOf(element).clipPath !== "inset(50%)")
      .filter((element) => isText(element) || element.matches("a[href]"))
      .map((element) => {
        const below = [];
        for (let it = element; it; it = it.parentElement) if (grounds.has(it)) below.push(it);
        const looks = [letters(styleOf(element)), ...below.map((it) => grounds.get(it).looks)];
        if (element.closest("a[href]")) {
          const { fontWeight, fontSize, borderBottom } = styleOf(element);
          const block = styleOf(blockOf(element.closest("a[href]")));
          looks.push(element.tagName, fontWeight, fontSize, borderBottom, letters(block),
            block.fontWeight, block.fontSize);
        }
        const box = boxOf(element);
        const layer = element.closest(":popover-open") || documentElement;
        const besides = !isText(element) ? [] : others.filter(([it, ground]) => below.includes(it)
          ? !holds(ground.box, box) : meets(ground.box, box) && layer.contains(it))
          .map(([it, ground]) => [layout.numberOf(it), ground.looks, ...from(box, ground.box)]);
        const plain = !besides.length && isText(element) && !isField(element)
          && !element.matches("svg *")
          && box.right > 0 && box.bottom + scrollY > 0;
        const key = plain ? looks : [layout.numberOf(element), ...looks, ...besides];
        return { element, looks: looks.join(";"), key: key.join(";"), plain };
      });
  };

  return {
    describe() { return paint().map(({ looks }) => looks); },

    hasShadows() {
      return [...document.body.querySelectorAll("*")]
        .some((element) => getComputedStyle(element).textShadow !== "none");
    },

    // Of all in sight that is painted alike, one, unless axe judged such a one before on this page.
    fresh() {
      const found = [];
      for (const { element, key, plain } of paint()) {
        if (judged.has(key)) continue;
        judged.add(key);
        found.push({ element, plain });
      }
      return found;
    },
  };
})();
