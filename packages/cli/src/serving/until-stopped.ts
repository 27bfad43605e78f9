const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const DRAIN_MS_MAX = 10_000;

/**
 * Resolves at the first signal that asks the process to stop. Further ones change nothing: a terminal and npm both send theirs.
 *
 * Why listening goes on: with no listener left the second signal would kill the process in the middle of its drain.
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of SIGNALS) {
      process.on(signal, () => resolve());
    }
  });
}

/** Runs the steps that end a server and exits: 0 when it drained, 1 when it did not within ten seconds. */
export async function drainAndExit(steps: readonly (() => Promise<void>)[]): Promise<never> {
  setTimeout(() => {
    console.error(`belay: Stopped without waiting for what was still running after ${DRAIN_MS_MAX / 1000} seconds.`);
    process.exit(1);
  }, DRAIN_MS_MAX).unref();
  for (const step of steps) {
    await step();
  }
  process.exit(0);
}
