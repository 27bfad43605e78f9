/** Most words of one field that a search finds. */
const WORDS_MAX = 300;
/** Longest word. */
const WORD_LENGTH_MAX = 50;

/** A text in which no letter has an accent, as most have none: its words are found without looking characters up. */
const PLAIN = /^[ -~\s]*$/;

/** The distinct lower-case words of a text: letters and digits, accents dropped. */
export function wordsOf(text: string): readonly string[] {
  const words = PLAIN.test(text) ? text.toLowerCase().match(/[a-z0-9]+/g) : withoutAccents(text).match(/[\p{L}\p{N}]+/gu);
  return [...new Set(words?.map((word) => word.slice(0, WORD_LENGTH_MAX)))].slice(0, WORDS_MAX);
}

function withoutAccents(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

/** The words of a code: itself as one word with its signs, and its parts. Nothing for what is no text. */
export function codeWords(code: unknown): readonly string[] {
  return typeof code === "string" ? [...new Set([code.trim().toLowerCase(), ...wordsOf(code)])] : [];
}

/** Lists of words by field, without the empty ones. */
export function filledWords(lists: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(lists).filter(([, words]) => words.length > 0));
}
