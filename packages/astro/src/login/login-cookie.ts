import type { OauthData } from "@belay/sdk";
import type { Sealer } from "../session/seal.ts";
import { isSecureRequest } from "../session/secure-request.ts";
import type { Cookies } from "../session/session-cookie.ts";

export const LOGIN_COOKIE = "belayLogin";

/** Time for a person to log in, in seconds. */
const MAX_AGE_SECONDS = 1_800;
const PATH = "/api/auth";

/** The login that is under way in this browser. */
export interface LoginCookie {
  readonly read: () => OauthData | undefined;
  readonly write: (data: OauthData) => void;
  readonly clear: () => void;
}

function parseData(text: string): OauthData | undefined {
  const { redirectUri, originalUri, codeVerifier, state }: Readonly<Record<string, unknown>> = Object(JSON.parse(text));
  return typeof redirectUri === "string" && typeof originalUri === "string" && typeof codeVerifier === "string" && typeof state === "string"
    ? { redirectUri, originalUri, codeVerifier, state }
    : undefined;
}

/** The cookie that holds state and verifier of a login: sealed, HttpOnly, sent to the login routes only. */
export function createLoginCookie(sealer: Sealer, request: Request, cookies: Cookies): LoginCookie {
  const set = (value: string, maxAge: number): void =>
    cookies.set(LOGIN_COOKIE, value, { httpOnly: true, secure: isSecureRequest(request), sameSite: "lax", path: PATH, maxAge });
  return {
    read() {
      const value = cookies.get(LOGIN_COOKIE)?.value;
      const text = value === undefined || value === "" ? undefined : sealer.open(value);
      return text === undefined ? undefined : parseData(text);
    },
    write: (data) => set(sealer.seal(JSON.stringify(data)), MAX_AGE_SECONDS),
    clear: () => set("", 0),
  };
}
