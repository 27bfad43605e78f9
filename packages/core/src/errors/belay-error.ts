import { CATALOGUE, type ErrorCode } from "./catalogue.ts";

/** Facts for the caller about one error; goes out under `details.applicationError.data`. */
export type ErrorData = Readonly<Record<string, unknown>>;

export interface BelayErrorOptions extends ErrorOptions {
  /** Replaces the catalogue's public message. Never put another tenant's facts or a secret here. */
  readonly message?: string;
  readonly data?: ErrorData;
  /** For the log only. */
  readonly internal?: string;
}

/**
 * A caller's mistake or a refusal, with a stable code out of the catalogue.
 *
 * Shape: two faces. `message`, `code`, `status` and `data` are public; `internal` and `cause` go to the log only.
 */
export class BelayError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly data: ErrorData;
  readonly internal: string | undefined;

  constructor(code: ErrorCode, options: BelayErrorOptions = {}) {
    super(options.message ?? CATALOGUE[code].message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "BelayError";
    this.code = code;
    this.status = CATALOGUE[code].status;
    this.data = options.data ?? {};
    this.internal = options.internal;
  }
}

/** One thing wrong with a request. `field` is dotted, in wire names; `ruleName` is a rule that the method's contract names. */
export interface FieldViolation {
  readonly field: string;
  readonly description: string;
  readonly violatedRule?: string;
  readonly ruleName?: string;
  readonly data?: ErrorData;
}

/** A request that breaks its schema or a validation rule: 400 with `details.validationError`. */
export class RequestValidationError extends Error {
  readonly violations: readonly FieldViolation[];

  constructor(violations: readonly FieldViolation[]) {
    super(violations.map((violation) => `${violation.field}: ${violation.description}`).join("; "));
    this.name = "RequestValidationError";
    this.violations = violations;
  }
}

/** Something that cannot happen did: a defect of ours. Answers 500 and is logged loudly. */
export class InvariantError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "InvariantError";
  }
}
