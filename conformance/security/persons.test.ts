import { randomUUID } from "node:crypto";
import { loadSchemas, methodById } from "@belay/contracts";
import { findMember } from "@belay/domains/members";
import { type CallAnswer, call, startTestServer, type TestServer, textAt, valueAt } from "@belay/testkit";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { strayValues } from "../support/closed-schema.ts";
import { codeOf } from "../support/error-shape.ts";
import { mailsTo, memberIdOf, setSignOnPolicy } from "../support/members.ts";
import { implementedMethod } from "../support/methods.ts";
import { openRawStore, textsOf } from "../support/store-file.ts";
import { claimText } from "../support/tokens.ts";

const PASSWORD = "correct horse battery";
const NEW_PASSWORD = "another good password";
const REGISTER = "wix.iam.authentication.v1.AuthenticationService.RegisterV2";

const CHANGE_EMAIL = implementedMethod("changeLoginEmail").http;

let server: TestServer;
let visitor: string;

beforeAll(async () => {
  server = await startTestServer();
  visitor = await server.visitorToken();
});

afterEach(() => setSignOnPolicy(server, { requireEmailVerification: false, requireOwnerApproval: false }));

afterAll(() => server.close());

function iam(path: string, body: unknown, token = visitor): Promise<CallAnswer> {
  return call(server.origin, { path: `/_api/iam/${path}`, token, body });
}

function login(email: string, password = PASSWORD): Promise<CallAnswer> {
  return iam("authentication/v2/login", { loginId: { email }, password });
}

interface Person {
  readonly email: string;
  readonly memberId: string;
  /** A member's access token. */
  readonly token: string;
}

async function person(): Promise<Person> {
  const email = `${randomUUID()}@example.com`;
  const answer = await iam("authentication/v2/register", { loginId: { email }, password: PASSWORD });
  expect(answer.status).toBe(200);
  const memberId = await memberIdOf(server, email);
  return { email, memberId, token: await server.memberToken(memberId) };
}

describe("S36, S39: what is a member's own is reached by that member, whoever a request names", () => {
  it("changes the password of the caller, and of nobody whom the body names", async () => {
    const [mine, other] = [await person(), await person()];
    const names = {
      memberId: other.memberId,
      identityId: other.memberId,
      loginId: { email: other.email },
      siteId: server.otherSite.siteId,
    };
    expect((await iam("authentication/v2/change-password", { newPassword: NEW_PASSWORD, ...names }, mine.token)).status).toBe(200);
    expect([(await login(mine.email, NEW_PASSWORD)).status, (await login(other.email)).status]).toEqual([200, 200]);
    expect((await login(other.email, NEW_PASSWORD)).status).toBe(400);
  });

  it("sends a code to the caller's address, and to none that the body names", async () => {
    const [mine, other] = [await person(), await person()];
    const body = { identityId: other.memberId, email: other.email, target: "EMAIL" };
    expect((await iam("verification/v1/start", body, mine.token)).status).toBe(200);
    expect([(await mailsTo(server, mine.email)).length, (await mailsTo(server, other.email)).length]).toEqual([1, 0]);
  });

  it("gives a visitor, an app and an API key none of it", async () => {
    const callers = [visitor, await server.appToken(), await server.createApiKey("all")];
    for (const token of callers) {
      const headers = { "wix-site-id": server.site.siteId };
      const body = { newPassword: NEW_PASSWORD };
      const changed = await call(server.origin, { path: "/_api/iam/authentication/v2/change-password", token, body, headers });
      const started = await call(server.origin, { path: "/_api/iam/verification/v1/start", token, body: {}, headers });
      expect([changed.status, started.status]).toEqual([403, 403]);
    }
  });

  it("takes the state of a login and the link of a mail on their own site only", async () => {
    await setSignOnPolicy(server, { requireEmailVerification: true });
    const email = `${randomUUID()}@example.com`;
    const stateToken = textAt((await iam("authentication/v2/register", { loginId: { email }, password: PASSWORD })).body, "stateToken");
    const code = /\b\d{6}\b/.exec((await mailsTo(server, email))[0]?.text ?? "")?.[0] ?? "";
    server.clock.advance(1);
    await iam("recovery/v1/send-email", { email });
    const link = /http:\S+/.exec((await mailsTo(server, email))[0]?.text ?? "")?.[0] ?? "";
    const recoveryToken = new URL(link).searchParams.get("token") ?? "";
    const elsewhere = await server.visitorToken(server.otherSite);
    const recover = { recoveryToken, password: NEW_PASSWORD };
    expect(codeOf(await iam("verification/v1/auth/verify", { code, stateToken }, elsewhere))).toBe("VERIFICATION_FAILED");
    expect(codeOf(await iam("recovery/v1/recover", recover, elsewhere))).toBe("RECOVERY_FAILED");
    // Neither try used anything up.
    expect((await iam("verification/v1/auth/verify", { code, stateToken })).status).toBe(200);
    expect((await iam("recovery/v1/recover", recover)).status).toBe(200);
  });

  it("S31: lets a link that went to a former address set no password for the new one", async () => {
    const { email, memberId } = await person();
    await iam("recovery/v1/send-email", { email });
    const recoveryToken = /token=([\w-]+)/.exec((await mailsTo(server, email))[0]?.text ?? "")?.[1];
    const [newEmail, token] = [`${randomUUID()}@example.com`, await server.appToken()];
    const [path, method] = [CHANGE_EMAIL.path.replace(":id", memberId), CHANGE_EMAIL.method];
    const changed = await call(server.origin, { path, method, token, body: { newEmail } });
    expect([changed.status, recoveryToken]).toEqual([200, expect.any(String)]);
    const recovered = await iam("recovery/v1/recover", { recoveryToken, password: NEW_PASSWORD });
    expect([recovered.status, codeOf(recovered)]).toEqual([400, "RECOVERY_FAILED"]);
  });

  it("leads a recovery back through the caller's own app, whichever one the body names", async () => {
    const { email } = await person();
    const redirect = { url: "https://shop.example/login", clientId: server.otherSite.clientId };
    expect((await iam("recovery/v1/send-email", { email, redirect })).status).toBe(200);
    const link = /http:\S+/.exec((await mailsTo(server, email))[0]?.text ?? "")?.[0] ?? "";
    expect(new URL(link).searchParams.get("clientId")).toBe(server.site.clientId);
  });

  it("lets a visitor who becomes a member keep the visitor's token a visitor's", async () => {
    const { email } = await person();
    const before = await iam("authentication/v2/login", { loginId: { email }, password: PASSWORD });
    expect(before.status).toBe(200);
    const info = await call(server.origin, { path: "/oauth2/token-info", body: { token: visitor } });
    expect(valueAt(info.body, "subjectType")).toBe("VISITOR");
  });
});

describe("S37: answers to persons hold what their contract declares and nothing else", () => {
  it("for signing up and for logging in; no hash, no roles, no other site", async () => {
    const method = methodById(REGISTER);
    const definitions = await loadSchemas("identity/authentication");
    const email = `${randomUUID()}@example.com`;
    const profile = { firstName: "Ada", lastName: "L", nickname: "ada" };
    const answers = [await iam("authentication/v2/register", { loginId: { email }, password: PASSWORD, profile }), await login(email)];
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      expect(strayValues(answer.body, definitions[method?.response ?? ""] ?? {}, definitions)).toEqual([]);
      expect(JSON.stringify(answer.body)).not.toMatch(/argon2|passwordHash|permissions/);
    }
  });
});

describe("S36, S37: user-info tells whoever holds a token whom it stands for", () => {
  const ask = (token: string, headers: Readonly<Record<string, string>> = {}) =>
    call(server.origin, { path: "/oauth2/user-info", token, headers });

  it("and of nobody else: a member's address, and of a visitor and an app the id", async () => {
    const mine = await person();
    expect((await ask(mine.token)).body).toEqual({
      sub: mine.memberId,
      name: mine.email.split("@")[0],
      email: mine.email,
      emailVerified: false,
    });
    expect((await ask(visitor)).body).toEqual({ sub: claimText(visitor, "sub") });
    expect((await ask(await server.appToken())).body).toEqual({ sub: server.site.instanceId });
    expect(Object(await ask(await server.userToken([]))).body).toMatchObject({ name: "User", emailVerified: false });
    const named = await call(server.origin, { path: `/oauth2/user-info?sub=${mine.memberId}&memberId=${mine.memberId}`, token: visitor });
    expect(JSON.stringify(named.body)).not.toContain(mine.memberId);
    expect((await ask(await server.createApiKey("all"), { "wix-site-id": server.site.siteId })).status).toBe(403);
    expect((await call(server.origin, { path: "/oauth2/user-info" })).status).toBe(401);
  });
});

describe("S38: nobody writes what signing up does not let them write", () => {
  it("stores nothing of what is undeclared, read-only or privileged, and stays pending where the owner approves", async () => {
    await setSignOnPolicy(server, { requireOwnerApproval: true });
    const [email, marker] = [`${randomUUID()}@example.com`, `marker-${randomUUID()}`];
    const privileged = {
      id: randomUUID(),
      memberId: randomUUID(),
      siteId: server.otherSite.siteId,
      status: "APPROVED",
      state: "SUCCESS",
      emailVerified: true,
      loginEmailVerified: true,
      role: marker,
      roles: [marker],
      permissions: [marker],
      _owner: marker,
      createdDate: "1999-01-01T00:00:00.000Z",
      lastLoginDate: "1999-01-01T00:00:00.000Z",
      undeclared: marker,
    };
    const profile = { nickname: "Ada", slug: marker, ...privileged };
    const registeredAt = new Date(server.clock.nowMs()).toISOString();
    const body = { loginId: { email, ...privileged }, password: PASSWORD, profile, member: privileged, ...privileged };
    const answer = await iam("authentication/v2/register", body);
    expect([answer.status, answer.body]).toEqual([200, { state: "REQUIRE_OWNER_APPROVAL" }]);
    const memberId = await memberIdOf(server, email);
    expect(memberId).not.toBe(privileged.id);
    const member = await server.store.read((tx) => findMember(tx.entities, server.site.siteId, memberId));
    expect(member?.document).toMatchObject({ status: "PENDING", loginEmailVerified: false, createdDate: registeredAt });
    expect(valueAt(member?.document, "lastLoginDate")).toBeUndefined();
    expect(await login(email)).toMatchObject({ status: 200, body: { state: "REQUIRE_OWNER_APPROVAL" } });
    const database = openRawStore(server);
    try {
      expect(await textsOf(database, [])).not.toContain(marker);
    } finally {
      database.close();
    }
  });
});
