// Sets the colours that the visitor has chosen, before the page is drawn, and lets one choose.
//
// The choice stays in this browser. Without one, or where storage is blocked, the machine's own
// setting rules.
{
  const KEY = "insyn.farger";
  const root = document.documentElement;
  const bars = [...document.querySelectorAll('meta[name="theme-color"]')];
  const [light, dark] = bars.map((bar) => bar.content);

  const kept = () => {
    try {
      return localStorage.getItem(KEY) ?? "";
    } catch {
      return root.dataset.scheme ?? "";
    }
  };

  const show = (scheme) => {
    if (["light", "dark", "contrast"].includes(scheme)) root.dataset.scheme = scheme;
    else delete root.dataset.scheme;
    bars.forEach((bar, index) => {
      bar.content = { light, dark }[scheme] ?? [light, dark][index];
    });
    const form = document.querySelector("form.scheme");
    if (!form) return;
    form.elements.scheme.value = root.dataset.scheme ?? "";
    form.hidden = false;
  };

  const choose = ({ target }) => {
    if (target.name !== "scheme") return;
    try {
      localStorage.setItem(KEY, target.value);
    } catch {
      // It holds for this page, then.
    }
    show(target.value);
  };

  show(kept());
  document.addEventListener("DOMContentLoaded", () => show(kept()));
  document.addEventListener("change", choose);
  // A page that is shown again as it was left, and a choice made in another tab.
  addEventListener("pageshow", (event) => event.persisted && show(kept()));
  addEventListener("storage", (event) => event.key === KEY && show(kept()));
}
