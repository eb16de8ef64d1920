// Shows the explanation of a word beside it, where the word is a link to the list below the page.
//
// The note is a popover of the browser's own: Escape or a click elsewhere closes it, and gives back
// the focus. Without popovers, or without this script, the link leads to the list.

const note = document.createElement("span");
note.className = "term-note";
note.popover = "auto";
let shown;

function show(link) {
  const text = document.getElementById(link.hash.slice(1)).nextElementSibling.firstElementChild.cloneNode(true);
  const more = document.querySelector(`dt${link.hash} a`).cloneNode(true);
  more.textContent = "Mer i ordlistan";
  text.tabIndex = -1;
  note.replaceChildren(text, more);
  link.after(note);
  link.focus();
  note.showPopover();
  shown = link;
  link.ariaExpanded = true;
  const { left, bottom } = link.getBoundingClientRect();
  const room = document.documentElement.clientWidth - note.offsetWidth - 16;
  note.style.left = `${Math.max(16, Math.min(left, room)) + scrollX}px`;
  note.style.top = `${bottom + scrollY + 4}px`;
  text.focus();
}

if (note.showPopover) {
  note.addEventListener("beforetoggle", ({ newState }) => {
    if (newState === "closed") shown.ariaExpanded = false;
  });
  for (const link of document.querySelectorAll("a.term")) {
    let wasOpen;
    link.role = "button";
    link.ariaExpanded = false;
    link.addEventListener("pointerdown", () => { wasOpen = link.ariaExpanded === "true"; });
    link.addEventListener("click", (event) => {
      event.preventDefault();
      if (!wasOpen) show(link);
      wasOpen = false;
    });
    link.addEventListener("keydown", (event) => {
      if (event.key === " ") { event.preventDefault(); link.click(); }
    });
  }
}
