const ALIKE_MIN = 0.4;

function pairs(text: string): ReadonlySet<string> {
  const plain = text.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  return new Set(Array.from({ length: Math.max(plain.length - 1, 0) }, (_, index) => plain.slice(index, index + 2)));
}

/** Shared pairs of letters, 0 to 1: finds words with parts in common. Source: Dice's coefficient. */
function sharedPairs(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  return left.size + right.size === 0 ? 0 : (2 * left.intersection(right).size) / (left.size + right.size);
}

/** One letter too many, too few, another one, or two swapped: what a finger does. */
function isSlip(wanted: string, word: string): boolean {
  let start = 0;
  while (start < wanted.length && wanted[start] === word[start]) {
    start += 1;
  }
  const [left, right] = [wanted.slice(start), word.slice(start)];
  const isSwap = left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
  return isSwap || left.slice(1) === right || left === right.slice(1) || left.slice(1) === right.slice(1);
}

function likeness(wanted: string, word: string): number {
  return isSlip(wanted.toLowerCase(), word.toLowerCase()) ? 1 : sharedPairs(pairs(wanted), pairs(word));
}

/** The words out of `known` that look most like `wanted`, best first; none when nothing does. */
export function nearMatches(wanted: string, known: Iterable<string>, countMax = 3): readonly string[] {
  return [...known]
    .map((word) => ({ word, score: likeness(wanted, word) }))
    .filter(({ score }) => score >= ALIKE_MIN)
    .sort((left, right) => right.score - left.score || left.word.localeCompare(right.word))
    .slice(0, countMax)
    .map(({ word }) => word);
}
