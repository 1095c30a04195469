/* What the gate looks at in one form, in one go, as each question to a page takes long. In the page
   as `looking`. */
"use strict";
window.looking = {
  // The shape, the colours and the structure of a part of the page, as far as they can differ from
  // what was judged, and the marks of the focus.
  async form({ colours, first, part }) {
    const isLight = colours === "light";
    const wrong = isLight ? [] : layout.changes();
    if (isLight) {
      layout.keepShape(part);
      painting.measureAgain();
    }
    const isNewSight = isLight && layout.isNewSight();
    const fresh = painting.fresh();
    if (first) wrong.push(...(await judging.all(null, "first")).flat());
    else if (isNewSight)
      wrong.push(...(await judging.all(part === "body" ? null : part, "structure"))[0]);
    if (fresh.length) wrong.push(...await judging.fresh(fresh));
    return isLight ? wrong : [...wrong, ...focusing.marks(colours)];
  },

  // Keep the shape of a part before something is done that must not change it.
  before(part) {
    focusing.leave(0, 0);
    layout.keepShape(part);
  },

  // Open what is closed, and say whether there was any; and close it again.
  open() {
    this.opened = [...document.querySelectorAll("details:not([open])")];
    for (const details of this.opened) details.open = true;
    return this.opened.length > 0;
  },
  close() { for (const details of this.opened) details.open = false; },

  // What runs off the page or is cut, in any style, and what is too small to touch.
  measure({ part, styles, targets }) {
    const wrong = [];
    const frames = layout.frames(part);
    for (const [name, style] of Object.entries(styles)) {
      layout.restyle(style);
      wrong.push(...layout.cut(frames).map((what) => `${what}, ${name}`));
    }
    layout.restyle("");
    for (const [selector, least] of targets) wrong.push(...layout.small(selector, least, part));
    return wrong;
  },
};
