/** Ids in one IN list. Lists are filled up to one of these lengths, so that few different statements have to be prepared. */
const LIST_LENGTHS = [1, 10, 25, 51, 101, 250, 500] as const;

/** Most ids of one IN list. */
export const LIST_LENGTH_MAX = 500;

/** The ids, the last one repeated up to one of the fixed lengths. */
export function filledUp(ids: readonly string[]): readonly string[] {
  const length = LIST_LENGTHS.find((candidate) => candidate >= ids.length) ?? LIST_LENGTH_MAX;
  return Array.from({ length }, (_, index) => ids[Math.min(index, ids.length - 1)] ?? "");
}
