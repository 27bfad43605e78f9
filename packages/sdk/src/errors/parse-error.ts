import { isRecord, optionalString, stringList } from "../wire/unknown.ts";
import { type ApplicationError, BelayCallError, type ErrorDetails, type Explanation, type FieldViolation } from "./belay-call-error.ts";

/** An answer that is not a success, read to its end. `body` is the parsed JSON, or undefined when it was none. */
export interface FailedAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly requestId: string | undefined;
  readonly body: unknown;
}

function parseViolation(value: unknown): FieldViolation {
  const violation = isRecord(value) ? value : {};
  const rule = optionalString(violation, "violatedRule");
  const ruleName = optionalString(violation, "ruleName");
  return {
    field: optionalString(violation, "field") ?? "",
    description: optionalString(violation, "description") ?? "",
    ...(rule === undefined ? {} : { violatedRule: rule }),
    ...(ruleName === undefined ? {} : { ruleName }),
    ...(isRecord(violation.data) ? { data: violation.data } : {}),
  };
}

function parseApplicationError(value: Readonly<Record<string, unknown>>, fallback: string): ApplicationError {
  const { code, data } = value;
  return {
    code: typeof code === "string" || typeof code === "number" ? code : "UNKNOWN",
    description: optionalString(value, "description") ?? fallback,
    data: isRecord(data) ? data : {},
  };
}

/** The OAuth error body of RFC 6749 section 5.2, which token calls answer with. */
function parseOAuthError(body: Readonly<Record<string, unknown>>): ApplicationError | undefined {
  const error = optionalString(body, "error");
  return error === undefined ? undefined : { code: error, description: optionalString(body, "error_description") ?? error, data: {} };
}

function parseDetails({ status, requestId, body }: FailedAnswer, message: string): ErrorDetails {
  const record = isRecord(body) ? body : {};
  const details = isRecord(record.details) ? record.details : {};
  const id = requestId === undefined ? {} : { requestId };
  if (isRecord(details.validationError)) {
    const { fieldViolations } = details.validationError;
    return { validationError: { fieldViolations: Array.isArray(fieldViolations) ? fieldViolations.map(parseViolation) : [] }, ...id };
  }
  if (isRecord(details.applicationError)) {
    return { applicationError: parseApplicationError(details.applicationError, message), ...id };
  }
  const made = parseOAuthError(record) ?? { code: status, description: message, data: { ...id, details: body } };
  return { applicationError: made, ...id };
}

function parseExplanation(data: Readonly<Record<string, unknown>>): Explanation | undefined {
  const reason = optionalString(data, "reason");
  const methodId = optionalString(data, "methodId");
  const fix = optionalString(data, "fix");
  const { identity } = data;
  if (reason === undefined && fix === undefined && identity === undefined) {
    return undefined;
  }
  const type = isRecord(identity) ? optionalString(identity, "type") : undefined;
  const id = isRecord(identity) ? optionalString(identity, "id") : undefined;
  const siteId = isRecord(identity) ? optionalString(identity, "siteId") : undefined;
  return {
    requires: stringList(data.requires),
    missing: stringList(data.missing),
    allowed: stringList(data.allowed),
    ...(reason === undefined ? {} : { reason }),
    ...(methodId === undefined ? {} : { methodId }),
    ...(fix === undefined ? {} : { fix }),
    ...(type === undefined ? {} : { identity: { type, ...(id === undefined ? {} : { id }), ...(siteId === undefined ? {} : { siteId }) } }),
  };
}

function codeOf(details: ErrorDetails, status: number): string {
  if (details.validationError !== undefined) {
    return "INVALID_ARGUMENT";
  }
  const code = details.applicationError?.code;
  return typeof code === "string" ? code : `HTTP_${status}`;
}

function messageOf(answer: FailedAnswer): string {
  const body = isRecord(answer.body) ? answer.body : {};
  const text = optionalString(body, "message") ?? optionalString(body, "error_description");
  if (text !== undefined && text !== "") {
    return text;
  }
  const line = `${answer.status} ${answer.statusText}`.trim();
  return answer.body === undefined ? `${line}. The answer is not JSON: is the origin that of a Belay server?` : line;
}

/** Turns a failed answer into the one error class. Never throws, whatever the body is. */
export function parseError(answer: FailedAnswer, methodId?: string): BelayCallError {
  const text = messageOf(answer);
  const details = parseDetails(answer, text);
  const violations = details.validationError?.fieldViolations ?? [];
  const message = violations.length === 0 ? text : `${text}: ${violations.map((one) => `"${one.field}" ${one.description}`).join(", ")}`;
  return new BelayCallError(codeOf(details, answer.status), message, {
    status: answer.status,
    requestId: answer.requestId,
    methodId,
    details,
    explanation: details.applicationError === undefined ? undefined : parseExplanation(details.applicationError.data),
  });
}
