import { setTimeout as sleep } from "node:timers/promises";

/** Tries of one request, the first included. */
const TRIES_MAX = 8;
/** Tries of one request that no server answers: a server that restarts is back by then. */
const UNANSWERED_MAX = 4;
const ANSWER_MS_MAX = 60_000;
const WAIT_SECONDS_MAX = 120;
const BUSY = [429, 503];

/** Waits, unless it is told to stop. */
export type Wait = (seconds: number, signal: AbortSignal | undefined) => Promise<void>;

export interface PatientFetchOptions {
  readonly fetch?: typeof fetch;
  readonly wait?: Wait;
  readonly nowMs?: () => number;
  /** Is told of each wait. */
  readonly onWait?: (seconds: number, why: string) => void;
}

const waitForReal: Wait = async (seconds, signal) => void (await sleep(seconds * 1000, undefined, signal === undefined ? {} : { signal }));

/**
 * The seconds of a Retry-After header: a number or a date; 1 where there is none that can be read.
 *
 * Source: RFC 9110 section 10.2.3.
 */
export function retryAfterSeconds(header: string | null, nowMs: number): number {
  const text = header?.trim() ?? "";
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - nowMs) / 1000;
  return Number.isNaN(seconds) ? 1 : Math.min(WAIT_SECONDS_MAX, Math.max(0, Math.ceil(seconds)));
}

/**
 * A `fetch` that comes again when a server is busy (429, 503) as Retry-After says, or when there was no answer.
 *
 * Why this is safe here: every write of this program can be sent twice. A second creation of a product meets its slug, an update its
 * revision, and stock is set and not counted.
 */
export function patientFetch(options: PatientFetchOptions = {}): typeof fetch {
  const { fetch: send = fetch, wait = waitForReal, nowMs = Date.now, onWait = () => undefined } = options;
  return async (input, init = {}) => {
    for (let tries = 1; ; tries += 1) {
      const signal = init.signal ?? undefined;
      const answer = await sendOnce(send, input, init).catch((error: unknown) => {
        if (signal?.aborted === true || tries >= UNANSWERED_MAX) throw error;
        return undefined;
      });
      if (answer !== undefined && (!BUSY.includes(answer.status) || tries >= TRIES_MAX)) return answer;
      const seconds = answer === undefined ? 2 ** (tries - 1) : retryAfterSeconds(answer.headers.get("retry-after"), nowMs());
      await answer?.body?.cancel();
      onWait(seconds, answer === undefined ? "no answer" : `the server said ${answer.status}`);
      await wait(seconds, signal);
    }
  };
}

async function sendOnce(send: typeof fetch, input: Parameters<typeof fetch>[0], init: RequestInit): Promise<Response> {
  const limit = AbortSignal.timeout(ANSWER_MS_MAX);
  return await send(input, { ...init, signal: init.signal ? AbortSignal.any([init.signal, limit]) : limit });
}
