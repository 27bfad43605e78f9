import { BelayCallError } from "../errors/belay-call-error.ts";

/** One call's limits. `timeoutMs` counts from the call to the end of the answer, tokens and retries included. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
}

/** A signal for one call, and the way to tell why it fired. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** What to throw in place of `cause`: the caller's own abort reason, TIMEOUT, or NETWORK_ERROR. */
  failure(cause: unknown, methodId?: string): unknown;
  /** Stops the clock. The caller's own signal goes on. */
  stop(): void;
}

/** Starts the clock of one call to `origin`. Whoever starts it stops it. */
export function startDeadline(origin: string, { signal, timeoutMs }: CallOptions, timeoutMsDefault: number): Deadline {
  const limitMs = timeoutMs ?? timeoutMsDefault;
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(new DOMException(`No complete answer within ${limitMs} ms.`, "TimeoutError")), limitMs);
  return {
    signal: signal === undefined ? clock.signal : AbortSignal.any([signal, clock.signal]),
    failure(cause, methodId) {
      if (signal?.aborted === true) {
        return signal.reason;
      }
      if (cause instanceof BelayCallError) {
        return cause;
      }
      return clock.signal.aborted
        ? new BelayCallError("TIMEOUT", `${origin} gave no complete answer within ${limitMs} ms.`, { cause, methodId })
        : new BelayCallError("NETWORK_ERROR", `${origin} could not be reached. Does a server listen there? ${describe(cause)}`, {
            cause,
            methodId,
          });
    },
    stop: () => clearTimeout(timer),
  };
}

function describe(cause: unknown): string {
  if (!(cause instanceof Error)) {
    return String(cause);
  }
  return cause.cause instanceof Error ? `${cause.message} (${cause.cause.message})` : cause.message;
}

/** Waits for `promise` no longer than `signal` allows; the work itself goes on for whoever else waits for it. */
export async function waitFor<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    const listener = () => reject(signal.reason);
    signal.addEventListener("abort", listener, { once: true });
    stop = () => signal.removeEventListener("abort", listener);
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    stop();
  }
}
