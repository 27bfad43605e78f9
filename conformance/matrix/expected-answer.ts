import type { AccessRule } from "@belay/contracts";

/** What an identity is, in the words of the permission reference. Nothing here is asked of the server. */
export interface Standing {
  /** `none`: no credential was sent; `dead`: one that does not count (any more). */
  readonly kind: "none" | "dead" | "VISITOR" | "MEMBER" | "USER" | "APP" | "API_KEY";
  readonly permissions: "all" | readonly string[];
  /** Whether the credential reaches the site that the call names; `unnamed` where it names none. */
  readonly site: "reached" | "unreachable" | "unnamed";
  /** Set for an elevated call: whether the call is the one that was elevated. */
  readonly elevated?: "this-method" | "another-method";
}

export type Expected = "admitted" | 401 | 403 | 428;

/**
 * What the access rule promises to an identity.
 *
 * Why here again: the server decides with its own function; a matrix that asked that one would agree with any mistake in it.
 */
export function expectedAnswer(access: AccessRule, standing: Standing): Expected {
  if (standing.kind === "dead") return 401;
  if (standing.elevated === "another-method" || standing.site === "unreachable") return 403;
  if (access.public !== undefined) return "admitted";
  if (standing.kind === "none") return 401;
  if (access.never.includes(standing.kind)) return 403;
  if (standing.kind === "VISITOR") return access.visitor === "deny" ? 403 : "admitted";
  if (standing.kind === "MEMBER") return access.member === "deny" ? 403 : "admitted";
  if (standing.site === "unnamed") return 428;
  const held = new Set(standing.permissions === "all" ? access.requires : standing.permissions);
  return access.requires.every((permission) => held.has(permission)) ? "admitted" : 403;
}
