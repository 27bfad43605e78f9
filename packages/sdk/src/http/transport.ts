import type { AuthHeaders, AuthStrategy, Host } from "../auth/strategy.ts";
import { parseJson } from "../auth/token-endpoint.ts";
import { BelayCallError } from "../errors/belay-call-error.ts";
import { parseError } from "../errors/parse-error.ts";
import type { WireRequest } from "./build-request.ts";
import { type CallOptions, startDeadline, waitFor } from "./deadline.ts";

const CONSISTENT = "x-wix-consistent";
const TIMEOUT_MS_DEFAULT = 30_000;

/** Codes of a 401 that another token may cure. A server that names none is given the benefit of the doubt. */
const CURABLE_CODES = ["TOKEN_EXPIRED", "TOKEN_REVOKED", "TOKEN_INVALID", "HTTP_401"];

/** The consistency token of the last answer, sent back so that a read sees the caller's own writes. Source: docs/wire-format.md section 4. */
export interface Consistency {
  token: string | undefined;
}

export interface TransportOptions {
  readonly host: Host;
  readonly strategy: AuthStrategy | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  readonly consistency?: Consistency;
}

/** What one request adds to what the transport knows. */
export interface SendOptions extends CallOptions {
  readonly methodId?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends requests with a client's credentials. */
export interface Transport {
  readonly host: Host;
  readonly strategy: AuthStrategy | undefined;
  readonly consistency: Consistency;
  /** Sends one call and gives the parsed JSON of its success. Errors: BelayCallError; the caller's own reason when it aborts. */
  sendCall(request: WireRequest, options?: SendOptions): Promise<unknown>;
  /** Sends anything to any URL and gives the raw response, whatever its status. The time limit is for the start of the answer. */
  fetch(url: URL, init: RequestInit): Promise<Response>;
  /** The same transport, keeping its consistency token where `consistency` says. */
  with(extra: { readonly consistency?: Consistency | undefined }): Transport;
}

async function readError(response: Response, methodId: string | undefined): Promise<BelayCallError> {
  const requestId = response.headers.get("x-wix-request-id") ?? undefined;
  const body = parseJson(await response.text());
  return parseError({ status: response.status, statusText: response.statusText, requestId, body }, methodId);
}

/** The JSON of a success. An empty one says nothing, which is `{}`. Errors: ANSWER_INVALID. */
async function readAnswer(response: Response, methodId: string | undefined): Promise<unknown> {
  const text = await response.text();
  const answer = text === "" ? {} : parseJson(text);
  if (answer === undefined) {
    const requestId = response.headers.get("x-wix-request-id") ?? undefined;
    throw new BelayCallError("ANSWER_INVALID", "The server's answer is not JSON: is the origin that of a Belay server?", {
      status: response.status,
      requestId,
      methodId,
    });
  }
  return answer;
}

/** Whether a body can be sent a second time. */
function isReplayable(body: RequestInit["body"]): boolean {
  return !(body instanceof ReadableStream);
}

/** What every request of a transport is sent with. */
type Parts = Omit<TransportOptions, "consistency" | "timeoutMs"> & { readonly consistency: Consistency; readonly timeoutMs: number };

async function attempt(parts: Parts, url: string | URL, init: RequestInit, auth: AuthHeaders | undefined): Promise<Response> {
  const { host, consistency } = parts;
  const headers = new Headers(parts.headers);
  new Headers(init.headers).forEach((value, name) => {
    headers.set(name, value);
  });
  for (const [name, value] of Object.entries(auth?.headers ?? {})) {
    headers.set(name, value);
  }
  if (consistency.token !== undefined) {
    headers.set(CONSISTENT, consistency.token);
  }
  const response = await host.fetch(url, { ...init, headers });
  consistency.token = response.headers.get(CONSISTENT) ?? consistency.token;
  return response;
}

/** At most two attempts: the second only after the strategy replaced a token that the server refused. */
async function attemptTwice(parts: Parts, url: string | URL, init: RequestInit, signal: AbortSignal): Promise<Response> {
  const { strategy } = parts;
  const auth = await (strategy === undefined ? undefined : waitFor(Promise.resolve(strategy.getAuthHeaders()), signal));
  const response = await attempt(parts, url, init, auth);
  if (response.status !== 401 || auth === undefined || strategy?.recover === undefined || !isReplayable(init.body)) {
    return response;
  }
  const { code } = await readError(response.clone(), undefined);
  if (!CURABLE_CODES.includes(code) || !(await waitFor(strategy.recover(auth), signal))) {
    return response;
  }
  await response.body?.cancel();
  return attempt(parts, url, init, await waitFor(Promise.resolve(strategy.getAuthHeaders()), signal));
}

/** Why no redirect: the API never redirects, and one to another origin would take the headers that name the caller along. */
function initOf({ verb, body }: WireRequest, headers: SendOptions["headers"], signal: AbortSignal): RequestInit {
  const init = { method: verb, redirect: "error", signal } as const;
  return body === undefined
    ? { ...init, headers: { ...headers } }
    : { ...init, headers: { ...headers, "content-type": "application/json" }, body };
}

async function sendCall(parts: Parts, request: WireRequest, { methodId, headers, ...limits }: SendOptions): Promise<unknown> {
  const deadline = startDeadline(parts.host.origin, limits, parts.timeoutMs);
  try {
    const init = initOf(request, headers, deadline.signal);
    const response = await attemptTwice(parts, `${parts.host.origin}${request.path}`, init, deadline.signal);
    if (!response.ok) {
      throw await readError(response, methodId);
    }
    return await readAnswer(response, methodId);
  } catch (cause) {
    throw deadline.failure(cause, methodId);
  } finally {
    deadline.stop();
  }
}

async function fetchRaw(parts: Parts, url: URL, init: RequestInit): Promise<Response> {
  const { signal } = init;
  const deadline = startDeadline(url.origin, signal == null ? {} : { signal }, parts.timeoutMs);
  try {
    return await attemptTwice(parts, url, { ...init, signal: deadline.signal }, deadline.signal);
  } catch (cause) {
    throw deadline.failure(cause);
  } finally {
    // The answer has begun: how long its body takes is for the reader to say, who has their own signal for it.
    deadline.stop();
  }
}

/** Makes the one way in which a client's requests leave. */
export function createTransport(options: TransportOptions): Transport {
  const { host, strategy, timeoutMs = TIMEOUT_MS_DEFAULT, consistency = { token: undefined } } = options;
  const parts: Parts = { ...options, timeoutMs, consistency };
  return {
    host,
    strategy,
    consistency,
    sendCall: (request, send = {}) => sendCall(parts, request, send),
    fetch: (url, init) => fetchRaw(parts, url, init),
    with: (extra) => createTransport({ ...options, consistency: extra.consistency ?? consistency }),
  };
}
