import type { IncomingHttpHeaders } from "node:http";
import type { Platform } from "../platform.ts";

/** Parameters of a token request after the ones that the grant does not know were dropped; snake case. */
export type TokenParameters = Readonly<Record<string, string>>;

/** A request to an endpoint that deals with clients' credentials, whichever way it came in. */
export interface OAuthRequest {
  readonly id: string;
  /** Where it came from, as far as trusted proxies tell. */
  readonly ip: string;
  readonly headers: IncomingHttpHeaders;
  readonly raw: { readonly rawHeaders: readonly string[] };
  /** What stands behind the path of the address: names, and texts or lists of texts. */
  readonly query: unknown;
  /** What a parser of such bodies made of the body. */
  readonly body?: unknown;
}

/** How a client that authenticated in the Authorization header did so. */
export interface BasicCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Answer of the token endpoint. Source: RFC 6749 section 5.1. Units: `expires_in` seconds. */
export interface TokenResponse {
  readonly access_token: string;
  readonly token_type: "Bearer";
  readonly expires_in: number;
  readonly refresh_token?: string;
  /** Of a token exchange only. Source: RFC 8693 section 2.2.1. */
  readonly issued_token_type?: string;
  readonly scope?: string;
}

/** What a grant may know of its request beside the parameters. */
export interface GrantRequest {
  readonly requestId: string;
  /** The header as it came; only the grant that takes two credentials there looks at it. */
  readonly authorization?: string;
}

/** One grant: a file with these three. Fields outside of `parameters` are dropped before `handler` runs. */
export interface Grant {
  readonly grantType: string;
  readonly parameters: readonly string[];
  readonly handler: (platform: Platform, parameters: TokenParameters, request: GrantRequest) => Promise<TokenResponse>;
}
