import type { Caller } from "@belay/core";
import { addressKey } from "../oauth/address-key.ts";
import type { Operation } from "../pipeline/api-call.ts";
import type { CallLimits, ClassLimits, MethodClass } from "./limits.ts";
import { RecentMap } from "./recent-map.ts";
import type { SharedTallies } from "./shared-tallies.ts";
import { newTally, type Rate, spend, type Tally } from "./tally.ts";

const WINDOW_MS = 60_000;

/** The module names of the methods that people sign in with. */
const LOGIN_MODULES = "identity/";

/** What a method is counted as. */
export function methodClassOf({ method, handler }: Operation): MethodClass {
  if (method.module.startsWith(LOGIN_MODULES)) {
    return "login";
  }
  return handler?.kind === "write" || handler?.kind === "staged" ? "write" : "read";
}

/** The identity behind a credential. */
function identityOf(caller: Exclude<Caller, { kind: "NOBODY" }>): string {
  switch (caller.kind) {
    case "VISITOR":
      return caller.visitorId;
    case "MEMBER":
      return caller.memberId;
    case "USER":
      return caller.userId;
    case "APP":
      return caller.instanceId;
    case "API_KEY":
      return caller.accountId;
  }
}

function tallyOf(tallies: RecentMap<Tally>, key: string): Tally {
  const known = tallies.get(key);
  if (known !== undefined) {
    return known;
  }
  const made = newTally(key);
  tallies.set(key, made);
  return made;
}

/** The counts of one class of methods. */
class ClassTallies {
  readonly #rates: Readonly<Record<keyof ClassLimits, Rate>>;
  readonly #addresses = new RecentMap<Tally>();
  readonly #identities = new RecentMap<Tally>();
  readonly #keys = new RecentMap<Tally>();
  /** By the caller that a token was verified to be: one object for each token, as long as the process remembers it. */
  readonly #tokens = new WeakMap<Caller, Tally>();

  constructor(methodClass: MethodClass, limits: ClassLimits, shared: SharedTallies) {
    const rate = (by: keyof ClassLimits): Rate =>
      shared.rate({ countMax: limits[by], windowMs: WINDOW_MS, setting: `${methodClass}.${by}` });
    this.#rates = { credential: rate("credential"), identity: rate("identity"), address: rate("address") };
  }

  takeAddress(address: string, nowMs: number): void {
    // Most addresses are their own key, and looking for a colon costs less than anything that could be remembered.
    const key = address.includes(":") ? addressKey(address) : address;
    spend(tallyOf(this.#addresses, key), this.#rates.address, nowMs);
  }

  takeCaller(caller: Exclude<Caller, { kind: "NOBODY" }>, nowMs: number): void {
    spend(this.#credentialTally(caller), this.#rates.credential, nowMs);
    spend(tallyOf(this.#identities, identityOf(caller)), this.#rates.identity, nowMs);
  }

  #credentialTally(caller: Exclude<Caller, { kind: "NOBODY" }>): Tally {
    if (caller.kind === "API_KEY") {
      return tallyOf(this.#keys, caller.keyId);
    }
    const known = this.#tokens.get(caller);
    if (known !== undefined) {
      return known;
    }
    const made = newTally();
    this.#tokens.set(caller, made);
    return made;
  }
}

/**
 * Counts API calls of a minute by address, credential and identity, each class of methods apart.
 *
 * Why in this process: the counts stand in the way of every call, so they must cost next to nothing (0.2 µs). Several processes tell each other beside
 * the calls (`SharedTallies`); of one token each counts for itself, and the identity behind it is counted by all. What must not be forgotten (wrong
 * passwords and secrets) is counted in the store: `DurableLimit`.
 * Source: OWASP API4:2023.
 */
export class CallLimiter {
  readonly #classes: Readonly<Record<MethodClass, ClassTallies>>;

  constructor(limits: CallLimits, shared: SharedTallies) {
    this.#classes = {
      read: new ClassTallies("read", limits.read, shared),
      write: new ClassTallies("write", limits.write, shared),
      login: new ClassTallies("login", limits.login, shared),
    };
  }

  /** Counts a call by where it comes from, before anything is known of its caller. Errors: TOO_MANY_REQUESTS (429). */
  takeAddress(methodClass: MethodClass, address: string, nowMs: number): void {
    this.#classes[methodClass].takeAddress(address, nowMs);
  }

  /** Counts a call by its credential and by who stands behind it. Errors: TOO_MANY_REQUESTS (429). */
  takeCaller(methodClass: MethodClass, caller: Caller, nowMs: number): void {
    if (caller.kind !== "NOBODY") {
      this.#classes[methodClass].takeCaller(caller, nowMs);
    }
  }
}
