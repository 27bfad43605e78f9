import type { Method, SubjectType } from "@belay/contracts";
import { type Caller, hasPermission } from "../caller.ts";

/** Why a call is refused. Each has its own explanation and its own test. */
export type RefusalReason =
  | "no-identity"
  | "needs-elevation"
  | "missing-permission"
  | "wrong-identity"
  | "other-site"
  | "no-site"
  | "other-method"
  | "browser";

/** The answer of `decide`. `own` means that the handler must keep to what belongs to the caller. */
export type Decision =
  | { readonly kind: "allow"; readonly own: boolean }
  | { readonly kind: "refuse"; readonly reason: RefusalReason; readonly missing: readonly string[] };

const ALLOW: Decision = { kind: "allow", own: false };
const ALLOW_OWN: Decision = { kind: "allow", own: true };

function refuse(reason: RefusalReason, missing: readonly string[] = []): Decision {
  return { kind: "refuse", reason, missing };
}

/** What the pipeline knows when it asks: the method, the caller, and the site that the call is for (absent when none was named). */
export interface AccessQuestion {
  readonly method: Method;
  readonly caller: Caller;
  readonly siteId: string | undefined;
  /** Method id that an elevated call was elevated for, when the caller said so. */
  readonly elevatedMethodId?: string;
  /** Whether a browser sent the call. */
  readonly isFromBrowser?: boolean;
}

/** The method ids that a call is limited to: by the token itself, and by what the caller said that it elevated. */
export function methodLimits({ caller, elevatedMethodId }: Pick<AccessQuestion, "caller" | "elevatedMethodId">): readonly string[] {
  const ofToken = caller.kind === "APP" ? caller.narrowing?.methodId : undefined;
  return [ofToken, elevatedMethodId].filter((id) => id !== undefined);
}

/**
 * Decides whether a caller may call a method on a site: the single chokepoint. Default deny.
 *
 * Shape: pure; costs a few comparisons and set look-ups. Whether the caller holds extras (wider answers) is asked later, by the handler.
 */
export function decide(question: AccessQuestion): Decision {
  const { method, caller } = question;
  if (isOtherMethod(question)) {
    return refuse("other-method");
  }
  // Nobody elevates in a browser: whoever sits before it could read the credential (S49).
  if (question.isFromBrowser === true && (caller.kind === "APP" || caller.kind === "API_KEY")) {
    return refuse("browser");
  }
  if (method.access.public !== undefined) {
    return ALLOW;
  }
  if (caller.kind === "NOBODY") {
    return refuse("no-identity");
  }
  if (method.access.never.includes(caller.kind)) {
    return refuse("wrong-identity");
  }
  if (caller.kind === "VISITOR" || caller.kind === "MEMBER") {
    return decideOpen(method, caller.kind);
  }
  return decideSite(question) ?? decideGranted(method, caller);
}

/** Compared without building a list: this runs on every call. */
function isOtherMethod({ method, caller, elevatedMethodId }: AccessQuestion): boolean {
  if (elevatedMethodId !== undefined && elevatedMethodId !== method.id) {
    return true;
  }
  return caller.kind === "APP" && caller.narrowing?.methodId !== undefined && caller.narrowing.methodId !== method.id;
}

function decideOpen(method: Method, kind: SubjectType & ("VISITOR" | "MEMBER")): Decision {
  const open = kind === "VISITOR" ? method.access.visitor : method.access.member;
  switch (open) {
    case "allow":
      return ALLOW;
    case "own":
      return ALLOW_OWN;
    case "deny":
      return kind === "VISITOR" && method.access.member !== "deny"
        ? refuse("wrong-identity")
        : refuse("needs-elevation", method.access.requires);
  }
}

function decideSite({ caller, siteId }: AccessQuestion): Decision | undefined {
  if (siteId === undefined) {
    return refuse("no-site");
  }
  if (caller.kind === "API_KEY") {
    return caller.siteIds === "all" || caller.siteIds.includes(siteId) ? undefined : refuse("other-site");
  }
  return caller.kind !== "NOBODY" && caller.siteId === siteId ? undefined : refuse("other-site");
}

function decideGranted(method: Method, caller: Exclude<Caller, { kind: "NOBODY" | "VISITOR" | "MEMBER" }>): Decision {
  const { permissions } = caller;
  if (permissions.kind === "all") {
    return ALLOW;
  }
  const { requires } = method.access;
  for (const permission of requires) {
    if (!hasPermission(permissions, permission)) {
      return refuse(
        "missing-permission",
        requires.filter((wanted) => !hasPermission(permissions, wanted)),
      );
    }
  }
  return ALLOW;
}
