import type { TokenAnswer } from "./token-endpoint.ts";
import type { TokenInfo } from "./token-info.ts";

/** Where a client's calls go, and with which fetch. */
export interface Host {
  /** Scheme, host and port, without a trailing slash. */
  readonly origin: string;
  readonly fetch: typeof fetch;
}

/** Headers that carry a credential. */
export interface AuthHeaders {
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * How a client proves who calls. Only `getAuthHeaders` is needed; an object made for the official client fits.
 *
 * Shape: `connect` gives the strategy of one client's host, with the same state. `holdsSecret` marks credentials that must stay on
 * a server and must never be sent to another origin; `elevates` those that act as the app itself, which elevated calls need.
 */
export interface AuthStrategy {
  getAuthHeaders(): Promise<AuthHeaders> | AuthHeaders;
  connect?(host: Host): AuthStrategy;
  /** Told that the server refused these headers as expired or revoked. True when another attempt will send others. */
  recover?(refused: AuthHeaders): Promise<boolean>;
  /** The access token of whoever calls, for the record of an elevated call; undefined when there is nobody to name. */
  getSubjectToken?(): Promise<string | undefined>;
  getActiveToken?(): string | undefined;
  /** What the server knows about the token of whoever calls, which is made first where there is none. */
  getTokenInfo?(): Promise<TokenInfo>;
  /** Exchanges somebody's token for one with which this app acts for them, and only so far; only an app's own credentials can. Source: RFC 8693. */
  exchangeToken?(subjectToken: string, fields: Readonly<Record<string, string>>): Promise<TokenAnswer>;
  readonly holdsSecret?: boolean;
  readonly elevates?: boolean;
}

/** The strategy as the client of `host` uses it. */
export function connectStrategy<S extends AuthStrategy>(strategy: S, host: Host): S {
  // A strategy's own `connect` gives its own kind back; the interface cannot say so without a type parameter on every user.
  return strategy.connect === undefined ? strategy : (strategy.connect(host) as S);
}
