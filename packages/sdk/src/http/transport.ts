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

/** The consistency token of the last answer, sent back so that a read sees the caller's own writes. Source: wire/AUTH.md section 5. */
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

export function createTransport(options: TransportOptions): Transport {
  const { host, strategy, timeoutMs = TIMEOUT_MS_DEFAULT } = options;
  const consistency = options.consistency ?? { token: undefined };

  async function attempt(url: string | URL, init: RequestInit, auth: AuthHeaders | undefined): Promise<Response> {
    const headers = new Headers(options.headers);
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
  async function attemptTwice(url: string | URL, init: RequestInit, signal: AbortSignal): Promise<Response> {
    const auth = await (strategy === undefined ? undefined : waitFor(Promise.resolve(strategy.getAuthHeaders()), signal));
    const response = await attempt(url, init, auth);
    if (response.status !== 401 || auth === undefined || strategy?.recover === undefined || !isReplayable(init.body)) {
      return response;
    }
    const { code } = await readError(response.clone(), undefined);
    if (!CURABLE_CODES.includes(code) || !(await waitFor(strategy.recover(auth), signal))) {
      return response;
    }
    await response.body?.cancel();
    return attempt(url, init, await waitFor(Promise.resolve(strategy.getAuthHeaders()), signal));
  }

  return {
    host,
    strategy,
    consistency,
    async sendCall({ verb, path, body }, send = {}) {
      const deadline = startDeadline(send, timeoutMs);
      const headers = { ...send.headers, ...(body === undefined ? {} : { "content-type": "application/json" }) };
      try {
        // The API never redirects, and a redirect to another origin would take the headers that name the caller along.
        const init: RequestInit = {
          method: verb,
          headers,
          redirect: "error",
          signal: deadline.signal,
          ...(body === undefined ? {} : { body }),
        };
        const response = await attemptTwice(`${host.origin}${path}`, init, deadline.signal);
        if (!response.ok) {
          throw await readError(response, send.methodId);
        }
        return await readAnswer(response, send.methodId);
      } catch (cause) {
        throw deadline.failure(cause, send.methodId);
      } finally {
        deadline.stop();
      }
    },
    async fetch(url, init) {
      const { signal } = init;
      const deadline = startDeadline(signal == null ? {} : { signal }, timeoutMs);
      try {
        return await attemptTwice(url, { ...init, signal: deadline.signal }, deadline.signal);
      } catch (cause) {
        throw deadline.failure(cause);
      } finally {
        // The answer has begun: how long its body takes is for the reader to say, who has their own signal for it.
        deadline.stop();
      }
    },
    with: (extra) => createTransport({ ...options, consistency: extra.consistency ?? consistency }),
  };
}
