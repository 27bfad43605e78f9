import type { CODES } from "./codes.ts";

/** What a finding is about; the name of the ESLint rule and of the section in docs/check.md. */
export type FindingCode = keyof typeof CODES;

/** How bad a finding is, in the words of SARIF. */
export type Severity = "error" | "warning" | "note";

/** A place in a file of the project. `file` is relative to the project, with `/`; `line` and `column` begin at 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One step on the way from an entry to a call. */
export interface PathStep extends Place {
  /** What happens there, in a few words: `GET`, `calls refundOrder`, `elevates orders.cancelOrder`. */
  readonly what: string;
}

/** One thing that the checker has to say. */
export interface Finding extends Place {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: string;
  /** Why it matters. */
  readonly why: string;
  /** What to do about it. */
  readonly fix: string;
  /** From the entry (first) to the call (last); one step for a finding without a way. */
  readonly path: readonly PathStep[];
}

/** With whose permissions a privileged call is made. */
export type Privilege = "elevated" | "app" | "api-key";

/** What somebody from outside can trigger; `internal` is code that nothing outside reaches. */
export interface Entry extends Place {
  readonly kind: "endpoint" | "page" | "action" | "middleware" | "handler" | "webhook" | "internal";
  /** The path that it answers, where the place of the file says so: `/api/orders/[id]`. */
  readonly route?: string;
  /** The HTTP method, or the name of the exported function. */
  readonly name: string;
  /** Why it is taken for an entry, where that is concluded from how the code looks: no framework is known that makes it one. */
  readonly because?: string;
}

/** A call that is made with more than the caller's own permissions, on one way from one entry. */
export interface PrivilegedCall extends Place {
  readonly privilege: Privilege;
  /** Fully qualified name of the method; absent when the code does not say which. */
  readonly methodId?: string;
  /** Whose credential, as the code names it: `BELAY_CLIENT_ID`, an app id; absent for an elevated call, which uses the project's own app. */
  readonly credential?: string;
  readonly isGuarded: boolean;
  readonly entry: Entry;
  readonly path: readonly PathStep[];
}

/** Everything that a run has to say. */
export interface CheckResult {
  readonly directory: string;
  readonly fileCount: number;
  readonly findings: readonly Finding[];
  readonly calls: readonly PrivilegedCall[];
  /** Findings that a comment in the code takes out, with the reason that it gives. */
  readonly suppressed: readonly (Finding & { readonly reason: string })[];
}

/** A method that a project elevates or calls with an app's or key's credential, and where. */
export interface PrivilegedMethod {
  readonly methodId: string;
  readonly privileges: readonly Privilege[];
  readonly places: readonly Place[];
}

/** What one credential of a project needs. */
export interface CredentialPermissions {
  readonly kind: "app" | "api-key";
  /** As the code names it; `app` for the app that elevated calls run as. */
  readonly name: string;
  readonly permissions: readonly string[];
  readonly methodIds: readonly string[];
  /** Calls whose method the code does not say: what they need is not in `permissions`. */
  readonly unknown: readonly Place[];
}
