import { BelayError, type Secret } from "@belay/core";
import type { CaptchaCheck } from "@belay/domains";

/** A captcha service that is asked in the form of Turnstile, reCAPTCHA and hCaptcha. */
export interface CaptchaOptions {
  /** The service's `siteverify` address. */
  readonly verifyUrl: string;
  readonly secret: Secret;
  /** Sites whose logins need a token; all of the installation when absent. */
  readonly siteIds?: readonly string[];
}

const TIMEOUT_MS = 5_000;

function isYes(answer: unknown): boolean {
  const { success }: { readonly success?: unknown } = Object(answer);
  return success === true;
}

/** What the service says of a token. Errors: whatever kept it from answering with 200 and JSON. */
async function ask({ verifyUrl, secret }: CaptchaOptions, token: string): Promise<boolean> {
  const response = await fetch(verifyUrl, {
    method: "POST",
    // The network address of the caller stays here: it is optional, and behind a proxy it may be another one.
    body: new URLSearchParams({ secret: secret.reveal(), response: token }),
    redirect: "error",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw new Error(`the captcha service answered ${response.status}`);
  }
  return isYes(await response.json());
}

/**
 * Asks a captcha service about tokens: a form with `secret` and `response`, answered with `success`.
 *
 * Source: Cloudflare Turnstile, Google reCAPTCHA and hCaptcha, "server-side validation".
 */
export function createCaptcha(options: CaptchaOptions): CaptchaCheck {
  const sites = options.siteIds && new Set(options.siteIds);
  return {
    isAskedOn: (siteId) => sites === undefined || sites.has(siteId),
    isGenuine: (token) =>
      ask(options, token).catch((cause) => {
        throw new BelayError("UNAVAILABLE", { message: "The captcha service does not answer.", internal: "captcha service", cause });
      }),
  };
}
