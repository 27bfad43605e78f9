/** The middle of the values; of an even number the mean of the two in the middle. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** How far from the median, in standard deviations of a fair coin's heads, its interval ends: 19 of 20 hold the true median. */
const DEVIATIONS = 1.96;

/** Between which two of the values the median of all that could be measured lies, with 95 % confidence; by order, whatever way they are spread. */
export function medianInterval(values: readonly number[]): readonly [number, number] {
  const sorted = values.toSorted((left, right) => left - right);
  const { length } = sorted;
  const rank = Math.max(1, Math.round((length - DEVIATIONS * Math.sqrt(length)) / 2));
  return [sorted[rank - 1] ?? Number.NaN, sorted[length - rank] ?? Number.NaN];
}

/** The smallest value that at least `share` (0 to 1) of the values do not exceed. NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Each value of the first list divided by its neighbour in the second: rounds that ran next to each other. */
export function ratios(numerators: readonly number[], denominators: readonly number[]): readonly number[] {
  return numerators.map((value, index) => value / (denominators[index] ?? Number.NaN));
}

/**
 * The rounds of one side two by two, each pair as its mean.
 *
 * Why: sides that take turns run A B, then B A. A machine that gets slower meanwhile makes the second of each two look worse; of the four it cancels out.
 */
export function inTurns(rounds: readonly number[]): readonly number[] {
  return Array.from({ length: rounds.length >> 1 }, (_, index) => median(rounds.slice(2 * index, 2 * index + 2)));
}
