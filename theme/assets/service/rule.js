// Says what can be said of the difference between figures, by the rule of derive/comparison/difference.py.

const HAIR = 1e-9;
const together = (one, other) => Math.sqrt(one * one + other * other);

function word(direction, [value, lower, upper], [otherValue, otherLower, otherUpper]) {
  const distance = value - otherValue;
  const low = distance - together(value - lower, otherUpper - otherValue);
  const high = distance + together(upper - value, otherValue - otherLower);
  if (low <= HAIR && high >= -HAIR) return lower === upper && otherLower === otherUpper ? "lika" : "ingen-säker";
  if (direction === "ingen") return low > 0 ? "högre" : "lägre";
  return low > 0 === (direction === "upp") ? "bättre" : "sämre";
}

// How one figure stands to another: [word, reason], where the reason tells why nothing can be said.
export function judge(one, other) {
  const both = [one, other];
  if (both.some(({ status }) => status === "dolt-få")) return ["går-inte", "dolt"];
  if (both.some(({ värde }) => värde === null)) return ["går-inte", "saknas"];
  if (one.period !== other.period) return ["går-inte", "olika-perioder"];
  const words = new Set(one.jämförs.flatMap((mine) => other.jämförs.map((theirs) => word(one.riktning, mine, theirs))));
  if (!words.size) return ["går-inte", "utan-osäkerhet"];
  return [words.size > 1 ? "ingen-säker" : [...words][0], ""];
}

export const joined = (parts) => [parts.slice(0, -1).join(", "), ...parts.slice(-1)].filter(Boolean).join(" och ");

function grouped(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

const WHY = {
  dolt: "värdet är dolt", saknas: "det finns inget värde", "utan-osäkerhet": "källan anger inte hur säkert värdet är",
};
const cannot = (why, words) => ["går-inte", `${words["går-inte"]}: ${why}.`];

// What can be said of the figures of some units, as [kind, sentences]; it is "skiljer" only for certain, and else
// one of the judgements. `words` are the page's own words for them, the same as on the pages made without scripts.
export function say(names, figures, words) {
  const named = (places) => joined(places.map((place) => names[place]));
  const groups = grouped(figures.keys(), (place) => judge(figures[place], figures[place])[1]);
  const usable = groups.get("") ?? [];
  groups.delete("");
  // Who it is about is said, unless it is about most.
  const why = [...groups].map(([reason, places]) => WHY[reason] + (places.length * 2 > names.length ? "" : ` för ${named(places)}`));
  if (usable.length < 2) return cannot(joined(why), words);
  const [kind, text] = sayAll(usable, (one, other) => judge(figures[one], figures[other])[0], named, words);
  return [kind, [text, ...why.map((one) => `${one[0].toUpperCase()}${one.slice(1)}.`)].join(" ")];
}

function sayAll(places, wordOf, named, words) {
  const found = new Set(places.flatMap((one) => places.filter((other) => other !== one).map((other) => wordOf(one, other))));
  if (found.has("går-inte")) return cannot("värdena gäller olika perioder", words);
  const behind = (one) => places.filter((other) => /bättre|högre/.test(wordOf(one, other)));
  const order = [...places].sort((one, other) => behind(other).length - behind(one).length);
  const ahead = order.filter((one) => behind(one).length);
  const isUnsure = found.has("ingen-säker");
  const none = isUnsure ? "ingen-säker" : "lika";
  if (!ahead.length) return [none, `${words[none]}.`];
  const [word, first, last] = found.has("bättre") ? ["bättre", "bäst", "sämst"] : ["högre", "högst", "lägst"];
  if (found.size === 2 && places.length > 2) return ["skiljer", `Från ${first} till ${last} värde: ${named(order)}.`];
  const lines = [...grouped(ahead, (one) => named(behind(one)))].map(([others, ones]) => `${named(ones)} har ${words[word].toLowerCase()} värde än ${others}.`);
  if (found.size > 2) lines.push(isUnsure ? "I övrigt finns ingen säker skillnad." : "I övrigt är värdena lika.");
  return ["skiljer", lines.join(" ")];
}

// The same for a fact; null stands where it is not known.
export function sayFact(names, facts, words) {
  const unknown = names.filter((_, place) => facts[place] === null);
  if (new Set(facts).size > (unknown.length ? 2 : 1)) return ["skiljer", "Olika."];
  return unknown.length ? cannot(`det är inte angivet för ${joined(unknown)}`, words) : ["lika", "Samma."];
}
