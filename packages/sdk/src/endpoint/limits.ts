import type { Caller, CountedSend } from "../context/inbound-request.ts";
import { createLimiter, type Limiter, type Rate } from "./limiter.ts";
import { type EndpointError, tooManyRequests } from "./refusal.ts";
import { limitPart, type SharedRefusal, sharedRefusal, type Whose } from "./shared-limit.ts";
import type { EndpointLimit } from "./types.ts";

/** The limits of one request on its way through an endpoint. All throw RATE_LIMITED (429). */
export interface RequestLimits {
  readonly takeForCaller: (caller: Caller, address: string | undefined) => void;
  readonly takeForEndpoint: () => void;
  /** Sends an elevated call of the request: the first one tells the server what to count. */
  readonly counted: CountedSend;
  /** Has the server count, by `ask`, what no elevated call took along. Throws as well what an elevated call was refused with. */
  readonly settle: (ask: (limit: string) => Promise<void>) => Promise<void>;
  /** What the server refused the request with, whatever the handler made of that. */
  readonly refusal: EndpointError | undefined;
}

/** Callers that are known to be over their limit; beyond that the first of them is asked about again. */
const HELD_MAX = 10_000;

/** One of the two limits: counted here, and held where the server said that it is used up. */
class Counter {
  readonly #whose: Whose;
  readonly #rate: Rate;
  readonly #isShared: boolean;
  readonly #limiter: Limiter;
  readonly #heldUntilMs = new Map<string, number>();

  constructor(whose: Whose, rate: Rate, isShared: boolean) {
    this.#whose = whose;
    this.#rate = rate;
    this.#isShared = isShared;
    this.#limiter = createLimiter(rate);
  }

  /** Counts a request. Gives what the server is to count; undefined where this process counts alone. */
  take(key: string): string | undefined {
    const nowMs = Date.now();
    const heldMs = (this.#heldUntilMs.get(key) ?? 0) - nowMs;
    const waitMs = heldMs > 0 ? heldMs : this.#limiter(key, nowMs);
    if (waitMs > 0) {
      throw tooManyRequests(Math.ceil(waitMs / 1_000));
    }
    this.#heldUntilMs.delete(key);
    return this.#isShared ? limitPart(this.#whose, this.#rate, key) : undefined;
  }

  hold(key: string, seconds: number): void {
    this.#heldUntilMs.delete(key);
    this.#heldUntilMs.set(key, Date.now() + seconds * 1_000);
    const [first] = this.#heldUntilMs.keys();
    if (this.#heldUntilMs.size > HELD_MAX && first !== undefined) {
      this.#heldUntilMs.delete(first);
    }
  }
}

/**
 * Why somebody new counts by address: whoever drops their cookie is somebody new with every request, and would never meet their limit.
 * To be somebody with a session each time costs a token of the server's, which limits those itself.
 */
function keyOf(caller: Caller, address: string | undefined): string {
  return caller.kind === "NEW_VISITOR" ? `address ${address ?? ""}` : `${caller.kind} ${caller.siteId} ${caller.id}`;
}

type Counters = Readonly<Partial<Record<Whose, Counter>>>;

/** One request: what of it the server has yet to count, and what it said. */
class CountedRequest implements RequestLimits {
  readonly #counters: Counters;
  readonly #keys: Partial<Record<Whose, string>> = {};
  readonly #due: string[] = [];
  #isAsking: Promise<void> | undefined;
  #refusal: EndpointError | undefined;

  constructor(counters: Counters) {
    this.#counters = counters;
  }

  readonly takeForCaller = (caller: Caller, address: string | undefined): void => this.#take("caller", keyOf(caller, address));

  readonly takeForEndpoint = (): void => this.#take("endpoint", "");

  get refusal(): EndpointError | undefined {
    return this.#refusal;
  }

  readonly counted: CountedSend = async (send) => {
    // Calls beside the one that is counted wait for it: what it is refused, they must not do.
    while (this.#isAsking !== undefined) {
      await this.#isAsking;
    }
    if (this.#refusal !== undefined) {
      throw this.#refusal;
    }
    const limit = this.#due.splice(0).join(", ");
    return limit === "" ? send(undefined) : this.#ask(send, limit);
  };

  readonly settle = async (ask: (limit: string) => Promise<void>): Promise<void> => {
    if (this.#due.length > 0) {
      await this.counted(async (limit) => (limit === undefined ? undefined : ask(limit)));
    }
    if (this.#refusal !== undefined) {
      throw this.#refusal;
    }
  };

  async #ask<T>(send: (limit: string) => Promise<T>, limit: string): Promise<T> {
    const turn = Promise.withResolvers<void>();
    this.#isAsking = turn.promise;
    try {
      return await send(limit);
    } catch (error) {
      this.#note(sharedRefusal(error));
      throw error;
    } finally {
      this.#isAsking = undefined;
      turn.resolve();
    }
  }

  #note(refusal: SharedRefusal | undefined): void {
    if (refusal === undefined) {
      return;
    }
    const { whose, retryAfterSeconds } = refusal;
    const key = this.#keys[whose];
    if (key !== undefined) {
      this.#counters[whose]?.hold(key, retryAfterSeconds);
    }
    this.#refusal = tooManyRequests(retryAfterSeconds);
  }

  #take(whose: Whose, key: string): void {
    const part = this.#counters[whose]?.take(key);
    this.#keys[whose] = key;
    if (part !== undefined) {
      this.#due.push(part);
    }
  }
}

/**
 * The limits of one endpoint; what it gives makes those of one request.
 *
 * Why the server counts as well: each process of a site counts for itself, in no time. The first elevated call of a request goes to the server anyway,
 * and takes the limits along, so that they hold for all processes without another round trip. A request that elevates nothing pays for one.
 */
export function createLimits({ perCaller, perEndpoint, countedBy = "site" }: EndpointLimit): () => RequestLimits {
  const isShared = countedBy === "site";
  const counters = {
    ...(perCaller === undefined ? {} : { caller: new Counter("caller", perCaller, isShared) }),
    ...(perEndpoint === undefined ? {} : { endpoint: new Counter("endpoint", perEndpoint, isShared) }),
  };
  return () => new CountedRequest(counters);
}
