import { type CallAnswer, call, startTestServer, type TestServer, textAt } from "@belay/testkit";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mailsTo, setSignOnPolicy } from "../support/members.ts";

const PASSWORD = "correct horse battery";

let server: TestServer;
let visitor: string;

beforeEach(async () => {
  server = await startTestServer();
  visitor = await server.visitorToken();
});

afterEach(() => server.close());

function iam(path: string, body: unknown): Promise<CallAnswer> {
  return call(server.origin, { path: `/_api/iam/${path}`, token: visitor, body });
}

function login(email: string, password: string): Promise<CallAnswer> {
  return iam("authentication/v2/login", { loginId: { email }, password });
}

function register(email: string): Promise<CallAnswer> {
  return iam("authentication/v2/register", { loginId: { email }, password: PASSWORD });
}

function comparable({ status, body }: CallAnswer): unknown {
  return [status, JSON.stringify(body).replaceAll(/"(requestId|stateToken)":"[^"]+"/g, "")];
}

/** Processor time that this process, the server in it included, spends on several runs of `work`, in microseconds. */
async function processorTime(work: (index: number) => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  for (let index = 0; index < 7; index += 1) {
    await work(index);
  }
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

describe("S66: nobody learns whether an address has a login", () => {
  it("from a failed login: same answer, and a hash is computed either way", async () => {
    await register("ada@example.com");
    const known = await login("ada@example.com", "wrong password");
    expect(comparable(await login("nobody@example.com", "wrong password"))).toEqual(comparable(known));
    const [withLogin, without] = [
      await processorTime(() => login("ada@example.com", "wrong password")),
      await processorTime((index) => login(`nobody${index}@example.com`, "wrong password")),
    ];
    // Without the hash it would be a tenth. Processor time does not depend on what else the machine does.
    expect(without / withLogin).toBeGreaterThan(0.4);
  });

  it("from a recovery mail: same answer, and only who has a login gets one", async () => {
    await register("ada@example.com");
    const known = await iam("recovery/v1/send-email", { email: "ada@example.com" });
    const unknown = await iam("recovery/v1/send-email", { email: "nobody@example.com" });
    expect(comparable(unknown)).toEqual(comparable(known));
    expect([(await mailsTo(server, "ada@example.com")).length, (await mailsTo(server, "nobody@example.com")).length]).toEqual([1, 0]);
  });

  it("from signing up, where the site verifies addresses: the owner is told by mail", async () => {
    await setSignOnPolicy(server, { requireEmailVerification: true });
    const first = await register("ada@example.com");
    server.clock.advance(1);
    const again = await register("ada@example.com");
    expect(comparable(again)).toEqual(comparable(first));
    expect((await mailsTo(server, "ada@example.com"))[0]?.subject).toMatch(/already/);
    const stateToken = textAt(again.body, "stateToken");
    const tried = await iam("verification/v1/auth/verify", { code: "123456", stateToken });
    expect(textAt(tried.body, "details.applicationError.code")).toBe("VERIFICATION_FAILED");
  });
});

describe("S36: an address is one person's", () => {
  it("however it is written", async () => {
    await register("ada@example.com");
    for (const same of ["ADA@EXAMPLE.COM", "Ada@Example.com", "\uff41da@example.com"]) {
      expect((await register(same)).status).toBe(409);
      expect((await login(same, PASSWORD)).status).toBe(200);
    }
  });

  it.each([
    ["a soft hyphen", "ada@exam\u00adple.com"],
    ["a space without width", "a\u200bda@example.com"],
    ["a turn of direction", "\u202eada@example.com"],
    ["a control of terminals", "ada\u001b[2J@example.com"],
    ["two addresses", "ada,eve@example.com"],
    ["brackets", "eve<ada@example.com>"],
  ])("and holds nothing that nobody sees or that a mail would read otherwise: %s", async (_what, email) => {
    expect((await register(email)).status).toBe(400);
    expect((await iam("recovery/v1/send-email", { email })).status).toBe(400);
  });
});

describe("S57: guessing is slowed, the owner is not locked out", () => {
  it("stops a login's eleventh wrong password from one address with 429 and Retry-After, and no other login from there", async () => {
    await register("ada@example.com");
    await register("bob@example.com");
    const statuses: number[] = [];
    for (let tries = 0; tries < 11; tries += 1) {
      statuses.push((await login("ada@example.com", "wrong password")).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 400), 429]);
    const stopped = await login("ada@example.com", PASSWORD);
    expect(stopped.status).toBe(429);
    expect(Number(stopped.headers.get("retry-after"))).toBeGreaterThan(1);
    expect((await login("bob@example.com", PASSWORD)).status).toBe(200);
  });

  it("lets the owner in from another address meanwhile", async () => {
    await register("ada@example.com");
    const from = (remoteAddress: string, password: string) =>
      server.server.app.inject({
        method: "POST",
        url: "/_api/iam/authentication/v2/login",
        headers: { authorization: visitor },
        payload: { loginId: { email: "ada@example.com" }, password },
        remoteAddress,
      });
    for (let tries = 0; tries < 11; tries += 1) await from("203.0.113.9", "wrong password");
    expect((await from("203.0.113.9", PASSWORD)).statusCode).toBe(429);
    expect((await from("198.51.100.4", PASSWORD)).statusCode).toBe(200);
  });

  it("gives a mailed code five tries, in parallel too, and then not even the right one", async () => {
    await setSignOnPolicy(server, { requireEmailVerification: true });
    const stateToken = textAt((await register("ada@example.com")).body, "stateToken");
    const code = /\b\d{6}\b/.exec((await mailsTo(server, "ada@example.com"))[0]?.text ?? "")?.[0] ?? "";
    const wrong = code === "000000" ? "000001" : "000000";
    const verify = (tried: string) => iam("verification/v1/auth/verify", { code: tried, stateToken });
    await Promise.all(Array.from({ length: 20 }, () => verify(wrong)));
    expect((await verify(code)).status).toBe(400);
  });

  it("sends no more codes to an address than mails in an hour, whoever knows the password that was set for it", async () => {
    await setSignOnPolicy(server, { requireEmailVerification: true });
    await register("ada@example.com");
    const statuses: number[] = [];
    for (let tries = 0; tries < 6; tries += 1) {
      statuses.push((await login("ada@example.com", PASSWORD)).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 429, 429]);
    expect(await mailsTo(server, "ada@example.com")).toHaveLength(5);
    await register("bob@example.com");
    expect((await login("bob@example.com", PASSWORD)).status).toBe(200);
  });
});

describe("S56: an address that did not say so is not believed", () => {
  it("counts by the socket's address, whatever X-Forwarded-For says", async () => {
    await register("ada@example.com");
    const headers = (index: number) => ({ "x-forwarded-for": `203.0.113.${index}` });
    const body = { loginId: { email: "ada@example.com" }, password: "wrong password" };
    const path = "/_api/iam/authentication/v2/login";
    let last = 0;
    for (let index = 0; index < 11; index += 1) {
      last = (await call(server.origin, { path, token: visitor, body, headers: headers(index) })).status;
    }
    expect(last).toBe(429);
  });
});

describe("S59: the pages", () => {
  function page(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${server.origin}${path}?clientId=${server.site.clientId}`, { redirect: "manual", ...init });
  }

  it.each(["/login", "/login/sign-up", "/login/recover"])("%s runs no script, is framed by nobody and kept by no cache", async (path) => {
    const answer = await page(path);
    expect(answer.status).toBe(200);
    const policy = answer.headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src|unsafe-inline/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.getSetCookie()[0]).toMatch(/; HttpOnly; SameSite=Lax/);
    expect(await answer.text()).not.toContain("<script");
  });

  it("take no form that another page sent", async () => {
    await register("ada@example.com");
    const body = new URLSearchParams({ email: "ada@example.com", password: PASSWORD, csrf: "made up" });
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const answer = await page("/login", { method: "POST", headers, body });
    expect(answer.status).toBe(400);
    expect(answer.headers.getSetCookie().join()).not.toContain("belay-login-");
  });
});
