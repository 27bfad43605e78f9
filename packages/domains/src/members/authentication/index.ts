import type { DomainModule } from "../../handler.ts";
import { approve, block } from "./approve.ts";
import { changeLoginEmail } from "./change-login-email.ts";
import { sendSetPasswordEmail } from "./send-set-password-email.ts";
import { login, register } from "./sign-in.ts";

/** Signing up and in by the older module, and what is done about how members sign in. */
export const memberAuthenticationModule: DomainModule = {
  module: "members/authentication",
  handlers: [approve, block, changeLoginEmail, login, register, sendSetPasswordEmail],
};
