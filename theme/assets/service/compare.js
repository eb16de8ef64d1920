// Lays two to four units side by side, and keeps the choice in the address: enhet, skillnader=ja (only what
// differs), visa (rows; all where none is named), vanster and hoger (the two that a narrow screen shows).
// Ids in it are looked up before use, and text is placed as text.

import { replace, values } from "./address.js";
import { joined, say, sayFact } from "./rule.js";

const find = (css) => document.querySelector(css);
const place = find("#jamforelse");
const choose = find("#valj");
const form = place.querySelector("form");
const { visa, skillnader, vanster, hoger } = form.elements;
const rows = [...visa];
const boxes = [...choose.querySelectorAll("[name=enhet]")];
const nameOf = (box) => box.labels[0].textContent.trim();
const judgements = [...place.querySelectorAll("[data-word]")].map(({ dataset: { word, mark }, textContent: text }) => ({ word, mark, text }));
const wordBy = Object.fromEntries(judgements.map(({ word, text }) => [word, text]));
const markBy = Object.fromEntries(judgements.map(({ word, mark }) => [word, mark]));
const nameById = new Map(boxes.map((box) => [box.value, nameOf(box)]));
const narrow = matchMedia("screen and (max-width: 39.99rem)");
const pageOf = (id) => place.dataset.unit.replace("ENHET", id);
let units = [];

function element(tag, role, ...inside) {
  const made = document.createElement(tag);
  if (role) made.setAttribute("role", role);
  if (tag === "th") made.scope = role === "rowheader" ? "row" : "col";
  made.append(...inside);
  return made;
}

function link(id, name = nameById.get(id) ?? id) {
  const made = element("a", "", name);
  made.href = pageOf(id);
  return made;
}

// Shows a message of the page, with what belongs in its gap.
function tell(message, ...inside) {
  const told = find(`[data-told=${message}]`);
  told.querySelector("span")?.replaceChildren(...inside);
  told.hidden = false;
}

const isUnit = (id) => (boxes.length ? nameById.has(id) : /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id));

// The ids that the address names and that there are, each once and four at most.
function wanted() {
  const given = values("enhet").filter(Boolean);
  const known = given.filter(isUnit);
  const ids = [...new Set(known)];
  if (known.length < given.length) tell("okand");
  if (ids.length < known.length) tell("dubbel");
  if (ids.length > 4) tell("fler", joined(ids.slice(4).map((id) => nameById.get(id) ?? id)));
  return ids.slice(0, 4);
}

function readRows() {
  const named = values("visa");
  const known = named.filter((id) => !id || rows.some((box) => box.value === id));
  if (known.length < named.length) tell("rad");
  if (known.length) for (const box of rows) box.checked = known.includes(box.value);
}

async function read(id) {
  try {
    const answer = await fetch(`${pageOf(id)}index.json`);
    return answer.status === 404 ? undefined : await answer.json();
  } catch {
    return null;
  }
}

async function load(ids) {
  const answers = await Promise.all(ids.map(read));
  const failed = ids.filter((_, at) => answers[at] === null);
  if (answers.includes(undefined)) tell("okand");
  units = answers.filter(Boolean);
  if (failed.length) tell("fel", ...failed.flatMap((id, at) => [at ? ", " : "", link(id)]));
  if (units.length === 1) tell("ensam", units[0].titel);
  for (const box of boxes) box.checked = ids.includes(box.value);
  choose.hidden = false;
  place.hidden = units.length < 2;
  if (place.hidden) return;
  place.dataset.units = units.length;
  place.querySelector("h2").textContent = `Du jämför ${joined(units.map(({ titel }) => titel))}`;
  form.querySelector(".pair").hidden = units.length < 3;
  for (const [at, select] of [vanster, hoger].entries()) {
    select.replaceChildren(...units.map(({ enhet, titel }) => new Option(titel, enhet)));
    select.value = values(select.name)[0];
    if (!select.value) select.selectedIndex = at;
  }
  keepApart(vanster, hoger);
  show();
}

// The two that a narrow screen shows are never the same: the one not asked for gives way.
function keepApart(asked, other) {
  if (asked.value === other.value) other.selectedIndex = asked.selectedIndex ? 0 : 1;
}

// The cells of a row, each a text and lines about it, and what can be said of them.
function cellsOf(id, shown) {
  const names = shown.map(({ titel }) => titel);
  if (id.startsWith("fakta.")) {
    const words = shown.map(({ fakta }) => fakta.find((one) => `fakta.${one.id}` === id).värde);
    return [words.map((text) => [text ?? "Inte angivet"]), sayFact(names, words, wordBy)];
  }
  const figures = shown.map(({ mått }) => mått.find((one) => one.id === id));
  const cells = figures.map((one) => [one.text, one["bygger-på"], one.osäkerhet && `Osäkerhet: ${one.osäkerhet}`, one.tidigare]);
  return [cells, say(names, figures, wordBy)];
}

const small = (lines) => lines.filter(Boolean).map((line) => element("small", "", line));

function rowOf(box, shown) {
  const [cells, [kind, words]] = cellsOf(box.value, shown);
  const row = element("tr", "row", element("th", "rowheader", nameOf(box), ...small([box.dataset.name])));
  for (const [at, [text, ...about]] of cells.entries()) {
    const cell = element("td", "cell", element("span", "", text), ...small(about));
    cell.dataset.label = shown[at].titel;
    row.append(cell);
  }
  const said = element("td", "cell", words);
  if (markBy[kind]) said.dataset.mark = markBy[kind];
  row.append(said);
  return [box.checked ? kind : "bort", row];
}

const LEFT_OUT = {
  "ingen-säker": "utan säker skillnad", lika: "där det är lika", "går-inte": "där det inte går att säga", bort: "som du har valt bort",
};

// How many rows are shown, and why the others are not.
function count(left) {
  const why = Object.keys(LEFT_OUT).map((kind) => [left.filter((one) => one[0] === kind).length, LEFT_OUT[kind]]);
  const reasons = joined(why.filter(([number]) => number).map((one) => one.join(" ")));
  return `Visar ${rows.length - left.length} av ${rows.length} rader.${reasons && ` Visas inte: ${reasons}.`}`;
}

function show(isAll = !narrow.matches) {
  const shown = isAll ? units : [vanster, hoger].map((select) => units[select.selectedIndex]);
  const every = rows.map((box) => rowOf(box, shown));
  const left = every.filter(([kind]) => kind === "bort" || (skillnader.checked && kind !== "skiljer"));
  const heads = ["Fråga", ...shown.map(({ enhet, titel }) => link(enhet, titel)), "Vad man kan säga"];
  place.querySelector("table").replaceChildren(
    element("thead", "rowgroup", element("tr", "row", ...heads.map((inside) => element("th", "columnheader", inside)))),
    element("tbody", "rowgroup", ...every.filter((one) => !left.includes(one)).map(([, row]) => row)),
  );
  form.querySelector(".hits").textContent = count(left);
  keep();
}

function keep() {
  const ticked = rows.filter((box) => box.checked).map((box) => ["visa", box.value]);
  const isFirst = vanster.selectedIndex === 0 && hoger.selectedIndex === 1;
  replace([
    ...units.map(({ enhet }) => ["enhet", enhet]),
    ...(skillnader.checked ? [["skillnader", "ja"]] : []),
    ...(ticked.length === rows.length ? [] : ticked.length ? ticked : [["visa", ""]]),
    ...(isFirst ? [] : [vanster, hoger].map((select) => [select.name, select.value])),
  ], ["enhet", "skillnader", "visa", "vanster", "hoger"]);
  find("[data-address]").textContent = location.href;
}

const on = (target, event, action) => target?.addEventListener(event, action);
const again = (isAll) => units.length > 1 && show(isAll);
on(form, "change", ({ target }) => {
  keepApart(...(target === hoger ? [hoger, vanster] : [vanster, hoger]));
  show();
});
on(find("[data-all]"), "click", () => {
  for (const box of rows) box.checked = true;
  show();
});
on(find("[data-print]"), "click", () => print());
on(narrow, "change", () => again());
on(window, "beforeprint", () => again(true));
on(window, "afterprint", () => again());
on(choose.querySelector("form"), "submit", async (event) => {
  event.preventDefault();
  const ids = boxes.filter((box) => box.checked).map((box) => box.value);
  for (const told of document.querySelectorAll("[data-told]")) told.hidden = true;
  if (ids.length < 2 || ids.length > 4) return tell("antal", ids.length);
  await load(ids);
  place.querySelector("h2").focus();
});

skillnader.checked = values("skillnader").includes("ja");
readRows();
load(wanted());
