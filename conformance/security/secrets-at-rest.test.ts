import { readFileSync } from "node:fs";
import { inspect } from "node:util";
import { CREDENTIAL_PATTERN, parseCredential } from "@belay/core";
import { createApiKey, createClientSecret, rotateApiKey, rotateClientSecret } from "@belay/domains/apps";
import { type Log, sourcesNow } from "@belay/server";
import { type CallOptions, call, startTestServer, type TestServer } from "@belay/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FailingLedger, failingLedger } from "../support/failing-ledger.ts";
import { implementedMethods } from "../support/methods.ts";
import { freshRequest } from "../support/scene.ts";
import { signInRun } from "../support/sign-in-run.ts";
import { filesOf } from "../support/store-file.ts";
import { toHttp } from "../support/to-http.ts";

const SECRET_LENGTH = 49;

let server: TestServer;
let ledger: FailingLedger;
const logged: string[] = [];
const secrets = new Set<string>();

/** A log that writes down everything it is given, in every way in which a log library may print it. */
const poisonedLog: Log = {
  request: (entry) => void logged.push(JSON.stringify(entry), inspect(entry, { depth: 10 })),
  error: (err, facts) =>
    void logged.push(String(err), inspect(err, { depth: 10, showHidden: true }), JSON.stringify(facts), inspect(facts)),
  warn: (message) => void logged.push(message),
  info: (message, facts) => void logged.push(message, JSON.stringify(facts), inspect(facts)),
};

/** Remembers what must be found nowhere: the whole credential, and the part of it that is secret. */
function keep(secret: string): string {
  secrets.add(secret);
  if (parseCredential(secret) !== undefined) {
    secrets.add(secret.slice(-SECRET_LENGTH));
  }
  if (secret.startsWith("OauthNG.")) {
    secrets.add(secret.split(".").at(-1) ?? secret);
  }
  return secret;
}

/** Calls every implemented method with every kind of credential, and puts credentials where people put them by mistake. */
async function fullRun(): Promise<void> {
  const { site, otherSite, origin } = server;
  for (const secret of [site.clientSecret, otherSite.clientSecret]) {
    keep(secret);
  }
  const app = keep(await server.appToken());
  const { accessToken, refreshToken } = await server.visitorTokens();
  const key = keep(await server.createApiKey("all"));
  keep(accessToken);
  keep(refreshToken);
  const headers = { "wix-site-id": site.siteId };
  for (const method of implementedMethods) {
    for (const token of [app, accessToken, key]) {
      const message = await freshRequest(method, server, app);
      await call(origin, { ...toHttp(method, message), token, headers });
    }
  }
  await call(origin, { path: "/oauth2/token", body: { grantType: "refresh_token", refreshToken } });
  await call(origin, { path: "/oauth2/token-info", body: { token: refreshToken } });
  const strip = { grant_type: "strip_bound_session", client_secret: site.clientSecret, access_token: accessToken };
  await call(origin, { path: "/oauth2/token", body: strip });
  for (const mistake of mistakes(key, app)) {
    await call(origin, mistake);
  }
  await signInRun(server, keep);
  await failuresOfOurs(app);
}

function mistakes(key: string, app: string): readonly CallOptions[] {
  const properties = "/site-properties/v4/properties";
  return [key, app, server.site.clientSecret].flatMap((secret) => [
    { path: `/stores/v3/products/${encodeURIComponent(secret)}`, token: app },
    { path: `/no/such/${encodeURIComponent(secret)}/path`, token: app },
    { path: `${properties}?access_token=${secret}` },
    { path: properties, token: `${secret},${secret}` },
    { path: properties, token: `Basic ${secret}` },
    { path: properties, token: secret, headers: { "wix-site-id": secret } },
    {
      path: properties,
      token: app,
      headers: { "belay-subject-token": secret, "belay-elevated-method": secret, "belay-elevation-reason": secret },
    },
    { path: properties, token: app, headers: { "belay-subject-token": app, "belay-elevation-reason": secret } },
    { path: `${properties}/business-contact`, token: app, body: { businessContact: secret, [secret]: 1 } },
    { path: "/stores/v3/products/query", token: app, body: { query: { filter: { [secret]: secret } } } },
    { path: "/stores/v3/products/query", token: app, body: { query: { sort: [{ fieldName: secret }], cursorPaging: { cursor: secret } } } },
    { path: "/oauth2/token", body: `{"client_secret":"${secret}"` },
    { path: "/oauth2/token", body: { grant_type: secret, client_id: secret, [secret]: secret } },
    { path: `/oauth2/token?client_secret=${secret}`, body: { grant_type: "client_credentials", client_id: secret, client_secret: secret } },
    { path: "/oauth2/token-info", body: { token: secret } },
  ]);
}

async function failuresOfOurs(app: string): Promise<void> {
  ledger.failWith(new Error("the ledger is gone"));
  await call(server.origin, {
    path: "/site-properties/v4/properties/business-contact",
    token: app,
    body: { businessContact: { email: "a@example.com" } },
  });
  ledger.failWith(undefined);
}

beforeAll(async () => {
  server = await startTestServer({
    log: poisonedLog,
    wrapStore: (store) => {
      ledger = failingLedger(store);
      return ledger.store;
    },
  });
  await fullRun();
  await server.server.settle();
});

afterAll(() => server.close());

function found(bytes: Buffer, needles: Iterable<string | Buffer>): readonly string[] {
  return [...needles].filter((needle) => bytes.includes(needle)).map((needle) => inspect(needle).slice(0, 40));
}

describe("S1: nothing secret is kept", () => {
  it("finds no secret, token, key, password, code or verifier in any byte of the store's files", () => {
    const files = filesOf(server.directory);
    const bytes = files.map((path) => readFileSync(path));
    // The files are what they are thought to be: they hold the lookup id of a key.
    expect(bytes.some((each) => each.includes(parseCredential(server.site.clientSecret)?.id ?? "nothing"))).toBe(true);
    for (const each of bytes) {
      expect(found(each, secrets)).toEqual([]);
      expect(each.toString("latin1").match(CREDENTIAL_PATTERN)).toBeNull();
    }
  });

  it("finds neither the installation's keys nor the private signing key", async () => {
    const { masterKey, pepper, cursorKey } = server.keys;
    const { signing } = await server.server.platform.directory.keyRing();
    const privateKey = signing.privateKey.export({ format: "der", type: "pkcs8" }).subarray(-32);
    const keys = [masterKey, pepper, cursorKey, privateKey].map((key) => Buffer.from(key));
    const needles = keys.flatMap((key) => [key, key.toString("hex"), key.toString("base64"), key.toString("base64url")]);
    for (const path of filesOf(server.directory)) {
      expect(found(readFileSync(path), needles), path).toEqual([]);
    }
  });
});

describe("S6: nothing secret is logged", () => {
  it("finds no credential in anything that the log was given, wherever callers had put it", () => {
    const text = logged.join("\n");
    expect(logged.length).toBeGreaterThan(100);
    expect(text).toContain("the ledger is gone");
    const told = logged.filter((line) => found(Buffer.from(line), secrets).length > 0);
    expect(told).toEqual([]);
    expect(text.match(CREDENTIAL_PATTERN)).toBeNull();
    expect(text).not.toMatch(/OauthNG\.JWS\.\w/);
  });
});

describe("S2: a secret is seen once", () => {
  it("keeps its hash and last four characters, and prints nothing of what it just made", async () => {
    const { store, keys, clock, site } = server;
    const sources = sourcesNow(clock);
    const made = await store.write(async (tx) => {
      const { record: first } = await createApiKey(
        tx,
        { accountId: site.accountId, name: "k", permissions: "all", siteIds: "all" },
        { keys, sources },
      );
      const rotated = await rotateApiKey(tx, first.id, { keys, sources, overlapSeconds: 0 });
      const secret = await rotateClientSecret(tx, site.clientId, { keys, sources, overlapSeconds: 0 });
      const second = await createClientSecret(tx, site.clientId, { keys, sources });
      return { key: rotated.key, secret: secret.secret, second: second.secret };
    });
    const records = await store.read(async (tx) => [
      ...(await tx.system.apiKeys(site.accountId)),
      ...(await tx.system.clientSecrets(site.clientId)),
    ]);
    const printed = [
      JSON.stringify(made),
      inspect(made, { depth: 5, showHidden: true }),
      `${made.key} ${made.secret}`,
      JSON.stringify(records),
    ].join();
    for (const secret of Object.values(made)) {
      expect(printed).not.toContain(secret.reveal());
      expect(printed).not.toContain(secret.reveal().slice(-SECRET_LENGTH));
      expect(records.some((record) => record.lastFour === secret.reveal().slice(-4))).toBe(true);
    }
  });
});
