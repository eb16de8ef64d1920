// Tells whether words are alike, and whether a search found what was sought or only words that begin
// a little like it.
//
// Pagefind shortens a word that no page has until some page has one that begins so: honest help, as
// long as it is not called a hit.

const LEAST = 4; // A shorter word is never shortened to something else.

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase("sv");
export const wordsOf = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

// How much of a word another one has in its beginning, from 0 to 1; all of it anywhere is 1.
export function likeness(word, other) {
  if (other.includes(word)) return 1;
  let length = 0;
  while (length < word.length && word[length] === other[length]) length += 1;
  return length / word.length;
}

const textsOf = (content, selector) =>
  content.flatMap((part) => [...part.querySelectorAll(selector)]).flatMap((found) => wordsOf(found.textContent));

// `content`: the drawn results. A page may be found by words that it does not show: then it is a hit.
export function isNear(words, content) {
  const marks = textsOf(content, "mark");
  const seen = [...marks, ...textsOf(content, "a")];
  return wordsOf(words).some((word) =>
    word.length >= LEAST && !seen.some((other) => likeness(word, other) >= 0.5) && marks.some((mark) => likeness(word, mark)));
}
