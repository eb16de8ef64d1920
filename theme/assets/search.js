// Searches all pages while the visitor types, and keeps the question and the choices in the address.
//
// <form class="search-page"> <input name="q"> <div class="search-filters" hidden> a <details> with
// <fieldset data-filter="Typ"> for each filter, and a button that clears them; [role="status"] </form>
// <section class="search-results" hidden> <h2 tabindex="-1"> <div> for the results, and texts for when
// there are none: [data-for="none"], "missing" and "failed". Without this script the form only asks the
// same page again, which leads to the list of all pages.

import { ask, counts, isMissing, start } from "./search/engine.js";
import { isNear } from "./search/nearness.js";
import { drawn, hits, make } from "./search/results.js";

const WAIT = 250; // After the last key, before the search.
const SLOW = 400; // Before it says that it searches.
const CALM = 1000; // Before the count is read aloud: not at every key.
const MOST = 5; // So many words are tried one by one.

const form = document.querySelector(".search-page");
const field = form.elements.q;
const filters = form.querySelector(".search-filters");
const groups = [...filters.querySelectorAll("fieldset")];
const clear = filters.querySelector("button");
const status = form.querySelector("[role=status]");
const results = document.querySelector(".search-results");
const [heading, body, ...texts] = results.children;
const name = document.title;
const order = new Intl.Collator("sv", { numeric: true }).compare;

let latest = 0;
let isTyping = false;
let isFilled = false;
let coming, waiting, saying;

const boxesOf = (group) => [...group.querySelectorAll("input")];
const given = () => new URLSearchParams(location.search);

// What is asked now, as the form would send it. Before there are boxes the choices are those of the address.
function asked() {
  const now = new URLSearchParams(isFilled ? new FormData(form) : location.search);
  const words = field.value.trim();
  const pairs = groups.map(({ dataset: { filter } }) => [filter, now.getAll(filter)]).filter(([, values]) => values.length);
  const query = new URLSearchParams([["q", words], ...pairs.flatMap(([filter, values]) => values.map((value) => [filter, value]))]);
  if (!words) query.delete("q");
  return { words, choices: Object.fromEntries(pairs), query: `${query}` };
}

function keep(step) {
  const { query, words } = asked();
  document.title = words ? `${words} – ${name}` : name;
  if (query !== `${given()}`) history[`${step}State`](null, "", location.pathname + (query && `?${query}`));
}

function recall() {
  for (const box of groups.flatMap(boxesOf)) box.checked = given().getAll(box.name).includes(box.value);
}

// One check box for each value; years fall, all others rise.
function fill(known) {
  for (const group of groups) {
    const { filter } = group.dataset;
    const values = Object.keys(known[filter] ?? {}).sort(order);
    if (/^\d/.test(values[0])) values.reverse();
    group.append(...values.map((value) => make("label", {}, make("input", { type: "checkbox", name: filter, value }), make("span"))));
  }
  isFilled = true;
  recall();
}

// Boxes stay where they are, so that the one in use keeps its focus.
function showCounts(counted, choices) {
  for (const group of groups) {
    const { dataset: { filter }, parentNode: details } = group;
    const chosen = choices[filter] ?? [];
    for (const box of boxesOf(group)) {
      const count = counted[filter]?.[box.value] ?? 0;
      box.nextSibling.textContent = `${box.value} (${count})`;
      box.parentNode.hidden = !count && !box.checked && box !== document.activeElement;
    }
    details.firstElementChild.textContent = filter + (chosen.length ? `: ${chosen.length > 2 ? `${chosen.length} valda` : chosen.join(", ")}` : "");
    details.hidden = !group.querySelector("label:not([hidden])");
  }
  clear.hidden = !Object.keys(choices).length;
}

// Each of several words with the number of pages that have it.
function wordByWord(words, choices) {
  const each = [...new Set(words.split(/\s+/))].slice(0, MOST);
  return Promise.all(each.length < 2 ? [] : each.map(async (word) => [word, (await ask(word, choices)).results.length]));
}

// Pagefind passes over a word that nothing begins like, and shortens others: neither is a secret.
async function remarks({ words, choices, query }, length, without, content) {
  const each = await wordByWord(words, choices);
  const lacking = each.filter(([, count]) => !count).map(([word]) => `”${word}”`);
  if (length && lacking.length) return [make("p", {}, `Ingen sida har ${lacking.join(" eller ")}.`)];
  if (length) return isNear(words, content) ? [make("p", {}, "Ingen sida har just det. Här är det som börjar likadant.")] : [];
  const link = new URLSearchParams(query);
  const lines = each.filter(([, count]) => count).map(([word, count]) => {
    link.set("q", word);
    return make("li", {}, make("a", { href: `?${link}` }, make("bdi", {}, word)), ` (${hits(count)})`);
  });
  return [
    ...(without ? [make("p", {}, `Utan dina val finns det ${hits(without)}.`)] : []),
    ...(lines.length ? [make("p", {}, "Ingen sida har alla orden. Sök på ett av dem:"), make("ul", {}, ...lines)] : []),
  ];
}

async function answered(now) {
  const { words, choices } = now;
  const answer = await ask(words, choices);
  const { results: { length }, filters: { Typ = {} }, unfilteredResultCount: without } = answer;
  const kinds = Object.entries(Typ).filter(([, count]) => count).sort(([one, few], [other, many]) => many - few || order(one, other));
  const content = length ? await drawn(words, answer.results, kinds, (kind) => ask(words, { ...choices, Typ: [kind] }), fail) : [];
  const remarked = await remarks(now, length, without, content);
  return {
    said: length && !remarked.length ? hits(length) : "Inga träffar",
    about: length ? "" : "none",
    counted: await counts(words, choices, answer),
    content: [...remarked, ...content],
  };
}

function show(said, words, content, about) {
  heading.replaceChildren(said, ...(words ? [" på ”", make("bdi", {}, words), "”"] : []));
  body.replaceChildren(...content);
  for (const text of texts) text.hidden = text.dataset.for !== about;
}

function say(words) {
  clearTimeout(saying);
  saying = setTimeout(() => { status.textContent = words; }, CALM);
}

async function fail() {
  filters.hidden = true;
  show("Det gick inte att söka", "", [], await isMissing() ? "missing" : "failed");
  say(heading.textContent);
}

async function search(step, isSent) {
  const turn = ++latest;
  clearTimeout(waiting);
  keep(step);
  const isEmpty = !asked().query;
  results.hidden = filters.hidden = isEmpty;
  if (isEmpty) return say("");
  results.setAttribute("aria-busy", true);
  const slow = setTimeout(() => heading.replaceChildren("Söker …"), SLOW);
  try {
    await (coming ??= start().then(fill));
    if (turn !== latest) return;
    keep("replace");
    const now = asked();
    const { said, counted, content, about } = await answered(now);
    if (turn !== latest) return;
    showCounts(counted, now.choices);
    show(said, now.words, content, about);
    if (isSent) heading.focus();
    else say([heading, body.querySelector(":scope > p")].map((part) => part?.textContent).filter(Boolean).join(". "));
  } catch {
    if (turn === latest) await fail();
  } finally {
    clearTimeout(slow);
    if (turn === latest) results.removeAttribute("aria-busy");
  }
}

field.addEventListener("input", () => {
  const step = isTyping || !location.search ? "replace" : "push";
  clearTimeout(waiting);
  waiting = setTimeout(() => { isTyping = true; search(step); }, WAIT);
});
form.addEventListener("change", ({ target }) => {
  if (target === field) return;
  isTyping = false;
  search("push");
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  search(isTyping ? "replace" : "push", true);
  isTyping = false;
});
clear.addEventListener("click", () => {
  for (const box of groups.flatMap(boxesOf)) box.checked = false;
  search("push");
  filters.querySelector("summary").focus();
});
results.querySelector("button").addEventListener("click", () => location.reload());
addEventListener("popstate", () => {
  isTyping = false;
  field.value = given().get("q") ?? "";
  recall();
  search("replace");
});

field.value = given().get("q") ?? field.value;
search("replace");
document.documentElement.dataset.searchReady = "";
