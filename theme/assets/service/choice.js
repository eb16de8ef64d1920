// Lets a reader choose up to four units to compare, and keeps the choice in the address.
//
// Without this script the check boxes are a plain form that leads to the same comparison.

import { replace, values } from "./address.js";

const MOST = 4;
const list = new Intl.ListFormat("sv");

// `nameOf(id)` tells what a unit is called, undefined where there is none.
export function startChoice(root, nameOf) {
  const form = root.querySelector("form.compare");
  const [said, named] = form.querySelectorAll(".chosen span");
  const [button, clear] = form.querySelectorAll(".compare-bar button");
  const invitation = said.textContent;
  const asked = [...new Set(values("enhet"))];
  let chosen = asked.slice(0, MOST);

  // Marks the check boxes in the table, also those that have just come into it.
  const mark = () => {
    for (const box of form.querySelectorAll("td input")) box.checked = chosen.includes(box.value);
  };

  const show = (words) => {
    const count = chosen.length;
    const pairs = chosen.map((id) => ["enhet", id]);
    mark();
    said.textContent = words || ["", "Välj minst en till."][count] || (count ? "" : invitation);
    named.textContent = count ? `${count} ${count > 1 ? "valda" : "vald"}: ${list.format(chosen.map((id) => nameOf(id) ?? id))}.` : "";
    button.textContent = count > 1 ? `Jämför ${count} valda` : "Jämför valda";
    clear.hidden = !count;
    form.toggleAttribute("data-chosen", count);
    replace(pairs, ["enhet"]);
    for (const link of root.querySelectorAll(".parts a")) link.search = new URLSearchParams(pairs);
  };

  form.addEventListener("change", ({ target: { checked, value } }) => {
    const isFull = checked && chosen.length >= MOST;
    if (!isFull) chosen = checked ? [...chosen, value] : chosen.filter((id) => id !== value);
    show(isFull && "Du kan jämföra högst fyra åt gången. Ta bort en för att välja en annan.");
  });
  clear.addEventListener("click", () => {
    chosen = [];
    show("Valet är rensat.");
    button.focus();
  });
  form.addEventListener("submit", (event) => {
    if (chosen.length > 1) return;
    event.preventDefault();
    show("Välj minst två för att jämföra.");
  });
  // Also those that a filter, or another page of the list, keeps out of sight.
  form.addEventListener("formdata", ({ formData }) => {
    formData.delete("enhet");
    for (const id of chosen) formData.append("enhet", id);
  });

  // Takes away what there is no unit for, once all units are known.
  const settle = () => {
    const known = asked.filter(nameOf);
    chosen = known.slice(0, MOST);
    const lost = known.length < asked.length ? "Något av det som var valt finns inte här. " : "";
    const left = known.length > MOST ? "Högst fyra kan jämföras, och de första är valda." : "";
    if (asked.length) show((lost + left).trim());
  };
  return { asked, mark, settle };
}
