import type { Method, SubjectType } from "@belay/contracts";
import { type Caller, subjectOf } from "../caller.ts";
import type { PolicyRefusal } from "../elevation/judge-elevation.ts";
import { BelayError } from "../errors/belay-error.ts";
import type { ErrorCode } from "../errors/catalogue.ts";
import { type AccessQuestion, type Decision, methodLimits, type RefusalReason } from "./decide.ts";

/** A refusal in the words that the caller can act on. It says nothing about whether any thing exists. */
export interface Explanation {
  readonly reason: RefusalReason | PolicyRefusal;
  readonly code: ErrorCode;
  readonly description: string;
  /** Who the server took the caller for. */
  readonly identity: { readonly type: SubjectType | "NOBODY"; readonly id?: string; readonly siteId?: string };
  readonly methodId: string;
  /** Permissions that the method needs, and those of them that the caller lacks. */
  readonly requires: readonly string[];
  readonly missing: readonly string[];
  /** Who may make this call, each in a few words. */
  readonly allowed: readonly string[];
  /** The shortest legal way to get it done. */
  readonly fix: string;
  /** Where it is a matter of time. Units: seconds. */
  readonly retryAfterSeconds?: number;
}

const CODES: Readonly<Record<RefusalReason, ErrorCode>> = {
  "no-identity": "UNAUTHENTICATED",
  "needs-elevation": "PERMISSION_DENIED",
  "missing-permission": "PERMISSION_DENIED",
  "wrong-identity": "IDENTITY_NOT_SUPPORTED",
  "other-site": "SITE_NOT_ALLOWED",
  "no-site": "MISSING_METASITE_ID",
  "other-method": "ELEVATION_REFUSED",
  browser: "SECRET_IN_BROWSER",
};

/** Words for an identity, as they stand in messages and in the request log. */
export function describeCaller(caller: Caller): string {
  switch (caller.kind) {
    case "NOBODY":
      return "nobody";
    case "VISITOR":
      return `visitor ${caller.visitorId}`;
    case "MEMBER":
      return `member ${caller.memberId}`;
    case "USER":
      return `user ${caller.userId}`;
    case "APP":
      return `app ${caller.clientId} (instance ${caller.instanceId})${caller.narrowing === undefined ? "" : ` on behalf of ${caller.narrowing.subject.type.toLowerCase()} ${caller.narrowing.subject.id}`}`;
    case "API_KEY":
      return `API key ${caller.keyId}`;
  }
}

/** Who may call a method, each in a few words. */
export function describeAllowed(method: Method): readonly string[] {
  const { access } = method;
  if (access.public !== undefined) {
    return [`anyone (${access.public})`];
  }
  const own = " for what is their own";
  const requires = access.requires.length === 0 ? "" : ` with ${access.requires.join(" and ")}`;
  const granted: readonly (readonly [SubjectType, string])[] = [
    ["USER", "a site user"],
    ["APP", "an app (elevated backend code, or client credentials)"],
    ["API_KEY", "an API key"],
  ];
  return [
    ...(access.visitor === "deny" ? [] : [`a visitor${access.visitor === "own" ? own : ""}`]),
    ...(access.member === "deny" ? [] : [`a member${access.member === "own" ? own : ""}`]),
    ...granted.filter(([type]) => !access.never.includes(type)).map(([, words]) => words + requires),
  ];
}

/** The method that a call should have been, when it was limited to another one. */
function elevatedOf(question: AccessQuestion): string | undefined {
  return methodLimits(question).find((id) => id !== question.method.id);
}

function describeFix(reason: RefusalReason, question: AccessQuestion, missing: readonly string[]): string {
  const { method, caller, siteId } = question;
  const permissions = missing.join(",");
  switch (reason) {
    case "no-identity":
      return "Send an access token (POST /oauth2/token) or an API key in the Authorization header.";
    case "needs-elevation":
      return `Call it from backend code as auth.elevate(${method.name})(...), in an endpoint that checks who may trigger it.`;
    case "missing-permission":
      return caller.kind === "API_KEY"
        ? `Add the permission to the key: belay key grant ${caller.keyId} ${permissions}`
        : caller.kind === "APP"
          ? `Grant the permission to the app on this site: belay app grant ${caller.instanceId} ${permissions}`
          : caller.kind === "USER"
            ? `Give the user a role that holds it: belay role create <name> --permissions ${permissions}, belay user grant ${caller.userId} <name>`
            : `Use an identity that holds ${permissions}.`;
    case "wrong-identity":
      return caller.kind === "VISITOR"
        ? "Log the visitor in as a member and call it with the member's token."
        : "Call it with the visitor's or member's own token, without elevation.";
    case "other-site":
      return caller.kind === "API_KEY"
        ? "Name a site that the key reaches in wix-site-id, or make a key for this site."
        : `Use a credential of site ${siteId ?? "in question"}; this one belongs to another.`;
    case "no-site":
      return "Name the site in the wix-site-id header.";
    case "other-method":
      return `The call was elevated for ${elevatedOf(question) ?? "another method"}; elevate ${method.id} to call it.`;
    case "browser":
      return "Make the call in backend code. If this credential was ever in a page, take it for leaked: rotate the secret (belay secret rotate) or the key (belay key rotate).";
  }
}

function describeRefusal(reason: RefusalReason, question: AccessQuestion, missing: readonly string[]): string {
  const { method, caller } = question;
  const who = describeCaller(caller);
  switch (reason) {
    case "no-identity":
      return `${method.name} needs an identity and none was sent.`;
    case "needs-elevation":
      return `${who} may not call ${method.name}: it needs ${missing.join(" and ")}, which no visitor or member holds.`;
    case "missing-permission":
      return `${who} may not call ${method.name}: it lacks ${missing.join(" and ")}.`;
    case "wrong-identity":
      return `${method.name} is not for ${who}: it speaks of the current ${method.access.member === "deny" ? "visitor" : "member"}.`;
    case "other-site":
      return `${who} does not reach this site.`;
    case "no-site":
      return `${method.name} is about a site and none was named.`;
    case "other-method":
      return `${method.name} is not the method that was elevated (${elevatedOf(question) ?? "none"}).`;
    case "browser":
      return `${who} may not call from a browser: no credential of an app or a key belongs there.`;
  }
}

/** A caller as explanations name it. */
export function identityOf(caller: Caller): Explanation["identity"] {
  const subject = subjectOf(caller);
  return {
    type: caller.kind,
    ...(subject === undefined ? {} : { id: subject.id }),
    ...("siteId" in caller ? { siteId: caller.siteId } : {}),
  };
}

/** Explains a refusal: who, what was missing, who may, and the shortest legal fix. */
export function explain(question: AccessQuestion, decision: Decision & { readonly kind: "refuse" }): Explanation {
  const { reason, missing } = decision;
  return {
    reason,
    code: CODES[reason],
    description: describeRefusal(reason, question, missing),
    identity: identityOf(question.caller),
    methodId: question.method.id,
    requires: question.method.access.requires,
    missing,
    allowed: describeAllowed(question.method),
    fix: describeFix(reason, question, missing),
  };
}

/**
 * The error that a refused call gets. It has no stack.
 *
 * Why none: it is an answer and no defect, the explanation says where it comes from, and to look at the stack takes as long as all the rest of a refusal.
 */
export function refusalError(explanation: Explanation): BelayError {
  const { code, description, ...data } = explanation;
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return new BelayError(code, { message: `${description} ${explanation.fix}`, data });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
