// Looks at a page as a visitor meets it. Each function returns what is wrong, in words; [] if nothing is.

window.inspection = (() => {
  // The interactive chart is drawn by others, within a picture of ours that has a name.
  const DRAWN_BY_PLOTLY = ".js-plotly-plot, #js-plotly-tester";

  const all = (selector) => [...document.querySelectorAll(selector)];

  // A short name for an element in a complaint.
  const name = (el) => {
    const words = (el.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 40);
    const classes = el.getAttribute("class");
    return `<${el.localName}${el.id ? `#${el.id}` : ""}${classes ? `.${classes.split(" ").join(".")}` : ""}> ${words}`;
  };

  // On the screen, and neither folded away nor kept for ears only.
  const seen = (el) => {
    const box = el.getBoundingClientRect();
    if (!el.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true })) return false;
    return box.width > 1 && box.height > 1;
  };

  const scrolls = (el) => ["auto", "scroll"].includes(getComputedStyle(el).overflowX);
  const isWithinScroller = (el) => {
    for (let up = el.parentElement; up && up !== document.body; up = up.parentElement) if (scrolls(up)) return true;
    return false;
  };

  // What makes the page wider than the screen.
  function overflow() {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const wide = all("body *").filter((el) => el.getBoundingClientRect().right > room + 0.5 && seen(el) && !isWithinScroller(el));
    const inner = wide.filter((el) => !wide.some((other) => other !== el && el.contains(other)));
    return (inner.length ? inner : [document.body])
      .map((el) => `${name(el)} ends at ${Math.round(el.getBoundingClientRect().right)} of ${room}`);
  }

  // Text that is cut off by the box it stands in.
  function clipped() {
    const hides = (value) => value === "hidden" || value === "clip";
    return all("body *").filter((el) => {
      // What is hidden from ears is said in full beside it.
      if (!seen(el) || !el.textContent.trim() || el.closest("svg, [aria-hidden=true]")) return false;
      const style = getComputedStyle(el);
      if (style.display === "inline" || style.position === "absolute" && el.clientWidth <= 1) return false;
      const high = hides(style.overflowY) && el.scrollHeight > el.clientHeight + 1;
      const wide = hides(style.overflowX) && el.scrollWidth > el.clientWidth + 1;
      return high || wide;
    }).map((el) => `${name(el)} is cut off`);
  }

  function headings() {
    const found = all("h1, h2, h3, h4, h5, h6").filter((el) => el.checkVisibility());
    const wrong = [];
    if (found.filter((el) => el.localName === "h1").length !== 1) wrong.push("there is not one h1");
    let level = 0;
    for (const el of found) {
      const own = Number(el.localName[1]);
      if (own > level + 1) wrong.push(`${name(el)} comes after a heading of level ${level}`);
      if (!el.textContent.trim()) wrong.push(`${name(el)} is empty`);
      level = own;
    }
    return wrong;
  }

  const label = (el) => {
    const by = el.getAttribute("aria-labelledby");
    if (by) return by.split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" ").trim();
    return (el.getAttribute("aria-label") ?? "").trim();
  };

  function landmarks() {
    const wrong = [];
    const isTop = (el) => !el.closest("main, article, section, aside, nav");
    const count = { banner: all("header").filter(isTop).length, main: all("main").length, contentinfo: all("footer").filter(isTop).length };
    for (const [kind, found] of Object.entries(count)) if (found !== 1) wrong.push(`${found} ${kind}`);
    const navs = all("nav, [role=navigation]");
    for (const el of navs) if (!label(el)) wrong.push(`${name(el)} has no name`);
    const names = navs.map(label);
    for (const one of new Set(names)) if (names.filter((other) => other === one).length > 1) wrong.push(`several navs are called ${one}`);
    for (const el of document.body.children) {
      if (!el.matches("header, main, footer, nav, script, template, dialog, aside, .skip, #js-plotly-tester, [popover], [role=status], [hidden]") && seen(el)) wrong.push(`${name(el)} is outside of every landmark`);
    }
    return wrong;
  }

  function tables() {
    const wrong = [];
    for (const table of all("table")) {
      if (!table.caption?.textContent.trim() && !label(table)) wrong.push(`${name(table)} has no caption`);
      const heads = [...table.querySelectorAll("th")];
      if (!heads.length) wrong.push(`${name(table)} has no headers`);
      for (const th of heads) if (!["row", "col", "rowgroup", "colgroup"].includes(th.getAttribute("scope"))) wrong.push(`${name(th)} has no scope`);
      for (const cell of table.querySelectorAll("td")) if (!cell.textContent.trim() && !cell.querySelector("input, img, svg, select, button")) wrong.push(`an empty cell in ${name(table)}: ${name(cell.parentElement)}`);
    }
    return wrong;
  }

  function pictures() {
    const isHidden = (el) => el.closest("[aria-hidden=true]");
    const images = all("img").filter((el) => !el.hasAttribute("alt") && !isHidden(el));
    const drawings = all("body svg:not(svg *)").filter((el) => !isHidden(el) && !el.closest(DRAWN_BY_PLOTLY) && !(el.getAttribute("role") === "img" && (label(el) || el.querySelector("title"))));
    const gone = all("img").filter((el) => el.complete && !el.naturalWidth && !el.getAttribute("alt"));
    return [...images, ...drawings].map((el) => `${name(el)} has no name`).concat(gone.map((el) => `${el.src} is missing and has no words`));
  }

  function controls() {
    return all("input, select, textarea, button").filter((el) => {
      if (el.type === "hidden") return false;
      if (el.localName === "button") return !(el.textContent.trim() || label(el));
      return !(el.labels?.length && [...el.labels].some((one) => one.textContent.trim())) && !label(el) && el.type !== "submit";
    }).map((el) => `${name(el)} (${el.name}) has no label`);
  }

  // Controls smaller than a thumb. A check box counts with its label; that links are large enough axe sees to.
  function small(least) {
    const boxOf = (el) => {
      const box = el.getBoundingClientRect();
      const labels = [...(el.labels ?? [])].map((one) => one.getBoundingClientRect());
      return { width: Math.max(box.width, ...labels.map((one) => one.width)), height: Math.max(box.height, ...labels.map((one) => one.height)) };
    };
    const chosen = all("button, summary, select, input:not([type=hidden]), textarea, a.button, header nav a, .filters li > a");
    return chosen.filter((el) => seen(el) && !el.disabled && !el.closest("p, .term-note")).filter((el) => {
      const { width, height } = boxOf(el);
      return Math.round(height) < least || Math.round(width) < Math.min(least, 24);
    }).map((el) => `${name(el)} is ${boxOf(el).width.toFixed()} × ${boxOf(el).height.toFixed()}`);
  }

  const rgb = (text) => (text.match(/[\d.]+/g) ?? []).map(Number);
  const groundOf = (el) => {
    for (let up = el; up; up = up.parentElement) {
      const [r, g, b, a = 1] = rgb(getComputedStyle(up).backgroundColor);
      if (a > 0) return [r, g, b];
    }
    return [255, 255, 255];
  };
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const contrast = (a, b) => {
    const [x, y] = [light(a), light(b)].sort((m, n) => n - m);
    return (x + 0.05) / (y + 0.05);
  };

  // What a text in a drawing stands on: the last shape before it that it lies within, or the page.
  const groundOfDrawn = (el) => {
    const svg = el.closest("svg");
    const { left, top, width, height } = el.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const under = [...svg.querySelectorAll("path, rect, circle")].filter((shape) => {
      const box = shape.getBoundingClientRect();
      const isBefore = shape.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_FOLLOWING;
      const { fill } = getComputedStyle(shape);
      return isBefore && fill !== "none" && rgb(fill)[3] !== 0 && box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
    });
    return under.length ? rgb(getComputedStyle(under.at(-1)).fill) : groundOf(svg);
  };

  // With forced colours: words and lines that have become one with their ground, and fields without a frame.
  function faint() {
    const wrong = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const el = node.parentElement;
      if (!node.data.trim() || !seen(el) || el.closest(`script, style, title, desc, ${DRAWN_BY_PLOTLY}`)) continue;
      const style = getComputedStyle(el);
      const colour = rgb(el.closest("svg") ? style.fill : style.color);
      if (contrast(colour, el.closest("svg") ? groundOfDrawn(el) : groundOf(el)) < 4.5) wrong.add(`${name(el)} is faint`);
    }
    for (const el of all(".button, select, textarea, input:not([type=hidden])")) {
      if (!seen(el) || ["checkbox", "radio", "range"].includes(el.type)) continue;
      const style = getComputedStyle(el);
      if (!parseFloat(style.borderTopWidth) || style.borderTopStyle === "none" || contrast(rgb(style.borderTopColor), groundOf(el.parentElement)) < 3) wrong.add(`${name(el)} has no frame`);
    }
    for (const el of all("svg line, svg path, svg polyline, svg rect, svg circle")) {
      const style = getComputedStyle(el);
      const isDrawn = (paint) => paint && paint !== "none" && rgb(paint)[3] !== 0;
      const paints = [isDrawn(style.fill) && style.fill, isDrawn(style.stroke) && parseFloat(style.strokeWidth) && style.stroke].filter(Boolean);
      if (!seen(el) || !paints.length || el.closest(DRAWN_BY_PLOTLY)) continue;
      if (paints.every((paint) => !paint.startsWith("url") && contrast(rgb(paint), groundOf(el.closest("svg"))) < 1.2)) wrong.add(`${name(el)} cannot be seen`);
    }
    return [...wrong];
  }

  // What moves although one has asked for less motion.
  function moving() {
    const still = all("*").filter((el) => {
      const style = getComputedStyle(el);
      const runs = (times) => times.split(",").some((time) => parseFloat(time) > 0.01);
      return runs(style.transitionDuration) || (style.animationName !== "none" && runs(style.animationDuration)) || style.scrollBehavior === "smooth";
    });
    return still.map((el) => `${name(el)} moves`).concat(document.getAnimations().map(() => "an animation runs"));
  }

  // Where the focus is: what it is, whether one sees it and its ring, and whether something covers it.
  function focus() {
    const el = document.activeElement;
    if (!el || el === document.body) return null;
    const box = [...el.getClientRects()].find((one) => one.width > 1 && one.height > 1) ?? el.getBoundingClientRect();
    const ringed = el.matches("input[type=checkbox], input[type=radio]") && el.labels?.length ? [el, ...el.labels] : [el];
    const hasRing = ringed.some((one) => {
      const style = getComputedStyle(one);
      return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    });
    const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
    const y = Math.min(Math.max(box.top + Math.min(box.height, innerHeight) / 2, 0), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    const isOnTop = top && (el === top || el.contains(top) || top.contains(el) || [...(el.labels ?? [])].some((one) => one.contains(top)));
    const isWithin = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return {
      key: all("*").indexOf(el), name: name(el), hasRing, isSeen: seen(el) && isWithin, isOnTop: Boolean(isOnTop),
      cover: isOnTop || !top ? "" : name(top), isScroller: el.matches(".table-scroll, [tabindex='0']"),
    };
  }

  // Everything that the keyboard can reach, in the order of the page.
  function reachable() {
    const chosen = all("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0'], iframe");
    return chosen.filter((el) => seen(el) && !el.disabled && el.tabIndex >= 0 && !el.closest("[inert]")).map((el) => all("*").indexOf(el));
  }

  // The words that are read on a page: not those of controls, nor what is said to have happened.
  function words() {
    const beside = "script, style, noscript, button, label, form, select, dialog, [popover], [role=status], [aria-live]";
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const el = node.parentElement;
      if (!el.closest(beside) && el.checkVisibility()) found.push(...(node.data.normalize("NFC").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
    }
    return found;
  }

  // What a browser without styles would hide all the same.
  function kept() {
    return all("main *").filter((el) => el.textContent.trim() && !el.checkVisibility()
      && !el.closest("details:not([open]), template, script, form, svg, [hidden], [popover], datalist, .for-ears"))
      .map((el) => `${name(el)} is hidden without styles`);
  }

  return { overflow, clipped, headings, landmarks, tables, pictures, controls, small, faint, moving, focus, reachable, words, kept };
})();

window.violations = [];
document.addEventListener("securitypolicyviolation", (event) => {
  window.violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sourceFile ?? ""}`);
});
