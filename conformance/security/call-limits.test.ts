import { domainModules } from "@belay/domains";
import { createServer, DEFAULT_LIMITS, type Limits, type Server, silentLog } from "@belay/server";
import { call, startTestServer, type TestServer, type TestServerOptions } from "@belay/testkit";
import { afterEach, describe, expect, it } from "vitest";
import { codeOf, expectErrorShape } from "../support/error-shape.ts";

const PRODUCTS = "/stores/v3/products/query";
const LOGIN = "/_api/iam/authentication/v2/login";
const MINUTE_MS = 60_000;
const PERSON = { loginId: { email: "ada@example.com" }, password: "a wrong password" };

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) {
    await close();
  }
});

async function started(limits: Partial<Limits>, settings: TestServerOptions["settings"] = {}): Promise<TestServer> {
  const server = await startTestServer({ settings: { limits, ...settings } });
  closing.push(server.close);
  return server;
}

function limitsOf(change: { readonly [Group in "read" | "write" | "login"]?: Partial<Limits["read"]> }): Partial<Limits> {
  const of = (group: "read" | "write" | "login") => ({ ...DEFAULT_LIMITS[group], ...change[group] });
  return { read: of("read"), write: of("write"), login: of("login") };
}

interface Ask {
  readonly token?: string;
  readonly from?: string;
  readonly path?: string;
  readonly body?: object;
}

function ask({ origin }: { readonly origin: string }, { token, from, path = PRODUCTS, body = { query: {} } }: Ask) {
  return call(origin, {
    path,
    body,
    ...(token === undefined ? {} : { token }),
    ...(from === undefined ? {} : { headers: { "x-forwarded-for": from } }),
  });
}

async function statuses(count: number, work: (index: number) => ReturnType<typeof ask>): Promise<readonly number[]> {
  const answers: number[] = [];
  for (let index = 0; index < count; index += 1) {
    answers.push((await work(index)).status);
  }
  return answers;
}

describe("S56: API calls", () => {
  it("are taken so often of one token; then the answer says how long to wait and by which limit, until the minute is over", async () => {
    const server = await started(limitsOf({ read: { credential: 3 } }));
    const [token, other] = [await server.visitorToken(), await server.visitorToken()];
    expect(await statuses(3, () => ask(server, { token }))).toEqual([200, 200, 200]);
    server.clock.advance(20_000);
    const refused = await ask(server, { token });
    expectErrorShape(refused, 429);
    expect(codeOf(refused)).toBe("TOO_MANY_REQUESTS");
    expect(refused.headers.get("retry-after")).toBe("40");
    expect(JSON.stringify(refused.body)).toContain('"limit":"read.credential"');
    expect((await ask(server, { token: other })).status).toBe(200);
    server.clock.advance(40_000);
    expect((await ask(server, { token })).status).toBe(200);
  });

  it("are taken so often of one identity, whatever number of tokens it has", async () => {
    const server = await started(limitsOf({ read: { identity: 3 } }));
    const tokens = await Promise.all([1, 2, 3, 4].map(() => server.appToken()));
    expect(await statuses(4, (index) => ask(server, { token: tokens[index] ?? "" }))).toEqual([200, 200, 200, 429]);
  });

  it("are taken so often of one API key, and of all keys of its account", async () => {
    const server = await started(limitsOf({ read: { credential: 2, identity: 3 } }));
    const [key, other] = [await server.createApiKey("all"), await server.createApiKey("all")];
    const headers = { "wix-site-id": server.site.siteId };
    const read = (apiKey: string) => call(server.origin, { path: PRODUCTS, token: apiKey, body: { query: {} }, headers });
    expect(await statuses(3, () => read(key))).toEqual([200, 200, 429]);
    expect(await statuses(2, () => read(other))).toEqual([200, 429]);
  });

  it("are taken so often of one address, whoever calls from it and whether they are known or not", async () => {
    const server = await started(limitsOf({ read: { address: 4 } }), { trustedProxies: ["127.0.0.1"] });
    const [token, other] = [await server.visitorToken(), await server.visitorToken()];
    const from = "192.0.2.1";
    expect(await statuses(2, () => ask(server, { token, from }))).toEqual([200, 200]);
    expect(await statuses(2, () => ask(server, { token: "not.a.token", from }))).toEqual([401, 401]);
    expect((await ask(server, { token: other, from })).status).toBe(429);
    expect((await ask(server, { token: other, from: "192.0.2.2" })).status).toBe(200);
  });

  it("count the socket's address where no proxy is configured, whatever a header says", async () => {
    const server = await started(limitsOf({ read: { address: 3 } }));
    const token = await server.visitorToken();
    expect(await statuses(4, (index) => ask(server, { token, from: `192.0.2.${index}` }))).toEqual([200, 200, 200, 429]);
  });

  it("are counted by what they do: reading, changing, signing in", async () => {
    const server = await started(limitsOf({ read: { credential: 1 }, login: { credential: 2 } }));
    const token = await server.visitorToken();
    expect(await statuses(2, () => ask(server, { token }))).toEqual([200, 429]);
    expect(await statuses(3, () => ask(server, { token, path: LOGIN, body: PERSON }))).toEqual([400, 400, 429]);
    const app = await server.appToken();
    const create = { path: "/oauth-app/v1/oauth-apps", body: { oAuthApp: { name: "App" } } };
    expect(await statuses(2, () => ask(server, { token: app, ...create }))).toEqual([200, 200]);
  });

  it("that were too many leave no row in the ledger: they would fill it", async () => {
    const server = await started(limitsOf({ read: { credential: 1 } }));
    const token = await server.appToken();
    await statuses(5, () => ask(server, { token }));
    const rows = (await server.ledger()).filter(({ status }) => status === 429);
    expect(rows).toEqual([]);
  });

  it("that ask what a token is are counted by address: a made-up one costs more than it says", async () => {
    const server = await started(limitsOf({ read: { address: 3 } }));
    const body = { token: `${await server.visitorToken()}x` };
    const answers = await statuses(4, () => call(server.origin, { method: "POST", path: "/oauth2/token-info", body }));
    expect(answers).toEqual([200, 200, 200, 429]);
  });

  it("of the login pages are counted by address too", async () => {
    const server = await started(limitsOf({ login: { address: 2 } }));
    const open = () => fetch(`${server.origin}/login?clientId=${server.site.clientId}`);
    await open();
    await open();
    const refused = await open();
    expect([refused.status, Number(refused.headers.get("retry-after")) > 0]).toEqual([429, true]);
  });
});

/** Another process on the same store: what it does not find there it does not know. */
async function startAgain(
  { store, keys, clock }: TestServer,
  limits: Partial<Limits>,
): Promise<{ readonly origin: string; readonly server: Server }> {
  const server = await createServer({ store, keys, clock, modules: domainModules, log: silentLog, limits, trustedProxies: ["127.0.0.1"] });
  closing.push(() => server.close());
  return { server, origin: await server.listen("127.0.0.1", 0) };
}

describe("S56: over a restart, and on every node", () => {
  const limits: Partial<Limits> = { token: { ...DEFAULT_LIMITS.token, wrongSecretsPerMinute: 3 } };

  function tokenBody({ site, otherSite }: TestServer, isRight: boolean): object {
    const { clientSecret } = isRight ? site : otherSite;
    return { grant_type: "client_credentials", client_id: site.clientId, client_secret: clientSecret };
  }

  it("wrong client secrets stay counted", async () => {
    const first = await started(limits);
    const wrong = (node: { readonly origin: string }) => ask(node, { path: "/oauth2/token", body: tokenBody(first, false) });
    expect(await statuses(2, () => wrong(first))).toEqual([401, 401]);
    const second = await startAgain(first, limits);
    expect(await statuses(2, () => wrong(second))).toEqual([401, 429]);
    // A process that begins now knows at once that this address waits, even for the right secret.
    const third = await startAgain(first, limits);
    expect((await ask(third, { path: "/oauth2/token", body: tokenBody(first, true) })).status).toBe(429);
    first.clock.advance(MINUTE_MS);
    expect((await ask(third, { path: "/oauth2/token", body: tokenBody(first, true) })).status).toBe(200);
  });

  it("S57: wrong passwords stay counted, 50 at once too, and the owner gets in from elsewhere", async () => {
    const attempts = { ...DEFAULT_LIMITS.attempts, password: 4 };
    const first = await started({ attempts }, { trustedProxies: ["127.0.0.1"] });
    const token = await first.visitorToken();
    const right = { ...PERSON, password: "correct horse battery" };
    expect((await ask(first, { token, path: "/_api/iam/authentication/v2/register", body: right })).status).toBe(200);
    const from = "192.0.2.1";
    const wrong = (node: { readonly origin: string }) => ask(node, { token, path: LOGIN, body: PERSON, from });
    const answers = await Promise.all(Array.from({ length: 50 }, () => wrong(first)));
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(4);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(46);
    const second = await startAgain(first, { attempts });
    expect((await wrong(second)).status).toBe(429);
    expect((await ask(first, { token, path: LOGIN, body: right, from })).status).toBe(429);
    expect((await ask(first, { token, path: LOGIN, body: right, from: "192.0.2.9" })).status).toBe(200);
    first.clock.advance(5 * MINUTE_MS);
    expect((await ask(first, { token, path: LOGIN, body: right, from })).status).toBe(200);
  });

  it("mails to one mailbox stay counted", async () => {
    const attempts = { ...DEFAULT_LIMITS.attempts, mail: 2 };
    const first = await started({ attempts });
    const token = await first.visitorToken();
    const path = "/_api/iam/recovery/v1/send-email";
    const send = (node: { readonly origin: string }) => ask(node, { token, path, body: { email: "ada@example.com" } });
    expect(await statuses(2, () => send(first))).toEqual([200, 200]);
    const second = await startAgain(first, { attempts });
    expect((await send(second)).status).toBe(429);
  });
});
