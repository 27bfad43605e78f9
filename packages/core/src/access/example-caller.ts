import type { Caller, PermissionSet } from "../caller.ts";

/** Stands where an identity has no id of its own. */
const EXAMPLE = "example";

/**
 * Somebody of a kind who is nobody in particular, to ask what such a one may do: `nobody`, `visitor`, `member`, `user`, `app` or `key`.
 *
 * Undefined for any other word. `permissions` are what user, app and key hold.
 */
export function exampleCaller(kind: string, siteId: string, permissions: PermissionSet): Caller | undefined {
  const app = { siteId, clientId: EXAMPLE, instanceId: EXAMPLE };
  switch (kind) {
    case "nobody":
      return { kind: "NOBODY" };
    case "visitor":
      return { kind: "VISITOR", visitorId: EXAMPLE, ...app };
    case "member":
      return { kind: "MEMBER", memberId: EXAMPLE, ...app };
    case "user":
      return { kind: "USER", siteId, accountId: EXAMPLE, userId: EXAMPLE, permissions };
    case "app":
      return { kind: "APP", ...app, permissions };
    case "key":
      return { kind: "API_KEY", accountId: EXAMPLE, keyId: EXAMPLE, siteIds: [siteId], permissions };
    default:
      return undefined;
  }
}
