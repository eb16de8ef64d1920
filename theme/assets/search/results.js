// Draws what the search found. Nothing from the index becomes HTML: all of it is text.

import { likeness, wordsOf } from "./nearness.js";

const STEP = 10;
const BEST = 5;
const ALIKE = 0.7; // So much of a word is the word, but for its ending.
const SHORT = 3; // A shorter word is only itself.

export function make(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

export const hits = (count) => `${count} ${count === 1 ? "träff" : "träffar"}`;

// The index has soft hyphens in its compounds, for the search alone.
const plain = (text) => text.replaceAll("\u00AD", "");

// Pagefind writes <mark> round what was sought, and &lt; and &gt; for what a page says itself.
function marked(excerpt) {
  const parts = excerpt.split(/<\/?mark>/).map((text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">"));
  const before = /^\p{Ll}/u.test(parts.join("")) ? "… " : "";
  return [before, ...parts.map((text, place) => (place % 2 ? make("mark", {}, text) : text)), " …"];
}

// A whole sentence, with marks round the words that were sought.
function sentence(text, sought) {
  const isSought = (part) => wordsOf(part).some((other) => sought.some((word) => word === other || (word.length >= SHORT && likeness(word, other) > ALIKE)));
  return text.split(/([\p{L}\p{N}]+)/u).map((part) => (isSought(part) ? make("mark", {}, part) : part));
}

// The heading on the page under which most of the hits stand, where it can be linked to.
function section({ sub_results: parts }) {
  const [most] = [...parts].sort((one, other) => other.locations.length - one.locations.length);
  return most?.anchor && most.anchor.id !== "kalla" && most.title.length > 2 ? most : null;
}

// A page whose title was sought tells what it is; of others the place with the words is shown.
function item({ matchedMetaFields: fields }, data, sought) {
  const { url, excerpt, meta: { title, ingress, exempel }, filters: { Typ: [kind] = [], Nämnd: boards = [] } } = data;
  const isAbout = ingress && (fields?.includes("title") || !excerpt.includes("<mark>"));
  const part = !isAbout && section(data);
  const row = make("li", {}, make("a", { href: url }, plain(title)));
  if (exempel) row.append(" ", make("span", { className: "example-sign" }, "Exempeldata"));
  row.append(make("p", { className: "search-kind" }, [kind, boards.length === 1 && boards[0]].filter(Boolean).join(" · ")));
  row.append(make("p", {}, ...(isAbout ? sentence(plain(ingress), sought) : marked(plain(excerpt)))));
  if (part) row.append(make("p", { className: "search-part" }, "På sidan: ", make("a", { href: part.url }, plain(part.title))));
  return row;
}

// A list of results with a button for more; `failed` is called when they cannot be fetched.
async function list(results, sought, failed, count = STEP) {
  const rows = make("ol", { className: "rows search-hits" });
  const more = make("button", { type: "button" });
  const add = async () => {
    const batch = results.slice(rows.children.length, rows.children.length + count);
    const items = await Promise.all(batch.map(async (one) => item(one, await one.data(), sought)));
    rows.append(...items);
    const left = results.length - rows.children.length;
    more.hidden = !left;
    more.textContent = `Visa fler (${left} till)`;
    return items[0];
  };
  more.addEventListener("click", () => add().then((first) => first.querySelector("a").focus(), failed));
  await add();
  return results.length > count ? [rows, more] : [rows];
}

// A heading with the number of results of a kind, which opens the list of them.
function group(kind, count, draw, failed) {
  const button = make("button", { type: "button" }, kind, " ", make("span", { className: "hits" }, `(${count})`));
  const box = make("div", { hidden: true });
  button.setAttribute("aria-expanded", false);
  button.addEventListener("click", async () => {
    box.hidden = !box.hidden;
    button.setAttribute("aria-expanded", !box.hidden);
    if (!box.firstChild) await draw().then((drawn) => box.replaceChildren(...drawn), failed);
  });
  return [make("h4", { className: "search-group" }, button), box];
}

// The best first, then all of them kind by kind; a few, or of one kind only, are just listed.
// `kinds` are pairs of a kind and its count, and `askKind` finds those of a kind.
export async function drawn(words, results, kinds, askKind, failed) {
  const sought = wordsOf(words);
  if (results.length <= STEP || kinds.length < 2) return list(results, sought, failed);
  const draw = async (kind) => list((await askKind(kind)).results, sought, failed);
  return [
    make("h3", {}, "Bästa träffarna"),
    ...(await list(results.slice(0, BEST), sought, failed)),
    make("h3", {}, "Alla träffar efter typ"),
    ...kinds.flatMap(([kind, count]) => group(kind, count, () => draw(kind), failed)),
  ];
}
