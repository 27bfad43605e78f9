/** Most words of one field that a search finds. */
const WORDS_MAX = 300;
/** Longest word. */
const WORD_LENGTH_MAX = 50;

/** The distinct lower-case words of a text: letters and digits, accents dropped. */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, WORD_LENGTH_MAX)))].slice(0, WORDS_MAX);
}
