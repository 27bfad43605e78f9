import { createHash, randomBytes } from "node:crypto";
import { domainModules } from "@belay/domains";
import { createServer, silentLog } from "@belay/server";
import { call, startTestServer, type TestServer, textAt, valueAt } from "@belay/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const SKEW_MS = 30_000;
const TOKEN_LIFE_MS = 14_400_000;
const TOLERANCE_MS = 60_000;
const SECOND_MS = 1_000;
const CALLBACK = "https://shop.example/callback";
const PRODUCTS = "/stores/v3/products/query";

/** A process of the installation, by what its clock says. */
interface Node {
  readonly name: string;
  readonly origin: string;
}

let server: TestServer;
let nodes: { readonly ahead: Node; readonly behind: Node };
const closing: (() => Promise<void>)[] = [];

/** Starts a second node on the store of the test server, whose clock differs. */
async function startNode(name: string, skewMs: number): Promise<Node> {
  const { store, keys, clock } = server;
  const node = await createServer({ store, keys, clock: { nowMs: () => clock.nowMs() + skewMs }, modules: domainModules, log: silentLog });
  closing.push(() => node.close());
  return { name, origin: await node.listen("127.0.0.1", 0) };
}

beforeAll(async () => {
  server = await startTestServer();
  nodes = { ahead: await startNode("ahead", SKEW_MS), behind: await startNode("behind", 0) };
});

afterAll(async () => {
  await Promise.all(closing.map((close) => close()));
  await server.close();
});

function pairs(): readonly (readonly [Node, Node])[] {
  return [
    [nodes.ahead, nodes.behind],
    [nodes.behind, nodes.ahead],
  ];
}

async function tokenOf(
  { origin }: Node,
  body: object,
): Promise<{ readonly status: number; readonly access: string; readonly refresh: string }> {
  const { clientId } = server.site;
  const answer = await call(origin, { path: "/oauth2/token", body: { clientId, ...body } });
  return {
    status: answer.status,
    access: String(valueAt(answer.body, "access_token")),
    refresh: String(valueAt(answer.body, "refresh_token")),
  };
}

async function statusAt({ origin }: Node, token: string): Promise<number> {
  return (await call(origin, { path: PRODUCTS, token, body: { query: {} } })).status;
}

/** A code of a new member, from one node. */
async function newCode({ origin }: Node): Promise<{ readonly code: string; readonly codeVerifier: string }> {
  const visitor = await tokenOf({ name: "", origin }, { grantType: "anonymous" });
  const person = { loginId: { email: `${randomBytes(6).toString("hex")}@example.com` }, password: "correct horse battery" };
  const registered = await call(origin, { path: "/_api/iam/authentication/v2/register", token: visitor.access, body: person });
  const codeVerifier = randomBytes(32).toString("base64url");
  const query = new URLSearchParams({
    ...{ clientId: server.site.clientId, responseType: "code", redirectUri: CALLBACK, state: "s", responseMode: "query", prompt: "none" },
    ...{ codeChallenge: createHash("sha256").update(codeVerifier).digest("base64url"), codeChallengeMethod: "S256" },
    sessionToken: textAt(registered.body, "sessionToken"),
  });
  const answer = await call(origin, { path: `/_api/oauth2/authorize?${query}` });
  return { code: new URL(answer.headers.get("location") ?? "none:").searchParams.get("code") ?? "", codeVerifier };
}

function redeem(node: Node, code: object) {
  return tokenOf(node, { grantType: "authorization_code", redirectUri: CALLBACK, ...code });
}

describe("F21: two nodes whose clocks are 30 s apart", () => {
  it("take each other's new tokens, and refuse them within a minute and a half of their end", async () => {
    for (const [issuer, other] of pairs()) {
      const { access } = await tokenOf(issuer, { grantType: "anonymous" });
      expect([issuer.name, await statusAt(other, access)]).toEqual([issuer.name, 200]);
      server.clock.advance(TOKEN_LIFE_MS - SKEW_MS - SECOND_MS);
      expect([issuer.name, await statusAt(other, access), await statusAt(issuer, access)]).toEqual([issuer.name, 200, 200]);
      server.clock.advance(2 * SKEW_MS + TOLERANCE_MS + 2 * SECOND_MS);
      expect([issuer.name, await statusAt(other, access), await statusAt(issuer, access)]).toEqual([issuer.name, 401, 401]);
    }
  });

  it("renew with each other's refresh tokens", async () => {
    for (const [issuer, other] of pairs()) {
      const { refresh: refreshToken } = await tokenOf(issuer, { grantType: "anonymous" });
      const renewed = await tokenOf(other, { grantType: "refresh_token", refreshToken });
      expect([issuer.name, renewed.status, await statusAt(issuer, renewed.access)]).toEqual([issuer.name, 200, 200]);
    }
  });

  it("redeem each other's codes, once; the second use on either ends what came of the first", async () => {
    for (const [issuer, other] of pairs()) {
      const code = await newCode(issuer);
      const first = await redeem(other, code);
      expect([issuer.name, first.status, await statusAt(issuer, first.access)]).toEqual([issuer.name, 200, 200]);
      expect((await redeem(issuer, code)).status).toBe(400);
      expect([issuer.name, await statusAt(issuer, first.access), await statusAt(other, first.access)]).toEqual([issuer.name, 401, 401]);
    }
  });

  it("take no code that is older than a minute and a half", async () => {
    for (const [issuer, other] of pairs()) {
      const code = await newCode(issuer);
      server.clock.advance(TOLERANCE_MS + SKEW_MS + SECOND_MS);
      expect([issuer.name, (await redeem(other, code)).status]).toEqual([issuer.name, 400]);
    }
  });

  it("S8: refuse what the other revoked, whichever clock is ahead", async () => {
    for (const [issuer, other] of pairs()) {
      const { access, refresh } = await tokenOf(issuer, { grantType: "anonymous" });
      expect(await statusAt(other, access)).toBe(200);
      const { clientId: client_id, clientSecret: client_secret } = server.site;
      const revoked = await call(other.origin, { path: "/oauth2/revoke", body: { token: refresh, client_id, client_secret } });
      expect(revoked.status).toBe(200);
      expect([issuer.name, await statusAt(issuer, access), await statusAt(other, access)]).toEqual([issuer.name, 401, 401]);
    }
  });

  it("S57: hold whom the other holds", async () => {
    const visitor = await tokenOf(nodes.ahead, { grantType: "anonymous" });
    const body = { loginId: { email: "held@example.com" }, password: "a wrong password" };
    const guess = async ({ origin }: Node) =>
      (await call(origin, { path: "/_api/iam/authentication/v2/login", token: visitor.access, body })).status;
    const answers: number[] = [];
    for (let index = 0; index < 12; index += 1) {
      answers.push(await guess(index % 2 === 0 ? nodes.ahead : nodes.behind));
    }
    expect(answers).toEqual([...Array<number>(10).fill(400), 429, 429]);
  });
});
