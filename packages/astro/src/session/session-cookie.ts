import { BelayCallError, type Tokens } from "@belay/sdk";
import type { Sealer } from "./seal.ts";
import { isSecureRequest } from "./secure-request.ts";

export const SESSION_COOKIE = "belaySession";

/** Life of the cookie in seconds, counted from the last renewal of its tokens: as long as an idle member's refresh token lives. */
const MAX_AGE_SECONDS = 60 * 86_400;

/** Browsers drop a cookie of more than 4,096 bytes with its name and attributes, without a word. */
const VALUE_LENGTH_MAX = 3_900;

/** What the session needs of Astro's cookies. */
export interface Cookies {
  get(name: string): { readonly value: string } | undefined;
  set(name: string, value: string, options: CookieAttributes): void;
}

export interface CookieAttributes {
  readonly httpOnly: boolean;
  readonly secure: boolean;
  readonly sameSite: "lax";
  readonly path: string;
  readonly maxAge: number;
}

/** The caller's tokens in their cookie. */
export interface SessionCookie {
  /** The tokens; undefined when there is no cookie, or none that this server made for this client. */
  readonly read: () => Tokens | undefined;
  /** Errors: SESSION_TOO_LARGE when a browser would drop the cookie. */
  readonly write: (tokens: Tokens) => void;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function parseTokens(text: string): Tokens | undefined {
  const { accessToken, refreshToken }: Readonly<Record<string, unknown>> = Object(JSON.parse(text));
  if (!isRecord(accessToken) || !isRecord(refreshToken)) {
    return undefined;
  }
  const { value: access, expiresAt } = accessToken;
  const { value: refresh, role } = refreshToken;
  return typeof access === "string" && typeof expiresAt === "number" && typeof refresh === "string" && typeof role === "string"
    ? { accessToken: { value: access, expiresAt }, refreshToken: { value: refresh, role } }
    : undefined;
}

/**
 * The session cookie of one request.
 *
 * Shape: sealed, so that a browser can neither read the tokens nor claim to be somebody else; HttpOnly; SameSite=Lax; Secure except over HTTP on
 * the own machine.
 */
export function createSessionCookie(sealer: Sealer, request: Request, cookies: Cookies): SessionCookie {
  return {
    read() {
      const value = cookies.get(SESSION_COOKIE)?.value;
      const text = value === undefined || value.length > VALUE_LENGTH_MAX ? undefined : sealer.open(value);
      return text === undefined ? undefined : parseTokens(text);
    },
    write(tokens) {
      const value = sealer.seal(JSON.stringify(tokens));
      if (value.length > VALUE_LENGTH_MAX) {
        throw new BelayCallError("SESSION_TOO_LARGE", `The session takes ${value.length} characters; a cookie holds ${VALUE_LENGTH_MAX}.`);
      }
      const secure = isSecureRequest(request);
      cookies.set(SESSION_COOKIE, value, { httpOnly: true, secure, sameSite: "lax", path: "/", maxAge: MAX_AGE_SECONDS });
    },
  };
}
