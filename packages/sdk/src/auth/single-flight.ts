/** Lets concurrent callers share one run of `work`; the next caller after it has ended starts another. */
export function singleFlight<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => {
    running ??= work().finally(() => {
      running = undefined;
    });
    return running;
  };
}

/** Lets concurrent callers with the same key share one run of `work`. `running` holds only what is under way. */
export function sharedRun<T>(running: Map<string, Promise<T>>, key: string, work: () => Promise<T>): Promise<T> {
  const known = running.get(key);
  if (known !== undefined) {
    return known;
  }
  const run = work().finally(() => running.delete(key));
  running.set(key, run);
  return run;
}
