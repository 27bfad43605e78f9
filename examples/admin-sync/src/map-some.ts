/** Maps a list with at most `parallelMax` calls under way; answers in the list's order. The first failure ends it. */
export async function mapSome<T, R>(list: readonly T[], parallelMax: number, map: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results = new Map<number, R>();
  const rest = list.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of rest) results.set(index, await map(item));
  };
  await Promise.all(Array.from({ length: Math.min(parallelMax, list.length) }, work));
  return [...results].sort(([one], [other]) => one - other).map(([, result]) => result);
}
