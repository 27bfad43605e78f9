import { type CallAnswer, call, startTestServer, type TestServer, textAt, valueAt } from "@belay/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectErrorShape } from "../support/error-shape.ts";

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(() => server.close());

const FORM = { "content-type": "application/x-www-form-urlencoded" };

function askToken(body: unknown, headers: Readonly<Record<string, string>> = {}, query = ""): Promise<CallAnswer> {
  return call(server.origin, { method: "POST", path: `/oauth2/token${query}`, body, headers });
}

function credentials(): Readonly<Record<string, string>> {
  return { client_id: server.site.clientId, client_secret: server.site.clientSecret, grant_type: "client_credentials" };
}

function basic(clientId: string, clientSecret: string): string {
  return `Basic ${Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString("base64")}`;
}

function expectOAuthError(answer: CallAnswer, status: number, error: string): void {
  expectErrorShape(answer, status);
  expect(valueAt(answer.body, "error")).toBe(error);
  expect(valueAt(answer.body, "error_description")).toBeTypeOf("string");
  expect(answer.headers.get("cache-control")).toBe("no-store");
}

/** The text with another last character. */
function altered(text: string): string {
  return text.slice(0, -1) + (text.endsWith("0") ? "1" : "0");
}

/** An answer without the part that differs from call to call. */
function comparable({ status, body }: CallAnswer): unknown {
  return { status, body: JSON.parse(JSON.stringify(body).replaceAll(/"requestId":"[^"]+"/g, '"requestId":""')) };
}

describe("S11: grants that do not exist", () => {
  it.each(["password", "implicit", "token", "", "authorization_code ", "ANONYMOUS", "__proto__", "constructor"])(
    "refuses grant_type %j",
    async (grantType) => {
      const answer = await askToken({ ...credentials(), grant_type: grantType, username: "somebody", password: "a password" });
      expectOAuthError(answer, 400, grantType === "" ? "invalid_request" : "unsupported_grant_type");
    },
  );

  it("has no authorization endpoint that would answer with a token", async () => {
    const answer = await call(server.origin, { path: `/oauth2/authorize?response_type=token&client_id=${server.site.clientId}` });
    expectErrorShape(answer, 404);
  });
});

describe("S12: client_credentials", () => {
  // RFC 6749 section 4.4.3
  it("comes without a refresh token", async () => {
    const answer = await askToken(credentials());
    expect(answer.status).toBe(200);
    expect(Object.keys(Object(answer.body)).toSorted()).toEqual(["access_token", "expires_in", "token_type"]);
    expect(answer.body).toMatchObject({ token_type: "Bearer", expires_in: 14_400 });
  });

  it("needs the secret: a client id alone gives nothing", async () => {
    expectOAuthError(await askToken({ ...credentials(), client_secret: undefined }), 400, "invalid_request");
  });

  it("takes no secret of another client", async () => {
    expectOAuthError(await askToken({ ...credentials(), client_secret: server.otherSite.clientSecret }), 401, "invalid_client");
  });

  it("gives no instance of another client", async () => {
    const foreign = await askToken({ ...credentials(), instance_id: server.otherSite.instanceId });
    const unknown = await askToken({ ...credentials(), instance_id: crypto.randomUUID() });
    expectOAuthError(foreign, 400, "invalid_grant");
    expect(comparable(foreign)).toEqual(comparable(unknown));
  });
});

// RFC 6749 section 3.2
describe("S13: one way to authenticate, each parameter once", () => {
  it("takes JSON and form, snake case and camel case", async () => {
    const { clientId, clientSecret } = server.site;
    const camel = { clientId, clientSecret, grantType: "client_credentials" };
    for (const answer of [
      await askToken(credentials()),
      await askToken(camel),
      await askToken(new URLSearchParams(credentials()).toString(), FORM),
      await askToken(new URLSearchParams(camel).toString(), FORM),
    ]) {
      expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    }
  });

  it.each([
    ["both casings in JSON", () => JSON.stringify({ ...credentials(), clientId: server.site.clientId }), {}],
    ["the same name twice in JSON", () => `{"grant_type":"anonymous",${JSON.stringify(credentials()).slice(1)}`, {}],
    ["a list in JSON", () => JSON.stringify({ ...credentials(), client_id: [server.site.clientId] }), {}],
    ["the same name twice in a form", () => `${new URLSearchParams(credentials())}&client_id=${server.site.clientId}`, FORM],
    ["both casings in a form", () => `${new URLSearchParams(credentials())}&clientId=${server.site.clientId}`, FORM],
    ["an empty repetition in a form", () => `client_id=&${new URLSearchParams(credentials())}`, FORM],
  ] as const)("refuses %s", async (_name, body, headers) => {
    expectOAuthError(await askToken(body(), headers), 400, "invalid_request");
  });

  it.each([
    ["as many repetitions as a body holds", "a&".repeat(32_768), 400],
    ["a body longer than any request", "a&".repeat(32_769), 413],
    ["a body of a megabyte", "a&".repeat(500_000), 413],
  ])("S55: looks at each parameter once: %s", async (_name, body, status) => {
    const before = process.cpuUsage();
    expect((await askToken(body, FORM)).status).toBe(status);
    const { user, system } = process.cpuUsage(before);
    // Collecting them takes 15 s. Processor time does not depend on what else the machine does.
    expect(user + system).toBeLessThan(5_000_000);
  });

  it("takes Basic, and refuses Basic together with a secret in the body, even the same one", async () => {
    const { clientId, clientSecret } = server.site;
    const authorization = basic(clientId, clientSecret);
    expect((await askToken({ grant_type: "client_credentials" }, { authorization })).status).toBe(200);
    expectOAuthError(await askToken(credentials(), { authorization }), 400, "invalid_request");
    const otherId = { grant_type: "client_credentials", client_id: server.otherSite.clientId };
    expectOAuthError(await askToken(otherId, { authorization }), 400, "invalid_request");
  });

  it("drops parameters that the grant does not know before it runs", async () => {
    const extra = {
      ...credentials(),
      scope: "everything",
      site_id: server.otherSite.siteId,
      subject_type: "MEMBER",
      sub: "somebody",
      ttl: "999999",
    };
    const answer = await askToken(extra);
    const info = await call(server.origin, { path: "/oauth2/token-info", body: { token: textAt(answer.body, "access_token") } });
    expect(answer.body).toMatchObject({ expires_in: 14_400 });
    expect(info.body).toMatchObject({ subjectType: "APP", siteId: server.site.siteId, subjectId: server.site.instanceId });
  });

  it("refuses a value that is no text, and a body that is no object", async () => {
    expectOAuthError(await askToken({ ...credentials(), client_id: 7 }), 400, "invalid_request");
    expectOAuthError(await askToken({ ...credentials(), client_id: { $ne: "" } }), 400, "invalid_request");
    expectOAuthError(await askToken("[]"), 400, "invalid_request");
  });
});

describe("S14: nothing that is secret stays anywhere", () => {
  it("forbids every cache to keep an answer, tokens and errors alike", async () => {
    for (const answer of [await askToken(credentials()), await askToken({ grant_type: "password" }), await askToken("{")]) {
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(answer.headers.get("pragma")).toBe("no-cache");
    }
  });

  it.each(["client_secret", "clientSecret", "refresh_token", "refreshToken", "access_token", "accessToken", "code", "code_verifier"])(
    "refuses %s in the address, although the body is right",
    async (name) => {
      expectOAuthError(await askToken(credentials(), {}, `?${name}=something`), 400, "invalid_request");
    },
  );

  it("takes no parameter at all from the address", async () => {
    const answer = await askToken({}, {}, `?grant_type=anonymous&client_id=${server.site.clientId}`);
    expectOAuthError(answer, 400, "invalid_request");
  });

  it("ignores a harmless extra in the address, as clients add one against caches", async () => {
    expect((await askToken(credentials(), {}, "?t=1")).status).toBe(200);
  });
});

describe("S15: failed authentication says the same whatever was wrong", () => {
  it("gives one body for an unknown client, a wrong secret, a revoked one, one of another form", async () => {
    const { clientId, clientSecret } = server.site;
    const wrong = [
      { client_id: crypto.randomUUID(), client_secret: clientSecret },
      { client_id: clientId, client_secret: server.otherSite.clientSecret },
      { client_id: clientId, client_secret: altered(clientSecret) },
      { client_id: clientId, client_secret: "00000000-0000-0000-0000-000000000000" },
      { client_id: "not an id", client_secret: "not a secret" },
      { client_id: "' OR 1=1 --", client_secret: clientSecret },
    ];
    const answers = await Promise.all(wrong.map((each) => askToken({ ...each, grant_type: "client_credentials" })));
    for (const answer of answers) {
      expectOAuthError(answer, 401, "invalid_client");
      expect(answer.headers.get("www-authenticate")).toMatch(/^Basic /);
      expect(comparable(answer)).toEqual(comparable(answers[0] as CallAnswer));
    }
  });

  it("gives one body for every refresh token that does not count", async () => {
    const { refreshToken } = await server.visitorTokens();
    const wrong = [
      { refresh_token: altered(refreshToken) },
      { refresh_token: "nonsense" },
      { refresh_token: server.site.clientSecret },
      { refresh_token: refreshToken, client_id: server.otherSite.clientId },
    ];
    const answers = await Promise.all(wrong.map((each) => askToken({ ...each, grant_type: "refresh_token" })));
    for (const answer of answers) {
      expectOAuthError(answer, 400, "invalid_grant");
      expect(comparable(answer)).toEqual(comparable(answers[0] as CallAnswer));
    }
  });
});

describe("S22, S24: what tokens say and become", () => {
  it("renews a visitor as the same visitor of the same site, whatever else is asked for", async () => {
    const { accessToken, refreshToken } = await server.visitorTokens();
    const body = { grantType: "refresh_token", refreshToken, scope: "all", site_id: server.otherSite.siteId, subject_type: "MEMBER" };
    const renewed = await askToken(body);
    const infoOf = async (token: string): Promise<unknown> =>
      (await call(server.origin, { path: "/oauth2/token-info", body: { token } })).body;
    const { exp, iat, ...before } = Object(await infoOf(accessToken));
    expect(await infoOf(textAt(renewed.body, "access_token"))).toMatchObject(before);
    expect([exp, iat]).toEqual([expect.any(Number), expect.any(Number)]);
    expect(valueAt(renewed.body, "refresh_token")).toBeUndefined();
  });

  it("says nothing but that it is inactive of any token that does not count", async () => {
    const { accessToken, refreshToken } = await server.visitorTokens();
    const bad = [`${accessToken.slice(0, -4)}AAAA`, altered(refreshToken), "nonsense", "", server.site.clientSecret];
    for (const token of bad) {
      const answer = await call(server.origin, { path: "/oauth2/token-info", body: { token } });
      expect(answer.body).toEqual({ active: false, subjectType: "UNKNOWN" });
    }
  });
});
