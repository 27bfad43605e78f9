import type { Method } from "@belay/contracts";
import { hasPermission, type PermissionSet } from "../caller.ts";

/** Longest life of a token for one method, in seconds. */
export const ELEVATED_TTL_SECONDS_MAX = 60;

/** Longest life of a delegated token, in seconds. Why so short: it is made to be handed on, and a lost one should not count for long. */
export const DELEGATED_TTL_SECONDS_MAX = 600;

/** Why a token is not given. */
export type NarrowRefusal =
  | "nothing-asked"
  | "not-the-methods-permissions"
  | "not-for-apps"
  | "actor-lacks"
  | "subject-lacks"
  | "subject-limited";

/** What the new token may do, or why there is none; `missing` names permissions. */
export type NarrowVerdict =
  | { readonly kind: "narrow"; readonly permissions: readonly string[]; readonly methodId?: string; readonly ttlSecondsMax: number }
  | { readonly kind: "refuse"; readonly reason: NarrowRefusal; readonly missing: readonly string[] };

function refuse(reason: NarrowRefusal, missing: readonly string[] = []): NarrowVerdict {
  return { kind: "refuse", reason, missing };
}

function lacking(holder: PermissionSet, permissions: readonly string[]): readonly string[] {
  return permissions.filter((permission) => !hasPermission(holder, permission));
}

/** Who a token is made for: what it holds, and the method that its own token is limited to already. */
export interface DelegationSubject {
  readonly permissions: PermissionSet;
  readonly methodId?: string;
}

/** Whether a subject's own token, which came of an exchange, is for this method: what is made of it is for no more. */
function isWithin({ permissions, methodId }: DelegationSubject, { id, access }: Method): boolean {
  return methodId === undefined ? lacking(permissions, access.requires).length === 0 : methodId === id;
}

/**
 * Decides an elevation: a token for exactly one method.
 *
 * Shape: the permissions are those that the method requires, neither more nor fewer; the actor holds them all; the subject may lack them, but `limited`, whose
 * token came of an exchange, gave its name for no more than that token says. `asked` may be empty, else it must name exactly the method's.
 * Source: RFC 8693 section 2.
 */
export function narrowToMethod(
  method: Method,
  asked: readonly string[],
  actor: PermissionSet,
  limited: DelegationSubject | undefined,
): NarrowVerdict {
  const { requires, never } = method.access;
  if (asked.length > 0 && (asked.length !== requires.length || lacking({ kind: "some", ids: new Set(requires) }, asked).length > 0)) {
    return refuse("not-the-methods-permissions", requires);
  }
  if (never.includes("APP")) {
    return refuse("not-for-apps");
  }
  if (limited !== undefined && !isWithin(limited, method)) {
    return refuse("subject-limited");
  }
  const missing = lacking(actor, requires);
  return missing.length > 0
    ? refuse("actor-lacks", missing)
    : { kind: "narrow", permissions: requires, methodId: method.id, ttlSecondsMax: ELEVATED_TTL_SECONDS_MAX };
}

/** Decides a plain delegation: every permission asked for is held by the subject and by the actor; a limit to one method stays. */
export function narrowToPermissions(asked: readonly string[], subject: DelegationSubject, actor: PermissionSet): NarrowVerdict {
  if (asked.length === 0) {
    return refuse("nothing-asked");
  }
  const subjectLacks = lacking(subject.permissions, asked);
  if (subjectLacks.length > 0) {
    return refuse("subject-lacks", subjectLacks);
  }
  const actorLacks = lacking(actor, asked);
  if (actorLacks.length > 0) {
    return refuse("actor-lacks", actorLacks);
  }
  return {
    kind: "narrow",
    permissions: asked,
    ...(subject.methodId === undefined ? {} : { methodId: subject.methodId }),
    ttlSecondsMax: subject.methodId === undefined ? DELEGATED_TTL_SECONDS_MAX : ELEVATED_TTL_SECONDS_MAX,
  };
}

/** Life of the new token in whole seconds: what was asked for, at most `maxSeconds`, and no longer than what it is made from. */
export function narrowTtlSeconds(
  asked: number | undefined,
  maxSeconds: number,
  nowSeconds: number,
  sourceExpirySeconds: readonly number[],
): number {
  return Math.min(asked ?? maxSeconds, maxSeconds, ...sourceExpirySeconds.map((exp) => exp - nowSeconds));
}
