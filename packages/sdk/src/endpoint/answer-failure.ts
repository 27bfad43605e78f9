import { BelayCallError } from "../errors/belay-call-error.ts";
import { EndpointError, errorResponse, refusalResponse, tooManyRequests } from "./refusal.ts";
import type { EndpointFailure } from "./types.ts";

interface Failure extends EndpointFailure {
  /** Whether the error came of an elevated call: it speaks of the app's rights, not of the caller's. */
  readonly wasElevated: boolean;
  /** Whether it failed because the caller is gone. */
  readonly isAborted: boolean;
  readonly onError: ((error: unknown, failure: EndpointFailure) => void) | undefined;
}

/** Statuses of the server that tell what was wrong with what the caller sent, and are theirs to mend. */
const CALLERS_OWN = [400, 404, 409, 412, 422, 428, 429];

/** Codes of calls that got no answer. */
const UNREACHABLE = ["NETWORK_ERROR", "TIMEOUT"];

function writeLog(error: unknown, { endpoint, requestId }: EndpointFailure): void {
  console.error(`Belay: ${endpoint} failed, request ${requestId}:`, error);
}

/** Codes of the token endpoint. They speak of what the site itself is set up with, never of what a caller sent. Source: RFC 6749 section 5.2, RFC 8693 section 2.2.2. */
const OAUTH_CODES = [
  "invalid_client",
  "invalid_grant",
  "invalid_request",
  "invalid_scope",
  "invalid_target",
  "unauthorized_client",
  "unsupported_grant_type",
];

function isOfCredentials({ code }: BelayCallError): boolean {
  return OAUTH_CODES.includes(code);
}

function asEndpointError(error: unknown, { wasElevated }: Failure): EndpointError {
  if (error instanceof BelayCallError && (UNREACHABLE.includes(error.code) || error.status === 503)) {
    return new EndpointError("BACKEND_UNREACHABLE");
  }
  const isRefusal =
    error instanceof BelayCallError && wasElevated && (error.status === 401 || error.status === 403 || isOfCredentials(error));
  return new EndpointError(isRefusal ? "ELEVATED_CALL_REFUSED" : "INTERNAL");
}

/** Whether the caller may read the server's answer: it speaks of their input, or refuses a call that was made as them. */
function isForCaller(error: unknown, wasElevated: boolean): error is BelayCallError {
  return (
    error instanceof BelayCallError &&
    !isOfCredentials(error) &&
    (CALLERS_OWN.includes(error.status) || (!wasElevated && (error.status === 401 || error.status === 403)))
  );
}

/** How long the server says to wait, in seconds. */
function waitOf({ details }: BelayCallError): number | undefined {
  const { retryAfterSeconds } = details.applicationError?.data ?? {};
  return typeof retryAfterSeconds === "number" ? retryAfterSeconds : undefined;
}

/** The server's answer as the endpoint's. Of an elevated call only what is wrong: the facts beside it may be about what the caller must not see. */
function passOn(error: BelayCallError, wasElevated: boolean, requestId: string): Response {
  const { status, code, message, details, fieldViolations } = error;
  const wait = waitOf(error);
  const headers: Readonly<Record<string, string>> = wait === undefined ? {} : { "retry-after": String(wait) };
  const violations = fieldViolations.length === 0 ? undefined : fieldViolations;
  const data = wasElevated ? {} : details.applicationError?.data;
  return errorResponse({ status, code, message, requestId, violations, data, headers });
}

/**
 * The answer to whatever went wrong. What was the caller's mistake says so; the rest goes to the log, and the caller gets the id under
 * which it stands there (S63).
 */
export function failureResponse(error: unknown, failure: Failure): Response {
  const { endpoint, wasElevated, isAborted, onError = writeLog } = failure;
  if (error instanceof EndpointError) {
    return refusalResponse(error, failure.requestId);
  }
  if (isAborted) {
    // Nobody reads it, and nothing is wrong that somebody should look at.
    return refusalResponse(new EndpointError("REQUEST_ABORTED"), failure.requestId);
  }
  // The server's own id, where it answered: `belay explain` knows it.
  const requestId = (error instanceof BelayCallError ? error.requestId : undefined) ?? failure.requestId;
  if (error instanceof BelayCallError && wasElevated && error.status === 429) {
    // Whose limit it was, the app's or its policy's, is not for callers. The record has it.
    return refusalResponse(tooManyRequests(waitOf(error) ?? 1), requestId);
  }
  if (isForCaller(error, wasElevated)) {
    return passOn(error, wasElevated, requestId);
  }
  onError(error, { endpoint, requestId });
  return refusalResponse(asEndpointError(error, failure), requestId);
}
