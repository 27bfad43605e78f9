import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { Secret } from "@belay/core";
import { call, textAt, valueAt } from "@belay/testkit";
import { createClient, OAuthStrategy } from "@wix/sdk";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type OfficialScene, startOfficialScene } from "../official/official-scene.ts";

const PASSWORD = "correct horse battery";
const SECRET = "the secret of the service";

/** A captcha service: what it was sent, and how it answers. */
interface Service {
  readonly verifyUrl: string;
  readonly asked: URLSearchParams[];
  isDown: boolean;
  readonly close: () => Promise<void>;
}

/** A loopback `siteverify` that confirms the token "human", in the form of Turnstile and reCAPTCHA. */
async function startService(): Promise<Service> {
  const asked: URLSearchParams[] = [];
  const server = createServer(async (req, res) => {
    const body = new URLSearchParams(await text(req));
    asked.push(body);
    const isRight = req.method === "POST" && body.get("secret") === SECRET && body.get("response") === "human";
    res.writeHead(service.isDown ? 500 : 200, { "content-type": "application/json" });
    res.end(JSON.stringify(isRight ? { success: true } : { success: false, "error-codes": ["invalid-input-response"] }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A socket that listens on TCP has an address of this shape.
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  const service: Service = { verifyUrl: `http://127.0.0.1:${port}/siteverify`, asked, isDown: false, close };
  return service;
}

let service: Service;
let scene: OfficialScene;
let count = 0;
beforeAll(async () => {
  service = await startService();
  scene = await startOfficialScene({ settings: { captcha: { verifyUrl: service.verifyUrl, secret: new Secret(SECRET) } } });
});
beforeEach(() => {
  service.asked.length = 0;
  service.isDown = false;
});
afterAll(async () => {
  await scene.close();
  await service.close();
});

function newEmail(): string {
  count += 1;
  return `human${count}@example.com`;
}

const visitor = () => createClient({ auth: OAuthStrategy({ clientId: scene.server.site.clientId }) }).auth;
const bring = (token: string) => ({ captchaTokens: { recaptchaToken: token } });

describe("logins of a site with a captcha service", () => {
  test("the official client learns that a token is missing or invalid, and nobody is made or let in", async () => {
    const email = newEmail();
    const auth = visitor();
    expect(await auth.register({ email, password: PASSWORD })).toMatchObject({ loginState: "FAILURE", errorCode: "missingCaptchaToken" });
    expect(service.asked).toEqual([]);
    expect(await auth.register({ email, password: PASSWORD, ...bring("robot") })).toMatchObject({ errorCode: "invalidCaptchaToken" });
    expect(await auth.register({ email, password: PASSWORD, ...bring("human") })).toMatchObject({ loginState: "SUCCESS" });
    expect(await auth.login({ email, password: PASSWORD })).toMatchObject({ loginState: "FAILURE", errorCode: "missingCaptchaToken" });
    expect(await auth.login({ email, password: PASSWORD, ...bring("robot") })).toMatchObject({ errorCode: "invalidCaptchaToken" });
    const invisible = { captchaTokens: { invisibleRecaptchaToken: "human" } };
    expect(await auth.login({ email, password: PASSWORD, ...invisible })).toMatchObject({ loginState: "SUCCESS" });
    expect(await auth.login({ email, password: "wrong password", ...bring("human") })).toMatchObject({ errorCode: "invalidPassword" });
    expect(service.asked.map((form) => Object.fromEntries(form))).toEqual(
      ["robot", "human", "robot", "human", "human"].map((response) => ({ secret: SECRET, response })),
    );
  });

  test("a service that does not answer lets nobody in, and its secret is told to nobody", async () => {
    service.isDown = true;
    const body = { loginId: { email: newEmail() }, password: PASSWORD, captchaTokens: [{ Recaptcha: "human" }] };
    const token = await scene.server.visitorToken();
    const answer = await call(scene.server.origin, { path: "/_api/iam/authentication/v2/login", token, body });
    expect([answer.status, textAt(answer.body, "details.applicationError.code")]).toEqual([503, "UNAVAILABLE"]);
    expect(JSON.stringify(answer.body)).not.toContain(SECRET);
  });

  test("a token of any length and kind is no more than refused", async () => {
    const token = await scene.server.visitorToken();
    for (const captchaTokens of [[], [{}], [{ Recaptcha: "" }], [{ Recaptcha: "x".repeat(5_001) }], [{ Recaptcha: 7 }], "human", [null]]) {
      const body = { loginId: { email: newEmail() }, password: PASSWORD, captchaTokens };
      const answer = await call(scene.server.origin, { path: "/_api/iam/authentication/v2/login", token, body });
      expect([answer.status, valueAt(answer.body, "details.applicationError") !== undefined]).toEqual([400, true]);
    }
    expect(service.asked).toEqual([]);
  });
});

test("a site that is not named is asked for no token", async () => {
  const captcha = { verifyUrl: service.verifyUrl, secret: new Secret(SECRET), siteIds: ["another site"] };
  const other = await startOfficialScene({ settings: { captcha } });
  try {
    const { auth } = createClient({ auth: OAuthStrategy({ clientId: other.server.site.clientId }) });
    expect(await auth.register({ email: newEmail(), password: PASSWORD })).toMatchObject({ loginState: "SUCCESS" });
    expect(service.asked).toEqual([]);
  } finally {
    await other.close();
  }
});
