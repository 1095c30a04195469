/* Searching: loads pieces of the index from this site when a visitor asks something. Nothing is
   kept, and nothing is sent elsewhere. All words that it shows stand in the page. */
const STEP = 5; // results at a time
const LONG = 2000; // words of pages after which the first answer is long enough: each comes whole
const SECTIONS = 3; // links to sections of one result
const LONGEST = 100; // letters of a question
const ENOUGH = 20; // results after which no other words are looked for
const OTHERS = 2; // other words for the same thing that are looked for too
const ALIKE = 5; // letters by which two words are forms of one: the index knows those itself
const RANKING = { pageLength: 0.4, metaWeights: { title: 8 } };
const ROOT = new URL("../../", import.meta.url);
/* What says nothing in a question such as "wat doet de gemeente aan inbraak in mijn straat?" */
const SMALL = new Set(("aan als betekenen betekent bij dat de die dit doe doen doet een en er gaat gemeente "
  + "genoeg had heb heeft het hoe hoeveel ik in is je kan kun kunt mag met mijn moet naar "
  + "niet om ons onze op over te tegen tot u uit uw van veel voor waar waarom wanneer "
  + "waren was wat we welke wie wij wil wordt zijn").split(" "));

const at = (id) => document.getElementById(id);
const [field, status, choices, more] = ["q", "stand", "keuzes", "meer"].map(at);
const list = document.createElement("ol");
const GROUPS = [["gemeente", at("gemeenten")], ["soort", at("soorten")]];
const query = new URLSearchParams(location.search);
const asked = (query.get("q") ?? "").replace(/\s+/gu, " ").trim().slice(0, LONGEST);

let results = []; // all of them, best first
let known; // the kind and the municipalities of every page
let also = ""; // what else was looked for
let turn = 0; // an answer that comes after a next choice is dropped

/* The words of a text, as the file of words for one thing has them. */
const split = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const telling = (all) => {
  const found = all.filter((word) => !SMALL.has(word));
  return (found.length ? found : all).join(" ");
};

const tell = (name, count) => {
  status.value = status.dataset[name].replace("{n}", count).replace("{q}", asked);
};
/* What to look for: the question, and the question with other words for the same thing. */
const variants = (groups) => {
  const all = ` ${split(asked).join(" ")} `;
  const own = telling(split(asked));
  for (const [there, elsewhere] of groups) {
    const mine = [...there, ...elsewhere].filter((form) => all.includes(` ${form} `))
      .sort((one, other) => other.length - one.length)[0];
    if (!mine) continue;
    const others = there.filter((form, index) => form !== mine
      && [mine, ...there.slice(0, index)].every((seen) => seen.slice(0, ALIKE) !== form.slice(0, ALIKE)));
    const tried = others.slice(0, OTHERS);
    const questions = tried.map((form) => telling(split(all.replace(mine, form))));
    return { own: there.includes(mine) ? own : null, questions, others: tried };
  }
  return { own, questions: [], others: [] };
};
/* Each page once, with the answer in which it scores best. */
const merged = (answers) => {
  const best = new Map();
  for (const result of answers.flatMap((answer) => answer.results))
    if (!(best.get(result.id)?.score >= result.score)) best.set(result.id, result);
  return [...best.values()].sort((one, other) => other.score - one.score);
};

/* The name of what a page is labelled with, for one of the two groups of choices. */
const labels = ({ id }, group) => {
  const [kind, ...places] = known.paginas[id] ?? [];
  if (group === "soort") return [known.soorten[kind]];
  return places.map((place) => known.gemeenten[place]);
};
const chosen = (group) => [...document.querySelectorAll(`input[name=${group}]:checked`)]
  .map((box) => box.value);
const fits = (result, group) => {
  const wanted = chosen(group);
  return !wanted.length || labels(result, group).some((label) => wanted.includes(label));
};
const narrowed = (but) => results.filter(
  (result) => GROUPS.every(([group]) => group === but || fits(result, group)));

const link = (to, title, where) => {
  const made = document.createElement("a");
  const rest = document.createElement("span");
  rest.className = "vh";
  rest.textContent = `, ${where}`;
  made.href = to;
  made.append(title, rest);
  return made;
};
/* An excerpt marks the words that were found; all else in it is text, never HTML. */
const marked = (excerpt) => excerpt.split(/<mark>(.*?)<\/mark>/u).map((text, index) => {
  const part = document.createElement(index % 2 ? "mark" : "span");
  part.textContent = text.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  return part;
});
const entry = ({ url, meta, excerpt, sub_results: sections }) => {
  const item = at("treffer").content.cloneNode(true);
  const places = meta.plan?.includes(meta.gemeente) ? "" : meta.gemeente;
  const where = [meta.plan, places, meta.stand].filter(Boolean).join(" · ");
  const [about, text] = item.querySelectorAll("p");
  item.querySelector("h2").append(where ? link(url, meta.title, where) : link(url, meta.title, url));
  if (where) about.textContent = where;
  else about.remove();
  text.append(...marked(excerpt));
  const inside = sections.filter((section) => section.url !== url).slice(0, SECTIONS);
  if (inside.length) {
    const lines = inside.map((section) => {
      const line = document.createElement("li");
      line.append(link(section.url, section.title, `${meta.title} ${where}`));
      return line;
    });
    const found = document.createElement("ul");
    found.append(...lines);
    item.querySelector("li").append(found);
  }
  return item;
};

const loaded = (some) => Promise.all(some.map((result) => result.data()));
/* The first results as pages, two by two: what a first answer costs must not grow with its pages. */
const begun = async (all) => {
  const found = [];
  let words = 0;
  while (found.length < Math.min(STEP, all.length) && words <= LONG) {
    const next = all.slice(found.length, Math.min(found.length + 2, STEP));
    found.push(...await loaded(next));
    words = found.reduce((sum, page) => sum + page.word_count, 0);
  }
  return found;
};
/* Show the next results; `anew` begins again, after a choice. */
const show = async ({ anew = false } = {}) => {
  const mine = turn += 1;
  const fitting = known ? narrowed() : results;
  const begin = anew ? 0 : list.children.length;
  const found = await (begin || anew ? loaded(fitting.slice(begin, begin + STEP)) : begun(fitting));
  if (mine !== turn) return;
  if (anew) list.replaceChildren();
  list.append(...found.map(entry));
  list.hidden = !fitting.length;
  more.hidden = list.children.length >= fitting.length;
  at("tips").hidden = results.length > 0;
  tell(["geen", "een"][results.length] ?? "meer", results.length);
  if (fitting.length < results.length) status.value += status.dataset.gekozen.replace("{n}", fitting.length);
  status.value += also;
};

const count = () => {
  for (const [group, box] of GROUPS)
    for (const input of box.querySelectorAll("input")) {
      const fitting = narrowed(group).filter((it) => labels(it, group).includes(input.value));
      input.nextElementSibling.textContent = `${input.value} (${fitting.length})`;
    }
};
const choose = async () => {
  query.delete("gemeente");
  query.delete("soort");
  for (const [group] of GROUPS) for (const label of chosen(group)) query.append(group, label);
  history.replaceState(null, "", `?${query}`);
  count();
  await show({ anew: true });
};
const offer = async () => {
  if (known) return;
  const answer = await fetch(new URL("zoeken/keuzes.json", ROOT));
  known = await answer.json();
  for (const [group, box] of GROUPS) {
    const there = new Set(results.flatMap((result) => labels(result, group)));
    for (const label of [...there].sort((one, other) => one.localeCompare(other, "nl"))) {
      const made = at("keuze").content.cloneNode(true);
      const input = made.querySelector("input");
      Object.assign(input, { name: group, value: label });
      input.checked = query.getAll(group).includes(label);
      box.append(made);
    }
    box.hidden = !there.size;
    box.addEventListener("change", choose);
  }
  count();
};

const search = async () => {
  at("zonder").hidden = true; // it tells what to do without JavaScript
  field.value = asked;
  if (asked.length < 2) {
    if (asked) tell("kort");
    return;
  }
  document.title = `‘${asked}’ · ${document.title}`;
  tell("bezig");
  const [pagefind, groups] = await Promise.all([
    import(new URL("pagefind/pagefind.js", ROOT)),
    fetch(new URL("zoeken/woorden.json", ROOT)).then((answer) => answer.json()),
  ]);
  await pagefind.options({ noWorker: true, ranking: RANKING });
  const { own, questions, others } = variants(groups);
  results = own ? merged([await pagefind.search(own)]) : [];
  for (const [index, question] of questions.entries()) {
    if (results.length >= ENOUGH) break;
    results = merged([{ results }, await pagefind.search(question)]);
    also = status.dataset.ook.replace("{n}", others.slice(0, index + 1).join(", "));
  }
  list.className = "treffers";
  more.before(list);
  choices.hidden = !results.length;
  if (GROUPS.some(([group]) => query.has(group))) {
    await offer();
    choices.open = true;
  }
  choices.addEventListener("toggle", () => offer());
  more.addEventListener("click", async () => {
    const next = list.children.length;
    await show();
    list.children[next]?.querySelector("a").focus();
  });
  await show();
};

search().catch(() => {
  status.value = "";
  at("kapot").hidden = false;
});
