import type { SubjectType } from "@belay/contracts";

/** A set of permission ids; `all` stands for every permission that the contracts name. */
export type PermissionSet = { readonly kind: "all" } | { readonly kind: "some"; readonly ids: ReadonlySet<string> };

/** Whether `set` holds `permission`. */
export function hasPermission(set: PermissionSet, permission: string): boolean {
  return set.kind === "all" || set.ids.has(permission);
}

/** No credential at all. */
export interface NobodyCaller {
  readonly kind: "NOBODY";
}

/** An anonymous person on one site, made by the `anonymous` grant of an OAuth app. */
export interface VisitorCaller {
  readonly kind: "VISITOR";
  readonly siteId: string;
  readonly visitorId: string;
  readonly clientId: string;
  readonly instanceId: string;
}

/** A signed-in member of one site. */
export interface MemberCaller {
  readonly kind: "MEMBER";
  readonly siteId: string;
  readonly memberId: string;
  readonly clientId: string;
  readonly instanceId: string;
  /** The grant that the token came from: ending it signs this session out. */
  readonly grantId?: string;
}

/** Somebody who works on sites of an account, limited by roles. */
export interface UserCaller {
  readonly kind: "USER";
  readonly siteId: string;
  readonly accountId: string;
  readonly userId: string;
  readonly permissions: PermissionSet;
}

/** Limits of a token that came of a token exchange: an app acts with it for somebody else, and only so far. */
export interface Narrowing {
  /** Who asked; the app is who acts. */
  readonly subject: Subject;
  /** Apps that acted before this one, where the token was handed on: the latest first. */
  readonly earlierActors?: readonly Subject[];
  /** The endpoint that the app named when it asked for the token. */
  readonly endpoint?: string;
  /** The only method that may be called. */
  readonly methodId?: string;
  /** The token's own id, where it may be used once. */
  readonly usableOnce?: { readonly tokenId: string; readonly expiresAtMs: number };
}

/** An app on one site; an OAuth app with its secret acts as its instance. */
export interface AppCaller {
  readonly kind: "APP";
  readonly siteId: string;
  readonly clientId: string;
  readonly instanceId: string;
  readonly permissions: PermissionSet;
  readonly narrowing?: Narrowing;
  /** What the app is called, for the record. */
  readonly name?: string;
}

/** An API key of an account. It has no site of its own: the request names one. */
export interface ApiKeyCaller {
  readonly kind: "API_KEY";
  readonly accountId: string;
  readonly keyId: string;
  readonly siteIds: "all" | readonly string[];
  readonly permissions: PermissionSet;
  /** What the key is called, for the record. */
  readonly name?: string;
}

/** Whoever makes a call. */
export type Caller = NobodyCaller | VisitorCaller | MemberCaller | UserCaller | AppCaller | ApiKeyCaller;

/** A caller reduced to what audit rows and explanations name. */
export interface Subject {
  readonly type: SubjectType;
  readonly id: string;
  readonly clientId?: string;
}

/** The subject behind a caller; `undefined` for nobody. */
export function subjectOf(caller: Caller): Subject | undefined {
  switch (caller.kind) {
    case "NOBODY":
      return undefined;
    case "VISITOR":
      return { type: "VISITOR", id: caller.visitorId, clientId: caller.clientId };
    case "MEMBER":
      return { type: "MEMBER", id: caller.memberId, clientId: caller.clientId };
    case "USER":
      return { type: "USER", id: caller.userId };
    case "APP":
      return { type: "APP", id: caller.instanceId, clientId: caller.clientId };
    case "API_KEY":
      return { type: "API_KEY", id: caller.keyId };
  }
}
