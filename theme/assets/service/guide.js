// Shows the shortlist of this browser on the page that helps people choose, with room for notes.

import { ids, note, onChange, toggle, write } from "./shortlist.js";

function made(tag, text, more = {}) {
  return Object.assign(document.createElement(tag), { textContent: text }, more);
}

function row(place, titles, id) {
  const { service, unit } = place.dataset;
  const item = document.createElement("li");
  const name = made("a", titles[id], { href: unit.replace("ENHET", id) });
  const label = made("label", `Mina anteckningar om ${titles[id]}`);
  const field = made("textarea", note(service, id), { rows: 3, maxLength: 2000 });
  const remove = made("button", "Ta bort", { type: "button", ariaLabel: `Ta bort ${titles[id]} ur listan` });
  field.addEventListener("input", () => {
    if (!write(service, id, field.value)) say(place, place.dataset.blocked);
  });
  remove.addEventListener("click", () => {
    const isKept = toggle(service, id);
    say(place, isKept ? `${titles[id]} är borttagen ur listan.` : place.dataset.blocked);
    document.getElementById("min-lista-rubrik").focus();
  });
  label.append(field);
  item.append(name, label, remove);
  return item;
}

const say = (place, text) => { place.querySelector("[role=status]").textContent = text; };

function start(place) {
  const titles = JSON.parse(document.getElementById("enheter").textContent);
  const list = place.querySelector("ul");
  const empty = place.querySelector("[data-empty]");
  const compare = place.querySelector("[data-compare]");
  const { service } = place.dataset;
  const most = matchMedia("(max-width: 39.99rem)").matches ? 2 : 4;
  const show = () => {
    const known = ids(service).filter((id) => Object.hasOwn(titles, id));
    list.replaceChildren(...known.map((id) => row(place, titles, id)));
    empty.hidden = known.length > 0;
    compare.hidden = known.length < 2;
    const first = known.slice(0, most);
    const query = new URLSearchParams(first.map((id) => ["enhet", id]));
    compare.href = `${compare.dataset.compare}?${query}`;
    compare.textContent = known.length > most ? `Jämför de ${most} första` : "Jämför dem";
  };
  onChange(service, show);
  show();
  place.hidden = false;
  for (const one of document.querySelectorAll("[data-without-script]")) one.hidden = true;
}

const place = document.querySelector("[data-shortlist]");
if (place) start(place);
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
