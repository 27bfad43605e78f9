import { BelayError } from "@belay/core";
import type { CallContext } from "../handler.ts";
import { ownValue } from "../resource/json.ts";

/** Longest token that is shown to the service. Source: the contract's own bound. */
const TOKEN_LENGTH_MAX = 5_000;

/** The first token that a login brings, under whichever name of the wire. */
function tokenOf(captchaTokens: unknown): string | undefined {
  const entries: readonly unknown[] = Array.isArray(captchaTokens) ? captchaTokens : [];
  const values = entries.flatMap((entry) => [
    ownValue(entry, "Recaptcha"),
    ownValue(entry, "InvisibleRecaptcha"),
    ownValue(ownValue(entry, "recaptchaForClientSiteKey"), "token"),
  ]);
  return values.find((value): value is string => typeof value === "string" && value !== "");
}

/**
 * Refuses a login without a token of the captcha service, where the site asks for one.
 *
 * Errors: -19971 (400) without a token, -19970 (400) for one that does not count, UNAVAILABLE (503): what cannot be asked is not let in.
 * Source: the codes that official clients read as missing and invalid captcha token (`@wix/sdk`, MIT).
 */
export async function assertCaptcha({ captcha, siteId }: Pick<CallContext, "captcha" | "siteId">, captchaTokens: unknown): Promise<void> {
  if (captcha === undefined || !captcha.isAskedOn(siteId)) {
    return;
  }
  const token = tokenOf(captchaTokens);
  if (token === undefined) {
    throw new BelayError("-19971");
  }
  if (token.length > TOKEN_LENGTH_MAX || !(await captcha.isGenuine(token))) {
    throw new BelayError("-19970");
  }
}
