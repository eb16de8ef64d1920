// Narrows a list that is already on the page. Without this script the whole list is shown.
//
// <form class="filters" data-filter="#lista" data-noun="mått" hidden> … <p class="hits" aria-live="polite">
//   a text field     every word must occur in the item's data-words or its text
//   name="goal"      select or checkboxes: one of the chosen values must be in the item's data-goal,
//                    which is one value or several with spaces between; the same for any other name
// <li data-words="…" data-goal="…" data-unit="…"> inside the list; also <tr> and others with data-words.
// The choice is kept in the address, so that it can be shared and survives "back".

const fold = (text) => text.toLocaleLowerCase("sv");

const isText = (control) => control.type === "text" || control.type === "search";

function controlsOf(form) {
  return [...form.elements].filter((c) => c.name && c.type !== "submit" && c.type !== "button");
}

// A Map from a control's name to its chosen values; names where nothing is chosen are left out.
function chosen(form) {
  const values = new Map();
  for (const control of controlsOf(form)) {
    const toggles = control.type === "checkbox" || control.type === "radio";
    const value = control.value.trim();
    if (!value || (toggles && !control.checked)) continue;
    values.set(control.name, [...(values.get(control.name) ?? []), value]);
  }
  return values;
}

function matches(item, values, textNames) {
  for (const [name, wanted] of values) {
    if (textNames.has(name)) {
      const haystack = fold(`${item.dataset.words ?? ""} ${item.textContent}`);
      if (!fold(wanted.join(" ")).split(/\s+/).every((word) => haystack.includes(word))) return false;
    } else {
      const own = item.dataset[name] ?? "";
      const parts = own.split(" ");
      if (!wanted.some((value) => value === own || parts.includes(value))) return false;
    }
  }
  return true;
}

function fillFromAddress(form) {
  const params = new URLSearchParams(location.search);
  for (const control of controlsOf(form)) {
    const given = params.getAll(control.name);
    if (!given.length) continue;
    if (control.type === "checkbox" || control.type === "radio") control.checked = given.includes(control.value);
    else if (isText(control) || [...control.options].some((o) => o.value === given[0])) control.value = given[0];
  }
}

function writeAddress(form, values) {
  const params = new URLSearchParams(location.search);
  for (const control of controlsOf(form)) params.delete(control.name);
  for (const [name, wanted] of values) for (const value of wanted) params.append(name, value);
  const query = params.toString();
  history.replaceState(null, "", location.pathname + (query ? `?${query}` : "") + location.hash);
}

function start(form) {
  const list = document.querySelector(form.dataset.filter);
  if (!list) return;
  const items = [...list.querySelectorAll("[data-words]")];
  const groups = [...list.querySelectorAll("section")];
  const hits = form.querySelector(".hits") ?? document.querySelector(".hits");
  const textNames = new Set(controlsOf(form).filter(isText).map((c) => c.name));

  const update = () => {
    const values = chosen(form);
    for (const item of items) item.hidden = !matches(item, values, textNames);
    for (const group of groups) group.hidden = !group.querySelector("li:not([hidden])");
    const shown = items.filter((item) => !item.hidden).length;
    const noun = form.dataset.noun ?? "mått";
    const sentence = `Visar ${shown} av ${items.length} ${noun}`;
    if (hits && hits.textContent !== sentence) hits.textContent = sentence;
    return values;
  };

  let waiting = 0;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => writeAddress(form, update()), 150);
  };

  fillFromAddress(form);
  form.hidden = false;
  form.addEventListener("input", soon);
  form.addEventListener("reset", soon);
  form.addEventListener("submit", (event) => event.preventDefault());
  update();
}

for (const form of document.querySelectorAll("form[data-filter]")) start(form);
