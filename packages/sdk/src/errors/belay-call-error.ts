/** One thing wrong with a request. `field` is dotted, in wire names. */
export interface FieldViolation {
  readonly field: string;
  readonly description: string;
  readonly violatedRule?: string;
  readonly ruleName?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** What the server says about a refusal: who you are, what was missing, who may call, and the shortest legal fix. */
export interface Explanation {
  readonly reason?: string;
  readonly identity?: { readonly type: string; readonly id?: string; readonly siteId?: string };
  readonly methodId?: string;
  /** Permissions that the method needs. */
  readonly requires: readonly string[];
  /** Those of them that the caller lacks. */
  readonly missing: readonly string[];
  /** Who may make this call, each in a few words. */
  readonly allowed: readonly string[];
  readonly fix?: string;
}

/** The body of an application error, as on the wire. `code` is the HTTP status as a number where the server named none. */
export interface ApplicationError {
  readonly code: string | number;
  readonly description: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The `details` of an error, in the shape that users of the official client read. */
export interface ErrorDetails {
  readonly applicationError?: ApplicationError;
  readonly validationError?: { readonly fieldViolations: readonly FieldViolation[] };
  readonly requestId?: string;
}

export interface BelayCallErrorOptions extends ErrorOptions {
  readonly status?: number;
  readonly requestId?: string | undefined;
  readonly methodId?: string | undefined;
  readonly details?: ErrorDetails;
  readonly explanation?: Explanation | undefined;
}

/**
 * A call that failed: refused by the server, or never sent.
 *
 * Shape: `code` is stable and what programs switch on. `status` is the HTTP status, 0 when no server answered.
 * `explanation` is there for refusals (401, 403, 428) of a Belay server. `details.applicationError` and
 * `details.validationError` are as the server sent them.
 */
export class BelayCallError extends Error {
  readonly code: string;
  readonly status: number;
  readonly requestId: string | undefined;
  readonly methodId: string | undefined;
  readonly details: ErrorDetails;
  readonly explanation: Explanation | undefined;

  constructor(code: string, message: string, options: BelayCallErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "BelayCallError";
    this.code = code;
    this.status = options.status ?? 0;
    this.requestId = options.requestId;
    this.methodId = options.methodId;
    this.details = options.details ?? { applicationError: { code, description: message, data: {} } };
    this.explanation = options.explanation;
  }

  /** What is wrong with which field; empty unless the server found the request invalid. */
  get fieldViolations(): readonly FieldViolation[] {
    return this.details.validationError?.fieldViolations ?? [];
  }
}
