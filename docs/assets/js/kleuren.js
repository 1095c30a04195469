/* Light, dark, or what the device prefers: the visitor's choice. It is kept on the device, and only
   once it is made. The script runs before the page shows, so that no wrong colours flash by. */
"use strict";
(() => {
  const KEY = "ivp-kleuren";
  const SCHEMES = { licht: "light", donker: "dark" };
  const root = document.documentElement;

  const kept = () => {
    try { return localStorage.getItem(KEY); } catch { return root.dataset.kleuren; }
  };
  const keep = (choice) => {
    try {
      if (choice) localStorage.setItem(KEY, choice);
      else localStorage.removeItem(KEY);
    } catch { /* The visitor allows no storage: the choice holds on this page. */ }
  };
  const show = (wanted) => {
    const choice = Object.keys(SCHEMES).includes(wanted) ? wanted : "";
    if (choice) root.dataset.kleuren = choice;
    else delete root.dataset.kleuren;
    for (const meta of document.querySelectorAll("meta[name=theme-color]")) {
      const own = meta.dataset.kleuren;
      const device = `(prefers-color-scheme: ${SCHEMES[own]})`;
      meta.media = choice ? (own === choice ? "all" : "not all") : device;
    }
    for (const radio of document.querySelectorAll("input[name=kleuren]"))
      radio.checked = radio.value === choice;
  };

  show(kept());
  addEventListener("DOMContentLoaded", () => {
    const control = document.querySelector("fieldset.kleuren");
    control.addEventListener("change", ({ target }) => { keep(target.value); show(target.value); });
    show(kept());
    control.hidden = false;
  });
  addEventListener("storage", () => show(kept())); // another tab chose
  addEventListener("pageshow", () => show(kept())); // back to a page that the browser had kept
})();
