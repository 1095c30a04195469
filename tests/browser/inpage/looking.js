/* What the gate looks at on one screen, in one go, as each question to a page takes long. In the
   page as `looking`. */
"use strict";
window.looking = (() => {
  const HEADER = "header.site";
  let isFirst = true;

  // The states of a page, the page being in that state, and the part that differs in it. The states
  // that show most come first: what axe judged there is not new in the others.
  function* states(wide) {
    const menu = wide ? null : document.querySelector(".menu");
    if (menu) {
      menu.showPopover();
      yield ["menu open", HEADER];
      menu.hidePopover();
    }
    const closed = [...document.querySelectorAll("details:not([open])")];
    if (closed.length) {
      for (const details of closed) details.open = true;
      yield ["details open", "body"];
      for (const details of closed) details.open = false;
    }
    yield ["as it comes", "body"];
  }

  // The shape, the colours and the structure of a part of the page, as far as they can differ from
  // what was judged, and the marks of the focus.
  const look = async (state, part, colours) => {
    const isLight = colours === "light";
    if (isLight) layout.keepShape(part, state);
    const wrong = isLight ? [] : layout.changes(state);
    const isNewSight = isLight && layout.isNewSight();
    const fresh = painting.fresh();
    const rules = isFirst ? "all" : isNewSight ? "structure" : "colours";
    isFirst = false;
    if (rules !== "colours" || fresh.length)
      wrong.push(...await judging.form(part === "body" ? document : part, rules, fresh));
    return isLight ? wrong : [...wrong, ...focusing.marks(colours)];
  };

  return {
    // Keep the shape of a part before something is done that must not change it.
    before(part) {
      focusing.leave(0, 0);
      layout.keepShape(part);
    },

    // What is wrong in each state, in the colours that are in force.
    async forms({ colours, wide }) {
      const wrong = {};
      for (const [state, part] of states(wide))
        wrong[`${state}, ${colours}`] = await look(state, part, colours);
      return wrong;
    },

    // What runs off the page or is cut, in any style, what is too small to touch, and what is wrong
    // with the focus, in each state. The wide page as it comes is walked by key instead.
    sizes({ styles, targets, wide }) {
      const wrong = {};
      const frames = {};
      for (const [name, style] of Object.entries(styles)) {
        layout.restyle(style);
        for (const [state, part] of states(wide)) {
          const found = layout.cut(frames[state] ??= layout.frames(part));
          (wrong[state] ??= []).push(...found.map((what) => `${what}, ${name}`));
        }
      }
      layout.restyle("");
      for (const [state, part] of states(wide)) {
        for (const [selector, least] of targets)
          wrong[state].push(...layout.small(selector, least, part));
        if (!wide || state !== "as it comes") wrong[state].push(...focusing.tour());
      }
      return wrong;
    },
  };
})();
