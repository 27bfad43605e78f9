import { BelayCallError } from "../errors/belay-call-error.ts";
import type { ExternalLogin, LoginParts } from "./login-parts.ts";

async function refuse(): Promise<never> {
  throw new BelayCallError("SECRET_IN_BROWSER", "An API key belongs on a server: whatever a browser holds, its user can read.");
}

/** Refuses: the key that vouches for a member has no place in a browser (S49). */
export function createExternalLogin(_parts: LoginParts): ExternalLogin {
  return { getMemberTokensForExternalLogin: refuse, getMemberTokensForExternalLoginWithSession: refuse };
}
