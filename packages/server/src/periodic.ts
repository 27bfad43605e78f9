/** Something that runs again and again until it is stopped. */
export interface Periodic {
  /** Stops it; resolves when a run that is under way has ended. */
  stop(): Promise<void>;
}

/** Runs `work` every `intervalMs`, never two at once. A failure is reported and the next run comes all the same. Keeps no process alive. */
export function runPeriodically(intervalMs: number, work: () => Promise<unknown>, onError: (err: unknown) => void): Periodic {
  let running: Promise<unknown> = Promise.resolve();
  let isRunning = false;
  const timer = setInterval(() => {
    if (isRunning) {
      return;
    }
    isRunning = true;
    running = work()
      .catch(onError)
      .finally(() => {
        isRunning = false;
      });
  }, intervalMs);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

/** Runs `first` before `work` until it has once succeeded, and `work` alone from then on. */
export function afterFirst(first: () => Promise<unknown>, work: () => Promise<void>): () => Promise<void> {
  let isDone = false;
  return async () => {
    if (!isDone) {
      await first();
      isDone = true;
    }
    await work();
  };
}
