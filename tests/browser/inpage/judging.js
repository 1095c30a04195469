/* What axe finds, as lines of text. In the page as `judging`; `axeOptions` says with which rules. */
"use strict";
window.judging = (() => {
  const STRICTEST = "color-contrast-enhanced";
  const ABOUT_COLOURS = ["color-contrast", STRICTEST, "link-in-text-block"];

  // Axe is never sure of the colour of a letter in a drawing; `test_figures` measures those.
  const inDrawing = (rule, { element }) => rule.id.startsWith("color-contrast")
    && element.localName === "text";
  const told = (rules, outcome) => rules.flatMap((rule) => rule[outcome]
    .filter(({ node }) => !inDrawing(rule, node))
    .map(({ node, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ id, message }) => message || id).join("; ");
      return `axe: ${rule.id}: ${node.selector}: ${why || rule.help}`.replace(/\s+/g, " ");
    }));
  // In place of axe's own report, which describes all that is right as well, and so takes long.
  const reporter = (rules, _, done) => done({
    sure: told(rules, "violations"),
    notSure: told(rules, "incomplete"),
    judged: rules.filter(({ id }) => id === STRICTEST)
      .flatMap(({ violations, incomplete, passes }) => [...violations, ...incomplete, ...passes])
      .map(({ node }) => node.element),
  });

  // What axe finds, and what it is not sure of. Where contrast is too low for the strictest, the
  // rule for AA judges as well; and where letters have a shadow, of which it takes another share.
  const run = async (part, rules) => {
    const found = await axe.run(part, { ...axeOptions[rules], reporter });
    if ([...found.sure, ...found.notSure].some((what) => what.includes(STRICTEST))
      || painting.hasShadows()) {
      const again = await axe.run(part, { ...axeOptions.contrast, reporter });
      found.sure.push(...again.sure);
      found.notSure.push(...again.notSure);
    }
    return found;
  };

  // Let the rules about colours look at nothing but what is in these.
  let asked = null;
  const askColoursOf = (elements) => {
    if (!asked)
      for (const rule of axe._audit.rules.filter(({ id }) => ABOUT_COLOURS.includes(id))) {
        const { matches } = rule;
        rule.matches = (element, ...more) =>
          asked.some((it) => it.contains(element)) && matches.call(rule, element, ...more);
      }
    asked = elements;
  };

  return {
    async all() {
      const { sure, notSure } = await run(document, "all");
      return [...sure, ...notSure];
    },

    // Judge a part by rules, and the colours of what `painting.fresh` found in it. What stands for
    // others must be judged.
    async form(part, rules, fresh) {
      askColoursOf(fresh.map(({ element }) => element));
      const { sure, notSure, judged } = await run(part, rules);
      const done = new Set(judged);
      const left = fresh.filter(({ element, plain }) => plain && !done.has(element))
        .map(({ element }) => `axe judges no colours of ${element.outerHTML.slice(0, 80)}`);
      return [...sure, ...notSure, ...left];
    },
  };
})();
