import type { LoginParts } from "./login-parts.ts";
import { createPageLogin, type PageLogin } from "./page-login.ts";
import { createPasswordLogin, type PasswordLogin } from "./password-login.ts";

/** Signing members in. Every function's errors are BelayCallErrors, but for the failures that `LoginStep` names. */
export interface MemberLogin extends PageLogin, PasswordLogin {}

/** Makes the functions of one strategy on one host. */
export function createMemberLogin(parts: LoginParts): MemberLogin {
  return { ...createPageLogin(parts), ...createPasswordLogin(parts) };
}
