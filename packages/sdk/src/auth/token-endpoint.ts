import { BelayCallError } from "../errors/belay-call-error.ts";
import { parseError } from "../errors/parse-error.ts";
import { startDeadline } from "../http/deadline.ts";
import { isRecord, optionalString } from "../wire/unknown.ts";
import type { Host } from "./strategy.ts";
import type { RefreshToken, Tokens } from "./tokens.ts";

/** Longest wait for a token call. */
const TOKEN_TIMEOUT_MS = 10_000;

/** A successful answer of the token endpoint (RFC 6749 section 5.1). */
export interface TokenAnswer {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  readonly expiresInSeconds: number;
}

/** POSTs JSON with just these headers and gives the parsed answer. Errors: BelayCallError of any kind. */
export async function postJson(
  host: Host,
  path: string,
  body: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Readonly<Record<string, unknown>>> {
  const deadline = startDeadline(host.origin, {}, TOKEN_TIMEOUT_MS);
  let response: Response;
  let text: string;
  try {
    response = await host.fetch(`${host.origin}${path}`, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify(body),
      // A token request that is redirected would carry the secret to wherever the redirect points.
      redirect: "error",
      signal: deadline.signal,
    });
    text = await response.text();
  } catch (cause) {
    throw deadline.failure(cause);
  } finally {
    deadline.stop();
  }
  const parsed = parseJson(text);
  if (!response.ok) {
    throw readFailure(response, parsed);
  }
  if (!isRecord(parsed)) {
    throw new BelayCallError("ANSWER_INVALID", `The answer is not JSON: is ${host.origin} a Belay server?`, { status: response.status });
  }
  return parsed;
}

/** What to do about an app that the server does not know. */
const CHECK_CLIENT = "Check the client id and secret that this program is set up with, and that they are of this server.";

function readFailure({ status, statusText, headers }: Response, body: unknown): BelayCallError {
  const requestId = headers.get("x-wix-request-id") ?? undefined;
  const error = parseError({ status, statusText, requestId, body });
  return error.code === "invalid_client"
    ? new BelayCallError(error.code, `${error.message} ${CHECK_CLIENT}`, { status, requestId, details: error.details })
    : error;
}

/** The value of a JSON text, or undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Asks for a token with the fields of one grant. Errors: the server's refusal; TOKEN_ANSWER_INVALID when the answer has no token. */
export async function requestToken(
  host: Host,
  fields: Readonly<Record<string, string>>,
  headers?: Readonly<Record<string, string>>,
): Promise<TokenAnswer> {
  const answer = await postJson(host, "/oauth2/token", fields, headers);
  const accessToken = optionalString(answer, "access_token");
  const expiresInSeconds = Number(answer.expires_in);
  if (accessToken === undefined || accessToken === "" || !Number.isFinite(expiresInSeconds)) {
    throw new BelayCallError("TOKEN_ANSWER_INVALID", "The token endpoint answered without access_token and expires_in.");
  }
  return { accessToken, refreshToken: optionalString(answer, "refresh_token"), expiresInSeconds };
}

/** The tokens of an answer, with the moment at which they expire. */
export function tokensFrom(answer: TokenAnswer, refreshToken: RefreshToken): Tokens {
  return { accessToken: { value: answer.accessToken, expiresAt: Math.floor(Date.now() / 1_000) + answer.expiresInSeconds }, refreshToken };
}
