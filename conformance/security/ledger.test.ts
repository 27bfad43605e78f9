import { randomUUID } from "node:crypto";
import { type LedgerEntry, verifyChain } from "@belay/core";
import { StoreUnavailableError } from "@belay/store";
import { type CallAnswer, type CallOptions, call, startTestServer, type TestServer, textAt, valueAt } from "@belay/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf, expectErrorShape } from "../support/error-shape.ts";
import { type FailingLedger, failingLedger } from "../support/failing-ledger.ts";
import { implementedMethod } from "../support/methods.ts";
import { fingerprint, openRawStore, type RawStore } from "../support/store-file.ts";
import { claimsOf, claimText, mintToken } from "../support/tokens.ts";

const READ = "/site-properties/v4/properties";
const WRITE = `${READ}/business-contact`;

let server: TestServer;
let database: RawStore;
let ledger: FailingLedger;
let appToken: string;
let readId: string;
let writeId: string;

beforeAll(async () => {
  server = await startTestServer({
    wrapStore: (store) => {
      ledger = failingLedger(store);
      return ledger.store;
    },
  });
  database = openRawStore(server);
  appToken = await server.appToken();
  readId = implementedMethod("getSiteProperties").id;
  writeId = implementedMethod("updateBusinessContact").id;
});

afterAll(async () => {
  database.close();
  await server.close();
});

function contact(email: string): unknown {
  return { businessContact: { email }, fields: { paths: ["email"] } };
}

function write(token: string, email: string, more: Partial<CallOptions> = {}): Promise<CallAnswer> {
  return call(server.origin, { path: WRITE, token, body: contact(email), ...more });
}

async function rowsOf(answer: CallAnswer): Promise<readonly LedgerEntry[]> {
  const requestId = answer.headers.get("x-wix-request-id");
  return (await server.ledger()).filter((row) => row.requestId === requestId);
}

async function emailNow(): Promise<unknown> {
  return valueAt((await call(server.origin, { path: READ, token: appToken })).body, "properties.email");
}

describe("S51: an effect and its row are one", () => {
  it.each([
    ["the store cannot write it", new StoreUnavailableError("full", "no space left on device: /secret/path"), 503, "UNAVAILABLE"],
    ["it fails for a reason nobody knows", new Error("SQLITE_ERROR: no such table ledger at /secret/path"), 500, "INTERNAL"],
  ] as const)("undoes the write when %s", async (_name, failure, status, code) => {
    expect((await write(appToken, "before@example.com")).status).toBe(200);
    await server.server.settle();
    const before = await fingerprint(database);
    ledger.failWith(failure);
    const answer = await write(appToken, "never@example.com");
    ledger.failWith(undefined);
    expectErrorShape(answer, status);
    expect(codeOf(answer)).toBe(code);
    expect(JSON.stringify(answer.body)).not.toMatch(/secret|SQLITE|ledger/);
    await server.server.settle();
    expect(await fingerprint(database)).toEqual(before);
    expect(await emailNow()).toBe("before@example.com");
    expect((await write(appToken, "after@example.com")).status).toBe(200);
  });

  it("F34: where the ledger takes nothing, writes stop and reads go on; what was read is on record when it takes again", async () => {
    ledger.failWith(new StoreUnavailableError("full", "no space left on device"));
    const written = await write(appToken, "stopped@example.com");
    const read = await call(server.origin, { path: READ, token: appToken });
    const refused = await write(await server.visitorToken(), "refused@example.com");
    await server.server.settle();
    ledger.failWith(undefined);
    expect([written.status, read.status, refused.status]).toEqual([503, 200, 403]);
    expect(await emailNow()).not.toBe("stopped@example.com");
    expect(await rowsOf(read)).toMatchObject([{ outcome: "allowed", methodId: readId }]);
    expect(await rowsOf(refused)).toMatchObject([{ outcome: "refused", status: 403, methodId: writeId }]);
    expect(await rowsOf(written)).toMatchObject([{ outcome: "failed", status: 503, methodId: writeId }]);
  });

  it("leaves exactly one row for each of a hundred calls at once", async () => {
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        index % 2 === 0 ? write(appToken, `many${index}@example.com`) : call(server.origin, { path: READ, token: appToken }),
      ),
    );
    const rows = await server.ledger();
    for (const [index, answer] of answers.entries()) {
      expect(answer.status).toBe(200);
      const own = rows.filter((row) => row.requestId === answer.headers.get("x-wix-request-id"));
      expect(own).toMatchObject([{ kind: "admin", outcome: "allowed", status: 200, methodId: index % 2 === 0 ? writeId : readId }]);
    }
  });

  it("leaves one row, with its code, for a call that was allowed and failed", async () => {
    const answer = await call(server.origin, { path: WRITE, token: appToken, body: { businessContact: 7 } });
    expect(answer.status).toBe(400);
    expect(await rowsOf(answer)).toMatchObject([
      { kind: "admin", outcome: "failed", status: 400, methodId: writeId, code: expect.any(String) },
    ]);
  });

  it("names the permission, the key and the request of a call with an API key", async () => {
    const key = await server.createApiKey("all");
    const answer = await write(key, "key@example.com", { headers: { "wix-site-id": server.site.siteId } });
    const [row, ...more] = await rowsOf(answer);
    expect(more).toEqual([]);
    expect(row).toMatchObject({ outcome: "allowed", permissions: ["SITE_PROPERTIES.UPDATE_BUSINESS_CONTACT"], actor: { type: "API_KEY" } });
    expect(key).toContain(row?.actor?.id ?? "no actor");
    expect(JSON.stringify(row)).not.toContain(key.slice(-20));
  });

  it("names the user whose session read and wrote, once each", async () => {
    const token = await server.userToken("all");
    for (const answer of [await write(token, "user@example.com"), await call(server.origin, { path: READ, token })]) {
      expect(answer.status).toBe(200);
      expect(await rowsOf(answer)).toMatchObject([
        { kind: "admin", outcome: "allowed", actor: { type: "USER", id: claimText(token, "sub") } },
      ]);
    }
  });

  it.each([
    ["a read", "getSiteProperties", { path: READ }],
    ["a read whose answer is kept", "queryProducts", { path: "/stores/v3/products/query", body: { query: {} } }],
  ] as const)("names everybody who asks for %s at once with others, at the site that each call was for", async (_name, method, request) => {
    const { site, otherSite } = server;
    const methodId = implementedMethod(method).id;
    const key = async (at: typeof site) => ({ at, token: await server.createApiKey("all", { site: at }) });
    const everybody = [await key(site), { at: site, token: appToken }, await key(site), await key(otherSite)];
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => everybody)
        .flat()
        .map(async ({ at: { siteId }, token }) => {
          const answer = await call(server.origin, { ...request, token, headers: { "wix-site-id": siteId } });
          return { siteId, token, answer };
        }),
    );
    for (const { siteId, token, answer } of answers) {
      const rows = (await server.ledger(siteId)).filter((row) => row.requestId === answer.headers.get("x-wix-request-id"));
      expect(rows).toMatchObject([{ methodId, outcome: "allowed", siteId }]);
      expect(rows[0]?.actor?.type).toBe(token === appToken ? "APP" : "API_KEY");
      expect(token === appToken || token.includes(rows[0]?.actor?.id ?? "no actor")).toBe(true);
    }
  });

  it("leaves no row for what a visitor may do, and one for what it may not", async () => {
    const visitor = await server.visitorToken();
    const refused = await write(visitor, "visitor@example.com");
    expect(refused.status).toBe(403);
    expect(await rowsOf(refused)).toMatchObject([
      {
        kind: "refused",
        outcome: "refused",
        status: 403,
        code: "PERMISSION_DENIED",
        subject: { type: "VISITOR", id: claimsOf(visitor).sub },
      },
    ]);
  });
});

describe("S51: a member's tokens on the word of a key", () => {
  const grant = async (memberId: string, key: string): Promise<CallAnswer> =>
    call(server.origin, {
      path: "/oauth2/token",
      token: `${await server.visitorToken()},${key}`,
      body: { grant_type: "authorized_client", member_id: memberId, scope: "offline_access" },
    });
  const newMember = async (): Promise<string> => {
    const body = { loginId: { email: `${randomUUID()}@example.com` } };
    return textAt((await call(server.origin, { path: "/_api/iam/authentication/v2/sign-on", token: appToken, body })).body, "identity.id");
  };

  it("are on record with the key and the member, and not given where that cannot be written", async () => {
    const [memberId, key] = [await newMember(), await server.createApiKey(["IAM.AUTHENTICAITON_SIGN_ON"])];
    const given = await grant(memberId, key);
    const granted = { kind: "admin", outcome: "allowed", actor: { type: "API_KEY" }, target: { type: "memberId", id: memberId } };
    expect(given.status).toBe(200);
    expect(await rowsOf(given)).toMatchObject([{ ...granted, permissions: ["IAM.AUTHENTICAITON_SIGN_ON"] }]);
    ledger.failWith(new StoreUnavailableError("full", "no space left on device"));
    const stopped = await grant(memberId, key);
    ledger.failWith(undefined);
    expect(stopped.status).toBe(503);
    expect(valueAt(stopped.body, "access_token")).toBeUndefined();
  });

  it("S29: are refused to a key of another account and to one without the right, on record, as where there is no such member", async () => {
    const [memberId, weak] = [await newMember(), await server.createApiKey(["WIX_STORES.PRODUCT_READ"])];
    const refusal = { reason: "missing-permission", missing: ["IAM.AUTHENTICAITON_SIGN_ON"] };
    expect(await rowsOf(await grant(memberId, weak))).toMatchObject([{ kind: "refused", outcome: "refused", status: 400, refusal }]);
    const foreign = await server.createApiKey("all", { site: server.otherSite, siteIds: "all" });
    expect(await rowsOf(await grant(memberId, foreign))).toMatchObject([{ outcome: "refused", refusal: { reason: "other-site" } }]);
    const pair = `${await server.visitorToken()},${foreign}`;
    const body = { loginId: { email: "ada@example.com" } };
    const signedOn = await call(server.origin, { path: "/_api/iam/authentication/v2/sign-on", token: pair, body });
    expect([signedOn.status, codeOf(signedOn)]).toEqual([403, "SITE_NOT_ALLOWED"]);
    const unknown = await grant(randomUUID(), await server.createApiKey(["IAM.AUTHENTICAITON_SIGN_ON"]));
    expect(await rowsOf(unknown)).toMatchObject([{ kind: "admin", outcome: "failed", status: 400, code: "invalid_grant" }]);
  });
});

describe("S56: the ledger of a site is not filled by others", () => {
  it("holds one refusal a minute and method of a key of another account, and each of one of its own", async () => {
    const headers = { "wix-site-id": server.site.siteId };
    const foreign = await server.createApiKey("all", { site: server.otherSite, siteIds: "all" });
    const own = await server.createApiKey(["WIX_STORES.PRODUCT_READ"]);
    const ask = (token: string) => call(server.origin, { path: READ, token, headers });
    const count = async () => (await server.ledger()).length;
    const before = await count();
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask(foreign)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([403]));
    expect(await count()).toBe(before + 1);
    server.clock.advance(59_999);
    await ask(foreign);
    expect(await count()).toBe(before + 1);
    server.clock.advance(1);
    await ask(foreign);
    expect(await count()).toBe(before + 2);
    await Promise.all(Array.from({ length: 5 }, () => ask(own)));
    expect(await count()).toBe(before + 7);
  });
});

describe("S51: an elevated call is on record with both names", () => {
  const elevate = (subjectToken: string, methodId: string, more: Readonly<Record<string, string>> = {}): Partial<CallOptions> => ({
    headers: { "belay-subject-token": subjectToken, "belay-elevated-method": methodId, ...more },
  });

  it("says who asked, who elevated, and why", async () => {
    const visitor = await server.visitorToken();
    const reason = { "belay-elevation-reason": encodeURIComponent("contact form: größer") };
    const answer = await write(appToken, "elevated@example.com", elevate(visitor, writeId, reason));
    expect(answer.status).toBe(200);
    expect(await rowsOf(answer)).toEqual([
      expect.objectContaining({
        kind: "elevated",
        outcome: "allowed",
        methodId: writeId,
        subject: { type: "VISITOR", id: claimsOf(visitor).sub, clientId: server.site.clientId },
        actor: { type: "APP", id: server.site.instanceId, clientId: server.site.clientId, name: expect.any(String) },
        reason: "contact form: größer",
      }),
    ]);
  });

  it("refuses another method than the one that was elevated, and records it with both names", async () => {
    const visitor = await server.visitorToken();
    const answer = await write(appToken, "other@example.com", elevate(visitor, readId));
    expectErrorShape(answer, 403);
    expect(codeOf(answer)).toBe("ELEVATION_REFUSED");
    expect(await rowsOf(answer)).toMatchObject([
      { kind: "refused", outcome: "refused", methodId: writeId, subject: { type: "VISITOR" }, actor: { type: "APP" } },
    ]);
    expect(await emailNow()).not.toBe("other@example.com");
  });

  it("refuses a subject that does not count or is of another site, runs nothing, and records the attempt", async () => {
    const bad = [
      "nonsense",
      await mintToken(server, { issuedSecondsAgo: 14_400 + 61 }),
      await server.visitorToken(server.otherSite),
      await server.createApiKey("all"),
    ];
    for (const subject of bad) {
      const answer = await write(appToken, "subject@example.com", elevate(subject, writeId));
      expectErrorShape(answer, 401);
      expect(codeOf(answer)).toBe("SUBJECT_TOKEN_INVALID");
      expect(await rowsOf(answer)).toMatchObject([{ outcome: "refused", methodId: writeId, status: 401, actor: { type: "APP" } }]);
    }
    expect(await emailNow()).not.toBe("subject@example.com");
  });

  it("lets nobody but an app elevate: neither a key, nor a visitor for another visitor", async () => {
    const visitor = await server.visitorToken();
    const key = await server.createApiKey("all");
    const withKey = elevate(visitor, writeId, { "wix-site-id": server.site.siteId });
    expect(codeOf(await write(key, "key@example.com", withKey))).toBe("SUBJECT_TOKEN_INVALID");
    expect(codeOf(await write(await server.visitorToken(), "visitor@example.com", elevate(visitor, writeId)))).toBe(
      "SUBJECT_TOKEN_INVALID",
    );
  });

  it("S51: a narrowed token is on record when it is handed out, and again when it is used", async () => {
    const visitor = await server.visitorToken();
    const type = "urn:ietf:params:oauth:token-type:access_token";
    const answer = await call(server.origin, {
      path: "/oauth2/token",
      body: {
        grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
        ...{ client_id: server.site.clientId, client_secret: server.site.clientSecret, scope: `belay:method:${writeId}` },
        ...{ subject_token: visitor, subject_token_type: type, actor_token: appToken, actor_token_type: type },
      },
    });
    expect(answer.status).toBe(200);
    const row = { kind: "elevated", outcome: "allowed", methodId: writeId, subject: { type: "VISITOR", id: claimsOf(visitor).sub } };
    expect(await rowsOf(answer)).toMatchObject([{ ...row, actor: { type: "APP" }, detail: expect.stringMatching(/^token for \d+ s$/) }]);
    const used = await write(String(valueAt(answer.body, "access_token")), "narrow@example.com");
    expect(used.status).toBe(200);
    expect(await rowsOf(used)).toMatchObject([row]);
  });

  it("S53: rows name keys as they were called, and outlive them", async () => {
    const key = await server.createApiKey("all");
    const answer = await write(key, "outlived@example.com", { headers: { "wix-site-id": server.site.siteId } });
    const before = await rowsOf(answer);
    expect(before).toMatchObject([{ actor: { type: "API_KEY", name: expect.stringMatching(/./) } }]);
    await database.run("DELETE FROM api_key WHERE id = ?", before[0]?.actor?.id ?? "");
    expect(await rowsOf(answer)).toEqual(before);
  });

  it("says that the person is unknown where only the app's token came", async () => {
    const [row] = await rowsOf(await write(appToken, "unknown@example.com"));
    expect(row).toMatchObject({ kind: "admin", actor: { type: "APP" } });
    expect(row).not.toHaveProperty("subject");
  });
});

describe("S53: the chain shows what was done to it", () => {
  const chain = () => server.store.read((tx) => tx.ledger.blocks(server.site.siteId, { after: 0, limit: 10_000 }));

  it("holds whatever characters stand in the address of a call, and keeps taking rows", async () => {
    const visitor = await server.visitorToken();
    const ids = ["a%00b", `${"x".repeat(199)}%F0%9F%98%80`, "%22%5C%0A%1B%E2%80%AE", "%EF%BF%BF", "%F4%8F%BF%BF", "a,b%7D%5D", "%C2%85"];
    for (const id of ids) {
      const refused = await call(server.origin, { path: `/stores/v3/products/${id}`, token: visitor, method: "DELETE" });
      expect(refused.status).toBe(403);
      expect(await rowsOf(refused)).toMatchObject([{ outcome: "refused", target: { id: decodeURIComponent(id).slice(0, 200) } }]);
    }
    await server.server.settle();
    expect(verifyChain(await chain())).toMatchObject({ ok: true });
  });

  it("holds over everything that was recorded", async () => {
    await server.server.settle();
    const blocks = await chain();
    expect(blocks.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(100);
    expect(verifyChain(blocks)).toMatchObject({ ok: true });
  });

  it("refuses changes and removals of rows, even to who writes SQL", async () => {
    await expect(database.run("UPDATE ledger SET entries = '{}'")).rejects.toThrow(/final/);
    await expect(database.run("DELETE FROM ledger")).rejects.toThrow(/kept/);
  });

  it("finds an edited row, a removed one, and an end that was cut off, in the file", async () => {
    await server.server.settle();
    const whole = verifyChain(await chain());
    const knownHead = whole.ok ? whole.head : undefined;
    await database.unprotectLedger();
    const tampered = async (change: string): Promise<unknown> => {
      await database.run("CREATE TABLE kept AS SELECT * FROM ledger");
      await database.run(change, server.site.siteId);
      const verdict = verifyChain(await chain(), knownHead === undefined ? {} : { knownHead });
      for (const statement of ["DELETE FROM ledger", "INSERT INTO ledger SELECT * FROM kept", "DROP TABLE kept"]) {
        await database.run(statement);
      }
      return verdict;
    };
    const second = (await chain())[1];
    const [first, last] = [second?.firstSequence ?? 0, (second?.firstSequence ?? 0) + (second?.count ?? 0) - 1];
    const atSecond = `WHERE site_id = ? AND first_sequence = ${first}`;
    expect(await tampered(`UPDATE ledger SET entries = replace(entries, '"methodId":"', '"methodId":"x') ${atSecond}`)).toEqual({
      ...{ ok: false, sequence: first, lastSequence: last, reason: "content" },
    });
    expect(
      await tampered(`UPDATE ledger SET entries = replace(entries, '"outcome":"refused"', '"outcome":"allowed"') WHERE site_id = ?`),
    ).toMatchObject({ ok: false, reason: "content" });
    expect(await tampered(`UPDATE ledger SET to_ms = to_ms + 86400000 ${atSecond}`)).toMatchObject({ ok: false, sequence: first });
    expect(await tampered(`DELETE FROM ledger ${atSecond}`)).toMatchObject({ ok: false, sequence: first, reason: "sequence" });
    expect(await tampered(`DELETE FROM ledger WHERE site_id = ? AND first_sequence > ${last}`)).toEqual({
      ...{ ok: false, sequence: last + 1, lastSequence: knownHead?.sequence, reason: "head" },
    });
    expect(verifyChain(await chain())).toEqual(whole);
  });
});
