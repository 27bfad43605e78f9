import { BelayError } from "@belay/core";
import { moduleContract } from "../../contract.ts";
import type { DomainModule, ReadHandler, StagedHandler } from "../../handler.ts";
import { isEmail, normaliseEmail, readLoginEmail } from "../login-email.ts";
import { registerMember } from "../register.ts";
import { loginWithPassword, presentState } from "../sign-in.ts";
import { changePassword } from "./change-password.ts";
import { SERVICE } from "./service.ts";
import { signOn } from "./sign-on.ts";

const { module } = await moduleContract("identity/authentication");

const register: StagedHandler = {
  kind: "staged",
  methodId: `${SERVICE}.RegisterV2`,
  handle: async (request, ctx, store) => {
    const email = readLoginEmail(request.loginId);
    const { password, profile, captchaTokens } = request;
    return presentState(await registerMember(store, ctx, { email, password, profile, captchaTokens }));
  },
};

/** Clients in use read the application error of a failed login and break on a validation error, so there is none. */
const login: StagedHandler = {
  kind: "staged",
  methodId: `${SERVICE}.LoginV2`,
  onInvalid: (error) => new BelayError("INVALID_ARGUMENT", { message: error.message, data: { fieldViolations: error.violations } }),
  handle: async (request, ctx, store) => {
    const { password, captchaTokens } = request;
    const email = readLoginEmail(request.loginId);
    return presentState(
      await loginWithPassword(store, ctx, { email, password: typeof password === "string" ? password : "", captchaTokens }),
    );
  },
};

/** Says whether an address can be one; never whether it has a login. */
const validateEmail: ReadHandler = {
  kind: "read",
  methodId: `${SERVICE}.ValidateEmail`,
  handle: async ({ email }) => {
    const valid = typeof email === "string" && isEmail(normaliseEmail(email));
    return valid ? { valid } : { valid, formatInvalid: true, failure: { reason: "EMAIL_DOMAIN_FORMAT_INVALID" } };
  },
};

/** Custom login. `logout` is a page, so the platform answers it and not this module. */
export const authenticationModule: DomainModule = {
  module: module.module,
  handlers: [register, login, validateEmail, changePassword, signOn],
};
