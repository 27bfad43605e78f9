import { expect, test } from "vitest";
import { readStartConfig } from "./config.ts";

const WHOLE = { BELAY_DATA: "/data", BELAY_ORIGIN: "https://api.example.com" };
const URL_OF_SERVICE = "https://challenges.cloudflare.com/turnstile/v0/siteverify";

test("captcha tokens are looked at where a service and its secret are named, on all sites or on those that are", () => {
  expect(readStartConfig(WHOLE)).not.toHaveProperty("captcha");
  const whole = { ...WHOLE, BELAY_CAPTCHA_URL: URL_OF_SERVICE, BELAY_CAPTCHA_SECRET: "s3cret-of-the-service" };
  const { captcha } = readStartConfig(whole);
  expect([captcha?.verifyUrl, captcha?.secret.reveal(), captcha?.siteIds]).toEqual([URL_OF_SERVICE, "s3cret-of-the-service", undefined]);
  expect(JSON.stringify(captcha)).not.toContain("s3cret");
  expect(readStartConfig({ ...whole, BELAY_CAPTCHA_SITES: "one, two" }).captcha?.siteIds).toEqual(["one", "two"]);
});

test("half a configuration, and an address that would send the secret in plain text, do not start", () => {
  const secret = { BELAY_CAPTCHA_SECRET: "s3cret-of-the-service" };
  expect(() => readStartConfig({ ...WHOLE, BELAY_CAPTCHA_URL: URL_OF_SERVICE })).toThrow(/BELAY_CAPTCHA_SECRET/);
  for (const address of ["", "siteverify", "http://captcha.example.com/siteverify", "ftp://x/y"]) {
    const read = () => readStartConfig({ ...WHOLE, ...secret, BELAY_CAPTCHA_URL: address });
    expect(read).toThrow(/BELAY_CAPTCHA_URL must be the https address/);
    expect(read).not.toThrow(/s3cret/);
  }
});
