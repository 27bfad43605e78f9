/** Letters that may stand in the place of a wrong one. Words in other scripts are found with a letter too many or two that are swapped. */
const LETTERS = [..."abcdefghijklmnopqrstuvwxyz0123456789"];
/** Shorter words are like too many others; longer ones have too many spellings. */
const LENGTH_MIN = 4;
const LENGTH_MAX = 16;

/**
 * The words that differ from one in a single letter: one too many, one too few, one wrong, or two neighbours swapped.
 *
 * Why made here and looked up, not asked of the database: what counts as alike is then the same on every store.
 */
export function similarWords(word: string): readonly string[] {
  const letters = [...word];
  if (letters.length < LENGTH_MIN || letters.length > LENGTH_MAX) return [];
  const spelt = (start: number, removed: number, ...added: readonly string[]): string =>
    letters.toSpliced(start, removed, ...added).join("");
  const words = letters.flatMap((letter, at) => [
    spelt(at, 1),
    spelt(at, 2, ...[letters[at + 1], letter].filter((one) => one !== undefined)),
    ...LETTERS.flatMap((other) => [spelt(at, 1, other), spelt(at, 0, other)]),
  ]);
  const similar = new Set([...words, ...LETTERS.map((other) => word + other)]);
  similar.delete(word);
  return [...similar];
}
