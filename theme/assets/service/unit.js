// Lets a visitor save the unit of the page in the shortlist of this browser.

import { has, onChange, toggle } from "./shortlist.js";

const place = document.querySelector("[data-save]");
if (place) {
  const { service, unit } = place.dataset;
  const button = place.querySelector("button");
  const told = place.querySelector("[role=status]");
  const show = () => button.setAttribute("aria-pressed", has(service, unit));
  button.addEventListener("click", () => {
    const isKept = toggle(service, unit);
    told.textContent = isKept ? place.dataset[has(service, unit) ? "saved" : "removed"] : place.dataset.blocked;
  });
  onChange(service, show);
  show();
  place.hidden = false;
}
