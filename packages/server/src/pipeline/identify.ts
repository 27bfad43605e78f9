import type { IncomingHttpHeaders } from "node:http";
import { BelayError, type Caller } from "@belay/core";
import type { Identifier } from "../identity/identifier.ts";
import { withoutCredentials } from "../log/without-credentials.ts";
import type { Elevation } from "./api-call.ts";

/** Headers with which a Belay client says what an elevated call is. */
export const SUBJECT_TOKEN_HEADER = "belay-subject-token";
export const ELEVATED_METHOD_HEADER = "belay-elevated-method";
export const ELEVATION_REASON_HEADER = "belay-elevation-reason";

const REASON_LENGTH_MAX = 200;

/** The single Authorization value of a request. Errors: AUTHORIZATION_MALFORMED (401) when there are two. */
export function authorizationOf(headers: IncomingHttpHeaders, rawHeaders: readonly string[]): string | undefined {
  let count = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    // Node keeps only the first of two; a proxy in front may have believed the second.
    if (rawHeaders[index]?.length === 13 && rawHeaders[index]?.toLowerCase() === "authorization") {
      count += 1;
    }
  }
  if (count > 1) {
    throw new BelayError("AUTHORIZATION_MALFORMED");
  }
  return headers.authorization;
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

function decodeReason(text: string): string {
  try {
    return withoutCredentials(decodeURIComponent(text)).slice(0, REASON_LENGTH_MAX);
  } catch (cause) {
    throw new BelayError("INVALID_ARGUMENT", { message: `${ELEVATION_REASON_HEADER} is not percent-encoded text.`, cause });
  }
}

async function identifySubject(identifier: Identifier, token: string, caller: Caller): Promise<Caller> {
  let subject: Caller;
  try {
    subject = (await identifier.verifyToken(token)).caller;
  } catch (cause) {
    throw cause instanceof BelayError ? new BelayError("SUBJECT_TOKEN_INVALID", { data: { cause: cause.code }, cause }) : cause;
  }
  if (
    caller.kind !== "APP" ||
    caller.narrowing !== undefined ||
    subject.kind === "NOBODY" ||
    subject.kind === "API_KEY" ||
    subject.siteId !== caller.siteId
  ) {
    throw new BelayError("SUBJECT_TOKEN_INVALID", {
      data: { cause: "the caller is not an app on the subject's site that acts for itself" },
    });
  }
  return subject;
}

/**
 * For whom the caller calls, and what was elevated. A step of its own, so that an elevation that does not count is on record with its caller.
 *
 * Errors: SUBJECT_TOKEN_INVALID (401) when the token of the person behind an elevated call does not count; INVALID_ARGUMENT (400).
 */
export async function identifyElevation(identifier: Identifier, headers: IncomingHttpHeaders, caller: Caller): Promise<Elevation> {
  const subjectToken = single(headers[SUBJECT_TOKEN_HEADER]);
  const methodId = single(headers[ELEVATED_METHOD_HEADER]);
  const reason = single(headers[ELEVATION_REASON_HEADER]);
  const subject = subjectToken === undefined ? undefined : await identifySubject(identifier, subjectToken, caller);
  return {
    ...(methodId === undefined ? {} : { methodId }),
    ...(subject === undefined ? {} : { subject }),
    ...(reason === undefined ? {} : { reason: decodeReason(reason) }),
  };
}
