import type { Host } from "./strategy.ts";
import type { TokenStorage, Tokens } from "./tokens.ts";

/** What the functions that sign members in share of their strategy. */
export interface LoginParts {
  readonly clientId: string;
  readonly requireHost: () => Host;
  /** Tokens of whoever calls, renewed or made where they must be. */
  readonly session: { readonly fresh: (host: Host) => Promise<Tokens> };
  readonly storage: TokenStorage;
  /** Of every token request. */
  readonly headers: Readonly<Record<string, string>> | undefined;
}

/** What is known of somebody who signed in elsewhere. */
export interface SignOnOptions {
  readonly profile?: Readonly<Record<string, unknown>>;
  readonly verifyEmail?: boolean;
  readonly mergeExistingContact?: boolean;
}

/** Signing in members whom the site knows by other means. On servers only: it takes an API key that may sign members on. */
export interface ExternalLogin {
  /** Tokens of a member by id. They are not put in use. Errors: SECRET_IN_BROWSER; the server's refusal of the key or the member. */
  getMemberTokensForExternalLogin(memberId: string, apiKey: string): Promise<Tokens>;
  /** The same by email address, with a session of their own; who was no member yet becomes one. */
  getMemberTokensForExternalLoginWithSession(email: string, apiKey: string, options?: SignOnOptions): Promise<Tokens>;
}
