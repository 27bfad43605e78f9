import type { IncomingHttpHeaders } from "node:http";
import { BelayError, type Caller, ENDPOINT_LENGTH_MAX, isEndpointName, parseEndpointLimits } from "@belay/core";
import type { Identifier } from "../identity/identifier.ts";
import { withoutCredentials } from "../log/without-credentials.ts";
import type { Elevation } from "./api-call.ts";

/** Headers with which a Belay client says what an elevated call is. */
export const SUBJECT_TOKEN_HEADER = "belay-subject-token";
export const ELEVATED_METHOD_HEADER = "belay-elevated-method";
export const ELEVATION_REASON_HEADER = "belay-elevation-reason";
export const ELEVATING_ENDPOINT_HEADER = "belay-elevating-endpoint";
export const ENDPOINT_LIMIT_HEADER = "belay-endpoint-limit";

/** Characters of a reason as it is kept. */
const REASON_LENGTH_MAX = 200;

/** What a browser says of itself and no backend does. Why not `Sec-Fetch-Mode`: the fetch of servers sends that one as well. */
const BROWSER_HEADERS = ["origin", "sec-fetch-site", "sec-fetch-dest"] as const;

/** Whether a browser sent a request. Source: Fetch Metadata Request Headers (W3C) section 2; Fetch section 3.2 (Origin). */
export function isFromBrowser(headers: IncomingHttpHeaders): boolean {
  return BROWSER_HEADERS.some((name) => headers[name] !== undefined);
}

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

/** Line breaks, controls, and what turns the direction of text: a reason is read in terminals and logs, and must be what it looks like. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu;

function decode(name: string, text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    throw new BelayError("INVALID_ARGUMENT", { message: `${name} is not percent-encoded text.`, cause });
  }
}

function decodeReason(text: string): string {
  const clean = withoutCredentials(decode(ELEVATION_REASON_HEADER, text)).replace(UNSEEN, " ").trim();
  // By whole characters: half of a pair would be no text any more.
  return [...clean].slice(0, REASON_LENGTH_MAX).join("");
}

/** What the app's backend says that a call comes from; undefined where it says nothing. Errors: INVALID_ARGUMENT (400). */
export function endpointOf(headers: IncomingHttpHeaders): string | undefined {
  const named = single(headers[ELEVATING_ENDPOINT_HEADER]);
  return named === undefined || named === "" ? undefined : decodeEndpoint(named);
}

function decodeEndpoint(text: string): string {
  const name = decode(ELEVATING_ENDPOINT_HEADER, text);
  if (!isEndpointName(name)) {
    throw new BelayError("INVALID_ARGUMENT", {
      message: `${ELEVATING_ENDPOINT_HEADER} must be 1 to ${ENDPOINT_LENGTH_MAX} printable ASCII characters, percent-encoded.`,
    });
  }
  return withoutCredentials(name);
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

const ELEVATION_HEADERS = [
  SUBJECT_TOKEN_HEADER,
  ELEVATED_METHOD_HEADER,
  ELEVATION_REASON_HEADER,
  ELEVATING_ENDPOINT_HEADER,
  ENDPOINT_LIMIT_HEADER,
] as const;

/** Whether there is anything for `identifyElevation` to find. */
export function namesElevation(headers: IncomingHttpHeaders, caller: Caller): boolean {
  return (caller.kind === "APP" && caller.narrowing !== undefined) || ELEVATION_HEADERS.some((name) => headers[name] !== undefined);
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
  const limit = single(headers[ENDPOINT_LIMIT_HEADER]);
  const subject = subjectToken === undefined ? undefined : await identifySubject(identifier, subjectToken, caller);
  const narrowing = caller.kind === "APP" ? caller.narrowing : undefined;
  // A narrowed token was made for an endpoint; whoever holds it has no word in that.
  const endpoint = narrowing === undefined ? endpointOf(headers) : narrowing.endpoint;
  return {
    ...(methodId === undefined ? {} : { methodId }),
    ...(subject === undefined ? {} : { subject }),
    ...(reason === undefined ? {} : { reason: decodeReason(reason) }),
    ...(endpoint === undefined || endpoint === "" ? {} : { endpoint }),
    // Likewise in how often that endpoint may be asked, and nor has anybody who is no app.
    ...(limit === undefined || caller.kind !== "APP" || narrowing !== undefined ? {} : { limits: parseEndpointLimits(limit) }),
  };
}
