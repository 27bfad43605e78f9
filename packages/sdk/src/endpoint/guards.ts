import type { IdentifiedCaller } from "../context/inbound-request.ts";

/** What a guard decides on. */
export interface GuardCall<Input = unknown, Elevated = unknown> {
  readonly input: Input;
  readonly caller: IdentifiedCaller;
  readonly request: Request;
  /** The endpoint's elevated methods, to look up whose thing it is. Every such call is recorded. */
  readonly elevated: Elevated;
  /** The roles that the caller holds now: keys of a member's, ids of a user's. Asked of the server once for a request, when first needed. */
  readonly roles: () => Promise<readonly string[]>;
}

/**
 * Who may trigger an endpoint.
 *
 * Shape: `early` is what the caller's kind alone says, before anything is read: true or false, or undefined when more must be known.
 */
export interface Guard {
  /** Who passes, in a few words: `a member`. */
  readonly who: string;
  readonly early: (kind: IdentifiedCaller["kind"]) => boolean | undefined;
  readonly test: (call: GuardCall) => boolean | Promise<boolean>;
}

/**
 * A rule that looks at one call and names the guard that decides.
 *
 * Why not yes or no: `own(id) && isPaid` would drop the guard without a word; `allOf(own(id), custom("who paid", () => isPaid))` cannot.
 */
export type GuardFunction<Input = unknown, Elevated = unknown> = (call: GuardCall<Input, Elevated>) => Guard | Promise<Guard>;

/** Whoever holds one of these roles: a member's by their keys, a user's by their ids. A role that is taken away counts from the next request on. */
export function role(...names: readonly string[]): Guard {
  return {
    who: `who holds the role ${names.join(" or ")}`,
    // Visitors and apps hold none.
    early: (kind) => (kind === "MEMBER" || kind === "USER" ? undefined : false),
    async test({ caller, roles }) {
      const mayHold = caller.kind === "MEMBER" || caller.kind === "USER";
      const held = mayHold ? await roles() : [];
      return names.some((name) => held.includes(name));
    },
  };
}

type OwnerId = string | null | undefined;

function kindGuard(kind: IdentifiedCaller["kind"], who: string): Guard {
  return { who, early: (known) => known === kind, test: ({ caller }) => caller.kind === kind };
}

/** A visitor: somebody on the site who is not logged in. */
export const visitor: Guard = kindGuard("VISITOR", "a visitor");
/** A logged-in member of the site. */
export const member: Guard = kindGuard("MEMBER", "a member");
/** Somebody who works on the site: its owner or a collaborator, whatever their roles. */
export const user: Guard = kindGuard("USER", "a user of the site");
/** An app, with a token of its own. */
export const app: Guard = kindGuard("APP", "an app");

/** Whoever the function says yes to. `who` stands in the refusal: `a member with a paid plan`. */
export function custom(who: string, test: (call: GuardCall) => boolean | Promise<boolean>): Guard {
  return { who, early: () => undefined, test };
}

/**
 * Whoever the thing belongs to: the visitor or member of that id; nobody when there is none.
 *
 * Look the owner up, for example `async ({ input, elevated }) => own((await elevated.getOrder(input.orderId)).buyerInfo?.memberId)`:
 * an owner that the request itself names proves nothing. A function is asked only when no guard before it has decided.
 */
export function own(owner: OwnerId | (() => OwnerId | Promise<OwnerId>)): Guard {
  return {
    who: "whoever it belongs to",
    // An app or a user never owns what visitors and members own, even with an equal id.
    early: (kind) => (kind === "VISITOR" || kind === "MEMBER" ? undefined : false),
    async test({ caller }) {
      const isPerson = caller.kind === "VISITOR" || caller.kind === "MEMBER";
      const ownerId = isPerson && typeof owner === "function" ? await owner() : owner;
      return isPerson && typeof ownerId === "string" && ownerId !== "" && ownerId === caller.id;
    },
  };
}

/** Tests one after another, as `||` and `&&` do, so that a look-up that is not needed is not made. */
async function testUntil(guards: readonly Guard[], call: GuardCall, end: boolean): Promise<boolean> {
  for (const guard of guards) {
    // What is not exactly true is no.
    if (((await guard.test(call)) === true) === end) {
      return end;
    }
  }
  return !end;
}

function combine(guards: readonly Guard[], end: boolean, word: string): Guard {
  return {
    who: guards.length === 0 ? "nobody" : guards.map(({ who }) => who).join(word),
    early(kind) {
      const known = guards.map((guard) => guard.early(kind));
      return known.includes(end) ? end : known.includes(undefined) ? undefined : !end;
    },
    test: (call) => testUntil(guards, call, end),
  };
}

/** Whoever passes one of the guards; without any, nobody. */
export function anyOf(...guards: readonly Guard[]): Guard {
  return combine(guards, true, " or ");
}

/** Whoever passes all of the guards. At least one is needed. */
export function allOf(first: Guard, ...more: readonly Guard[]): Guard {
  return combine([first, ...more], false, " and ");
}

/** Whoever does not pass the guard. On its own it lets everybody else in: combine it, `allOf(member, not(...))`. */
export function not(guard: Guard): Guard {
  return {
    who: `not ${guard.who}`,
    early(kind) {
      const known = guard.early(kind);
      return known === undefined ? undefined : !known;
    },
    // What is not exactly false is no.
    test: async (call) => (await guard.test(call)) === false,
  };
}
