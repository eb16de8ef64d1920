// Asks Pagefind, the search engine, which is not fetched before the first question.
// pagefind/ lies beside assets/, wherever the site lies. `insyn build` makes it, `insyn serve` does not.

const ENGINE = "../../pagefind/pagefind.js";
// What the words beside the text of a page are worth; generator/insyn/search/attributes.py writes them.
const WEIGHTS = {
  title: 5, title2: 3, title3: 2, huvud: 5, huvud2: 3, huvud3: 2,
  synonymer: 2, synonymer2: 1.5, synonymer3: 1, plats: 0.5, plats2: 0.5, plats3: 0.5,
};
// Without a worker the page's own policy is enough, and half as much script is fetched.
const OPTIONS = { noWorker: true, excerptLength: 24, ranking: { metaWeights: WEIGHTS } };

let pagefind;
let isBroken = false;

// Pagefind takes a part of its index that did not come for one without hits: we must know better.
function watchFetches() {
  const { fetch } = window;
  window.fetch = async (...asked) => {
    try {
      const answer = await fetch(...asked);
      if (answer.ok) return answer;
      throw new Error(answer.status);
    } catch (error) {
      isBroken = true;
      throw error;
    }
  };
}

// Pagefind wants a page to have every word, also those that only make a question of it.
const FILLERS = new Set(
  ("att av bra bäst de den det du en ett får för hur i jag kan med min mina mitt nu när och om på " +
    "ska som till vad var varför vem vi vilka vilken är åt").split(" "),
);

// And its Swedish knows skolor and skolorna, but not that skolan is skola; planen is no pla.
function prepared(words) {
  if (words.startsWith('"')) return words;
  const kept = words.split(/\s+/).filter((word) => !FILLERS.has(word.toLocaleLowerCase("sv")));
  return (kept.length ? kept : [words]).map((word) => word.replace(/(?<=.{4})(?<!pl)ans?$/u, "a")).join(" ");
}

// Fetches the engine and returns what it can filter by: name -> value -> count.
export async function start() {
  const found = await import(ENGINE);
  watchFetches();
  await found.options(OPTIONS);
  const filters = await found.filters();
  if (isBroken) throw new Error("index");
  pagefind = found;
  return filters;
}

// Tells whether there is no index here at all, which no second try will mend.
export async function isMissing() {
  const answer = await fetch(new URL(ENGINE, import.meta.url), { method: "HEAD" }).catch(() => null);
  return answer?.status === 404;
}

// `choices`: filter -> chosen values, of which a page must have one. Without words: every such page.
export async function ask(words, choices) {
  const filters = Object.fromEntries(Object.entries(choices).map(([name, values]) => [name, { any: values }]));
  const answer = await pagefind.search(prepared(words) || null, { filters });
  if (isBroken) throw new Error("index");
  return answer;
}

// Counts what each value would give: in a filter with a choice, as if that choice were not made.
export async function counts(words, choices, answer) {
  const counted = { ...answer.filters };
  for (const name of Object.keys(choices)) {
    const { [name]: _, ...others } = choices;
    counted[name] = (await ask(words, others)).filters[name];
  }
  return counted;
}
