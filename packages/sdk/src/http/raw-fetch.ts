import { BelayCallError } from "../errors/belay-call-error.ts";
import type { Transport } from "./transport.ts";

/** What a raw call may be given: a path of the own server, or any URL or Request. */
export type FetchInput = string | URL | Request;

/** A path or URL as a URL. Errors: URL_INVALID. */
export function resolveUrl({ host }: Transport, input: string | URL): URL {
  const text = String(input);
  if (!URL.canParse(text, host.origin)) {
    throw new BelayCallError("URL_INVALID", `"${text}" is no URL.`);
  }
  return new URL(text, host.origin);
}

/** Keeps a credential at home. Errors: FOREIGN_ORIGIN. */
export function assertOwnOrigin({ host }: Transport, url: URL): void {
  if (url.origin !== host.origin) {
    throw new BelayCallError(
      "FOREIGN_ORIGIN",
      `The credentials of this client belong to ${host.origin}, so they are not sent to ${url.origin}.`,
    );
  }
}

/** A Request as URL and init, so that it can be sent with other headers. Its body is read whole, so that it can be sent twice. */
async function unpack(input: FetchInput, init: RequestInit): Promise<readonly [string | URL, RequestInit]> {
  // Not instanceof: servers bring classes of their own, whose requests are not each other's.
  if (typeof input === "string" || input instanceof URL) {
    return [input, init];
  }
  const request = new Request(input, init);
  const body = request.body === null ? {} : { body: await request.arrayBuffer() };
  return [request.url, { method: request.method, headers: request.headers, signal: request.signal, redirect: request.redirect, ...body }];
}

/**
 * Sends anything to any URL with a client's credentials. A secret-bearing credential (an app's token, an API key) goes to its own server
 * only, and does not follow a redirect away from it.
 *
 * Errors: URL_INVALID, FOREIGN_ORIGIN.
 */
export async function fetchWithCredentials(
  transport: Transport,
  input: FetchInput,
  init: RequestInit = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const [target, unpacked] = await unpack(input, init);
  const url = resolveUrl(transport, target);
  const guarded = transport.strategy?.holdsSecret === true;
  if (guarded) {
    assertOwnOrigin(transport, url);
  }
  const redirect = guarded && unpacked.redirect !== "manual" ? { redirect: "error" as const } : {};
  const sent = new Headers(unpacked.headers);
  for (const [name, value] of Object.entries(headers)) {
    sent.set(name, value);
  }
  return transport.fetch(url, { ...unpacked, ...redirect, headers: sent });
}
