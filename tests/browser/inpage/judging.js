/* What axe finds, as lines of text. In the page as `judging`; `axeOptions` says with which rules. */
"use strict";
window.judging = (() => {
  // Axe is never sure of the colour of a letter in a drawing; `test_figures` measures those.
  const inDrawing = (rule, node) => rule.id.startsWith("color-contrast")
    && node.html.startsWith("<text");
  const told = (rules) => rules.flatMap((rule) => rule.nodes
    .filter((node) => !inDrawing(rule, node))
    .map((node) => `axe: ${rule.id}: ${node.target}: ${node.failureSummary || rule.help}`
      .replace(/\s+/g, " ")));

  // What axe finds, and what it is not sure of. Where contrast is too low for the strictest, the
  // rule for AA judges as well; and where letters have a shadow, of which it takes another share.
  const run = async (part, rules) => {
    const { violations, incomplete, passes } = await axe.run(part, axeOptions[rules]);
    const found = [told(violations), told(incomplete)];
    if (found.flat().some((what) => what.includes("color-contrast-enhanced"))
      || rules !== "structure" && rules !== "first" && painting.hasShadows()) {
      const again = await axe.run(part, axeOptions.contrast);
      found[0].push(...told(again.violations));
      found[1].push(...told(again.incomplete));
    }
    return { found, rules: [...violations, ...incomplete, ...passes] };
  };

  return {
    async all(part, rules) { return (await run(part || document, rules)).found; },

    // Judge the colours of what `painting.fresh` found. What stands for others must be judged.
    async fresh(parts) {
      const { found, rules } = await run({ include: parts.map(({ element }) => element) }, "colours");
      const done = new Set(rules.filter(({ id }) => id === "color-contrast-enhanced")
        .flatMap(({ nodes }) => nodes.map(({ element }) => element)));
      const left = parts.filter(({ element, plain }) => plain && !done.has(element))
        .map(({ element }) => `axe judges no colours of ${element.outerHTML.slice(0, 80)}`);
      return [...found.flat(), ...left];
    },
  };
})();
