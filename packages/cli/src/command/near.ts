const ALIKE_MIN = 0.35;

function pairs(text: string): ReadonlySet<string> {
  const plain = text.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  return new Set(Array.from({ length: Math.max(plain.length - 1, 0) }, (_, index) => plain.slice(index, index + 2)));
}

function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  return left.size + right.size === 0 ? 0 : (2 * left.intersection(right).size) / (left.size + right.size);
}

/** The words out of `known` that look most like `wanted`, best first; none when nothing does. Source: Dice's coefficient over pairs of letters. */
export function nearMatches(wanted: string, known: Iterable<string>, countMax = 3): readonly string[] {
  const wantedPairs = pairs(wanted);
  return [...known]
    .map((word) => ({ word, score: likeness(wantedPairs, pairs(word)) }))
    .filter(({ score }) => score >= ALIKE_MIN)
    .sort((left, right) => right.score - left.score || left.word.localeCompare(right.word))
    .slice(0, countMax)
    .map(({ word }) => word);
}
