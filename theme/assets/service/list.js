// Finds, filters and sorts among the units of a service, and keeps the choice in the address.
//
// <tr data-id data-words="what a search looks in" data-facts="name:value …" data-values="84.1;;7">
// Rows come in neutral order, and those alike stay in it. With data-rows on the section only some
// of them are on the page; all are fetched when asked for. Without this script all can be read.

import { replace, values } from "./address.js";
import { startChoice } from "./choice.js";

const STEP = 100;
const AT_ONCE = 15; // More at a time would keep the reader from doing anything else.
const FIRST = innerWidth < 640 ? 5 : 12; // What fills the screen is the answer; the rest can wait.
const MEANWHILE = 100;
const { format: written } = new Intl.NumberFormat("sv-SE");

function parsed(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return [...template.content.children];
}

// A row is kept as text and drawn when it is shown: a thousand of them would weigh the page down.
function read({ dataset: { id, words, facts, values: figures } }, html) {
  return { html, id, words, facts: facts.split(" "), figures: figures.split(";").map((one) => (one ? Number(one) : null)) };
}

function rowsOf(address, body) {
  const rows = { known: address ? null : [...body.rows].map((row) => read(row, row.outerHTML)) };
  const fetched = async () => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(answer.status);
    const lines = (await answer.text()).split("\n").filter((line) => line.startsWith("<tr data-"));
    const heads = parsed(lines.map((line) => line.slice(0, line.indexOf(">") + 1)).join(""));
    rows.known = heads.map((head, place) => read(head, lines[place]));
  };
  let coming;
  rows.all = async () => {
    if (!rows.known) await (coming ??= fetched().finally(() => { coming = null; }));
    return rows.known;
  };
  return rows;
}

// Rows without the figure come last, and none is dropped.
function sorted(rows, place, isFalling) {
  const has = rows.filter((row) => row.figures[place] !== null);
  has.sort(({ figures: one }, { figures: other }) => (isFalling ? other[place] - one[place] : one[place] - other[place]));
  return [...has, ...rows.filter((row) => row.figures[place] === null)];
}

function start(root) {
  const body = root.querySelector("tbody");
  const rows = rowsOf(root.dataset.rows, body);
  const nameOf = (id) => {
    const there = [...body.rows].find((row) => row.dataset.id === id);
    const row = there ?? parsed(rows.known?.find((one) => one.id === id)?.html ?? "")[0];
    return row?.querySelector("a").textContent;
  };
  const choice = startChoice(root, nameOf);
  if (rows.known || choice.asked.every(nameOf)) choice.settle();
  else rows.all().then(choice.settle, () => {});
  const form = root.querySelector("form.filters");
  if (form) startFilters(root, form, body, rows, choice);
}

function startFilters(root, form, body, rows, choice) {
  const [hits, advice, caption, toAll, toNeutral, further, parts, count, direction, fold] =
    ["hits", "advice", "sorted", "to-all", "to-neutral", "further", "parts", "count", "direction", "measure-choice"].map((name) => root.querySelector(`.${name}`));
  const { sok: search, sortera: key, ordning: order } = form.elements;
  const { one, many, total } = root.dataset;
  const groups = [...form.querySelectorAll("fieldset")].map((group) => [...group.querySelectorAll("input")]);
  const measures = [...fold.querySelectorAll("input")];
  const neutral = hits.textContent;
  const ticked = (boxes) => boxes.filter((box) => box.checked);
  const filters = () => ticked(groups.flat());
  const measure = () => key.selectedOptions[0];
  const isNarrowed = () => search.value.trim() || filters().length;
  const isAsFirst = () => measures.every((box) => box.checked === box.defaultChecked);
  let isServed = true;
  let latest = 0;
  let placed = [];
  let shown, drawn;

  const say = (place, words) => {
    if (place.textContent !== words) place.textContent = words;
    place.hidden = !words;
  };

  const keep = () => {
    const visible = ticked(measures).map((box) => box.value);
    const pairs = [
      ["sok", search.value.trim()],
      ...filters().map((box) => [box.name, box.value]),
      ["sortera", key.value],
      ["ordning", key.value && order.value !== measure().dataset.order && order.value],
      ...(isAsFirst() ? [] : visible.length ? visible : ["inga"]).map((id) => ["visa", id]),
    ];
    replace(pairs.filter(([, value]) => value), ["sok", "sortera", "ordning", "visa", ...groups.map(([box]) => box.name)]);
  };

  const recall = () => {
    const unknown = new Set();
    search.value = values("sok")[0] ?? "";
    for (const group of groups) {
      const given = new Set(values(group[0].name));
      for (const box of group) box.checked = given.delete(box.value);
      if (given.size) unknown.add("Ett filter i länken finns inte här och används inte.");
    }
    const visible = values("visa");
    for (const box of measures) box.checked = visible.includes(box.value);
    if (visible.some((id) => id !== "inga" && measures.every((box) => box.value !== id))) {
      unknown.add("Ett mått i länken finns inte här och visas inte.");
    }
    if (!ticked(measures).length && visible[0] !== "inga") for (const box of measures) box.checked = box.defaultChecked;
    const [wanted = ""] = values("sortera");
    key.value = wanted;
    if (!measure()) {
      key.value = "";
      unknown.add(`Måttet ”${wanted.slice(0, 60)}” finns inte här, så listan står i bokstavsordning.`);
    }
    order.value = values("ordning")[0];
    if (order.selectedIndex < 0) order.value = measure().dataset.order;
    say(advice, [...unknown].join(" "));
  };

  const orderWords = () => key.value
    ? `Sorterat efter ${[measure().text, measure().dataset.period, order.selectedOptions[0].text.toLowerCase()].filter(Boolean).join(", ")}.`
    : "I bokstavsordning.";

  // Draws the rows that are next, only with the measures that are shown.
  const draw = (turn) => {
    if (turn !== latest) return;
    const last = Math.min(shown, placed.length);
    const isFirst = !drawn;
    const next = placed.slice(drawn, Math.min(last, drawn + (isFirst ? FIRST : AT_ONCE)));
    const hidden = measures.filter((box) => !box.checked).map((box) => box.id).join("|");
    const cells = new RegExp(`<td class="(?:${hidden})".*?</td>`, "g");
    const elements = parsed(next.map((row) => row.html).join("").replace(cells, ""));
    isFirst ? body.replaceChildren(...elements) : body.append(...elements);
    drawn += next.length;
    choice.mark();
    if (drawn < last) requestAnimationFrame(() => setTimeout(draw, isFirst ? MEANWHILE : 0, turn));
  };

  const show = () => {
    draw(latest);
    further.hidden = placed.length <= shown;
    const place = key.selectedIndex - 1;
    const lacking = key.value && placed.filter((row) => row.figures[place] === null).length;
    say(hits, !key.value && !isNarrowed() ? neutral : [
      `Visar ${written(placed.length)} av ${written(total)} ${total === "1" ? one : many}.`,
      placed.length > shown && `De ${written(shown)} första står här.`,
      placed.length ? orderWords() : "Ta bort något av dina val för att se fler.",
      lacking && `${written(lacking)} av dem saknar värde för ${measure().text} och står sist.`,
      key.value && placed.length > 1 && "Små skillnader kan bero på slumpen.",
    ].filter(Boolean).join(" "));
  };

  // Dresses what stands round the rows.
  const dress = () => {
    for (const head of root.querySelectorAll("thead th")) {
      head.removeAttribute("aria-sort");
      if (key.value ? head.dataset.measure === key.value : !head.cellIndex) {
        head.setAttribute("aria-sort", key.value && order.value === "fallande" ? "descending" : "ascending");
      }
    }
    caption.textContent = orderWords();
    direction.hidden = toNeutral.hidden = !key.value;
    toAll.hidden = !isNarrowed();
    if (count) count.textContent = filters().length ? ` (${filters().length} ${filters().length > 1 ? "valda" : "vald"})` : "";
  };

  const update = async () => {
    const turn = ++latest;
    for (const box of measures) box.checked ||= box.value === key.value;
    dress();
    if (isServed && !key.value && !isNarrowed() && isAsFirst()) return say(hits, neutral);
    if (!rows.known) say(hits, `Hämtar alla ${written(total)} ${many}.`);
    try {
      await rows.all();
    } catch {
      if (turn === latest) say(hits, "Det gick inte att hämta hela listan. Försök igen, eller läs den sida för sida.");
      return;
    }
    if (turn !== latest) return;
    const words = search.value.toLowerCase().trim().split(/\s+/);
    const wanted = groups.map((group) => ticked(group).map((box) => `${box.name}:${box.value}`)).filter((group) => group.length);
    placed = rows.known.filter((row) =>
      words.every((word) => row.words.includes(word)) && wanted.every((group) => group.some((value) => row.facts.includes(value))));
    if (key.value) placed = sorted(placed, key.selectedIndex - 1, order.value === "fallande");
    isServed = false;
    shown = STEP;
    drawn = 0;
    for (const box of measures) root.querySelector(`thead .${box.id}`).hidden = !box.checked;
    if (parts) parts.hidden = true;
    show();
  };

  const changed = () => {
    say(advice, "");
    update();
    keep();
  };

  let waiting;
  form.addEventListener("input", ({ target }) => {
    clearTimeout(waiting);
    if (target === key) order.value = measure().dataset.order;
    waiting = target === search ? setTimeout(changed, 150) : changed();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  fold.addEventListener("change", changed);
  toAll.addEventListener("click", () => {
    search.value = "";
    for (const box of filters()) box.checked = false;
    changed();
    search.focus();
  });
  toNeutral.addEventListener("click", () => {
    key.value = "";
    changed();
    key.focus();
  });
  further.addEventListener("click", () => {
    const first = shown;
    shown += STEP;
    show();
    body.rows[first]?.querySelector("a").focus();
  });
  // What will be asked for next is on its way when the reader gets there.
  form.addEventListener("focusin", () => rows.all().catch(() => {}), { once: true });

  recall();
  form.hidden = fold.hidden = false;
  update();
}

const root = document.querySelector(".service-list");
if (root) start(root);
