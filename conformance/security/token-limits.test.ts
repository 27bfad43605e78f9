import { type Limits, PRODUCTION_LIMITS } from "@belay/server";
import { type CallAnswer, call, startTestServer, type TestServer, type TestServerOptions, textAt } from "@belay/testkit";
import { afterEach, describe, expect, it } from "vitest";
import { codeOf, expectErrorShape } from "../support/error-shape.ts";

const TOKEN: Limits["token"] = { requestsPerMinute: 8, anonymousPerMinute: 20, wrongSecretsPerMinute: 3, refusalsPerMinute: 5 };

const servers: TestServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function limited(settings: TestServerOptions["settings"] = {}): Promise<TestServer> {
  const server = await startTestServer({ settings: { limits: { token: TOKEN }, ...settings } });
  servers.push(server);
  return server;
}

interface Ask {
  readonly path?: string;
  readonly body?: Readonly<Record<string, string>>;
  readonly from?: string;
}

function ask({ origin, site }: TestServer, { path = "/oauth2/token", body = {}, from }: Ask = {}): Promise<CallAnswer> {
  const { clientId: client_id, clientSecret: client_secret } = site;
  return call(origin, {
    path,
    body: { grant_type: "client_credentials", client_id, client_secret, ...body },
    ...(from === undefined ? {} : { headers: { "x-forwarded-for": from } }),
  });
}

async function statuses(count: number, work: () => Promise<CallAnswer>): Promise<readonly number[]> {
  const answers: number[] = [];
  for (let index = 0; index < count; index += 1) {
    answers.push((await work()).status);
  }
  return answers;
}

function times(count: number, status: number): readonly number[] {
  return Array<number>(count).fill(status);
}

describe("S56: the endpoints that deal with credentials", () => {
  it.each(["/oauth2/token", "/oauth2/introspect", "/oauth2/revoke"])(
    "%s takes so many requests, then says how long to wait",
    async (path) => {
      const server = await limited();
      const work = (): Promise<CallAnswer> => ask(server, { path, body: { token: "any" } });
      expect(await statuses(8, work)).toEqual(times(8, 200));
      const refused = await work();
      expectErrorShape(refused, 429);
      expect(codeOf(refused)).toBe("TOO_MANY_REQUESTS");
      // What a client of the standards looks for.
      expect(textAt(refused.body, "error")).toBe("temporarily_unavailable");
      const wait = Number(refused.headers.get("retry-after"));
      expect(wait).toBeGreaterThanOrEqual(1);
      expect(wait).toBeLessThanOrEqual(60);
    },
  );

  it("counts each client, each grant and each endpoint apart", async () => {
    const server = await limited();
    await statuses(9, () => ask(server));
    expect((await ask(server)).status).toBe(429);
    const { clientId: client_id, clientSecret: client_secret } = server.otherSite;
    expect((await ask(server, { body: { client_id, client_secret } })).status).toBe(200);
    expect((await ask(server, { path: "/oauth2/revoke", body: { token: "any" } })).status).toBe(200);
    expect((await ask(server, { body: { grant_type: "anonymous" } })).status).toBe(200);
  });

  it("is lenient to the anonymous grant: a build of a site takes many visitors' tokens in a row", async () => {
    const server = await limited();
    const body = { grant_type: "anonymous" };
    expect(await statuses(20, () => ask(server, { body }))).toEqual(times(20, 200));
    expect((await ask(server, { body })).status).toBe(429);
    expect(PRODUCTION_LIMITS.token.anonymousPerMinute).toBeGreaterThanOrEqual(60_000);
  });

  it("counts clients that do not exist as one, so that making up names is no way around", async () => {
    const server = await limited();
    const unknown = (): Promise<CallAnswer> => ask(server, { body: { client_id: crypto.randomUUID() } });
    expect(await statuses(5, unknown)).toEqual([...times(3, 401), 429, 429]);
  });
});

describe("S57: failures slow whoever fails", () => {
  it("refuses even the right secret after a few wrong ones, from that address only", async () => {
    const server = await limited({ trustedProxies: ["127.0.0.1"] });
    const wrong = { body: { client_secret: server.otherSite.clientSecret }, from: "192.0.2.1" };
    expect(await statuses(4, () => ask(server, wrong))).toEqual([401, 401, 401, 429]);
    expect((await ask(server, { from: "192.0.2.1" })).status).toBe(429);
    // The owner, from elsewhere.
    expect((await ask(server, { from: "192.0.2.2" })).status).toBe(200);
  });

  it("lets refresh tokens that do not count stop neither new visitors nor the app itself", async () => {
    const server = await limited();
    const stale = { body: { grant_type: "refresh_token", refresh_token: "stale" } };
    expect(await statuses(6, () => ask(server, stale))).toEqual([...times(5, 400), 429]);
    expect((await ask(server, { body: { grant_type: "anonymous" } })).status).toBe(200);
    expect((await ask(server)).status).toBe(200);
  });
});

describe("S56: where a request comes from", () => {
  it("is what a configured proxy says, counted from its own side", async () => {
    const server = await limited({ trustedProxies: ["127.0.0.1"] });
    expect(await statuses(9, () => ask(server, { from: "192.0.2.1" }))).toEqual([...times(8, 200), 429]);
    // What the client wrote itself stands further left, and is not believed.
    expect((await ask(server, { from: "198.51.100.9, 192.0.2.1" })).status).toBe(429);
    expect((await ask(server, { from: "192.0.2.2" })).status).toBe(200);
  });

  it("is the socket's address where no proxy is configured, whatever the header says", async () => {
    const server = await limited();
    let index = 0;
    const spoofed = (): Promise<CallAnswer> => {
      index += 1;
      return ask(server, { from: `192.0.2.${index}` });
    };
    expect(await statuses(9, spoofed)).toEqual([...times(8, 200), 429]);
  });

  it("is the IPv6 network, not each of its addresses", async () => {
    const server = await limited({ trustedProxies: ["127.0.0.1"] });
    let index = 0;
    const hopping = (): Promise<CallAnswer> => {
      index += 1;
      return ask(server, { from: `2001:db8:1:2::${index}` });
    };
    expect(await statuses(9, hopping)).toEqual([...times(8, 200), 429]);
    expect((await ask(server, { from: "2001:db8:1:3::1" })).status).toBe(200);
  });
});
