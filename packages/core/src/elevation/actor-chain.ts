import type { ActorClaim } from "../tokens/claims.ts";

/** Most actors that one token may name. Why a limit: a chain that nobody can read answers for nothing. */
export const ACTORS_MAX = 4;

/** The actors of a token, the latest first. */
export function actorsOf(act: ActorClaim | undefined): readonly ActorClaim[] {
  const actors: ActorClaim[] = [];
  for (let actor = act; actor !== undefined; actor = actor.act) {
    actors.push(actor);
  }
  return actors;
}

/** The chain of a subject's token with one more actor outermost; `undefined` when it would be longer than `ACTORS_MAX`. Source: RFC 8693 section 4.1. */
export function addActor(actor: Omit<ActorClaim, "act">, earlier: ActorClaim | undefined): ActorClaim | undefined {
  if (actorsOf(earlier).length >= ACTORS_MAX) {
    return undefined;
  }
  return earlier === undefined ? actor : { ...actor, act: earlier };
}
