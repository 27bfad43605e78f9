import { BelayError, type LedgerRefusal, RequestValidationError } from "@belay/core";
import type { Log } from "../log/request-log.ts";
import { withoutCredentials } from "../log/without-credentials.ts";
import { OAuthError } from "../oauth/oauth-error.ts";
import type { ApiCall, ApiRequest } from "../pipeline/api-call.ts";
import { ENDPOINT_TOO_OFTEN } from "../pipeline/endpoint-limits.ts";
import { isPrivileged, ledgerEntry } from "../pipeline/record.ts";
import type { Platform } from "../platform.ts";
import { toWireError, type WireError } from "./wire-error.ts";

/** How a call failed: what its caller was told, and why it was refused where it was. */
interface CallFailure {
  readonly status: number;
  readonly code: string;
  readonly refusal?: LedgerRefusal;
}

/** Records a call that did not succeed: every refusal of somebody known, and every failure of a privileged call. As `LedgerQueue.record`. */
function recordFailure(platform: Platform, call: ApiCall, failure: CallFailure): Promise<void> | undefined {
  const { siteId } = call;
  // 401 with a known caller: the elevation named a person whose token does not count. 429: only a policy's limit, and an endpoint's, is a refusal of this call.
  const isLimit = call.policy?.startsWith("refuse:") === true || failure.refusal?.reason === ENDPOINT_TOO_OFTEN;
  const isRefusal = failure.status === 403 || failure.status === 401 || isLimit;
  if (siteId === undefined || !call.isSiteKnown || call.caller.kind === "NOBODY" || !(isRefusal || isPrivileged(call.caller))) {
    return undefined;
  }
  const nowMs = platform.clock.nowMs();
  const foreignKeyId = call.caller.kind === "API_KEY" && failure.refusal?.reason === "other-site" ? call.caller.keyId : undefined;
  if (
    foreignKeyId !== undefined &&
    !platform.foreignRefusals.take({ siteId, keyId: foreignKeyId, methodId: call.operation.method.id }, nowMs)
  ) {
    return undefined;
  }
  const outcome = isRefusal ? "refused" : "failed";
  return platform.ledger.record(ledgerEntry({ ...call, siteId }, { outcome, ...failure }, nowMs));
}

/** What the log may say of an error: what its caller was told. The text of an unknown error may hold anything. */
function toldOf(err: unknown): { readonly message?: string; readonly fix?: string } {
  if (!(err instanceof BelayError || err instanceof OAuthError || err instanceof RequestValidationError)) {
    return {};
  }
  const fix = err instanceof BelayError && typeof err.data.fix === "string" ? { fix: withoutCredentials(err.data.fix) } : {};
  return { message: withoutCredentials(err.message), ...fix };
}

/** Why a call was refused, out of the explanation that its caller got. */
function refusalOf(err: unknown): { readonly refusal?: LedgerRefusal } {
  if (!(err instanceof BelayError) || typeof err.data.reason !== "string") {
    return {};
  }
  const { reason, missing } = err.data;
  return { refusal: { reason, missing: Array.isArray(missing) ? missing.filter((id) => typeof id === "string") : [] } };
}

/**
 * What a request is answered with that failed, after it was recorded where it must be; without waiting where there is room for its entry, as nearly always.
 *
 * Shape: leaves in `req.failure` what the log says. `route` is for the log of our own defects.
 */
export function failCall(
  { platform, log }: { readonly platform: Platform; readonly log: Log },
  err: unknown,
  req: ApiRequest,
  route: string | undefined,
): WireError | Promise<WireError> {
  const wire = toWireError(err, req.id);
  req.failure = { code: wire.code, ...toldOf(err) };
  if (wire.isOurs) {
    log.error(err, { requestId: req.id, path: route });
  }
  const recorded =
    req.apiCall === undefined
      ? undefined
      : recordFailure(platform, req.apiCall, { status: wire.status, code: wire.code, ...refusalOf(err) });
  // Where the ledger is full its own refusal is the answer: this one cannot be put on record.
  return recorded === undefined
    ? wire
    : recorded.then(
        () => wire,
        (unrecorded: unknown) => toWireError(unrecorded, req.id),
      );
}
