import { type CallAnswer, call, startTestServer, type TestClient, type TestServer, textAt } from "@belay/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newProduct } from "../support/new-product.ts";
import { claimText } from "../support/tokens.ts";

/** From the third time on an answer is given from memory. */
const ROUNDS = 4;
const READ = "WIX_STORES.PRODUCT_READ";
const READ_HIDDEN = "WIX_STORES.PRODUCT_READ_NON_VISIBLE";

let server: TestServer;
let app: string;
let visitor: string;

beforeAll(async () => {
  server = await startTestServer();
  app = await server.appToken();
  visitor = await server.visitorToken();
});

afterAll(() => server.close());

async function create(change: object = {}, token = app): Promise<{ readonly id: string; readonly revision: string }> {
  const { body } = await call(server.origin, { path: "/stores/v3/products", token, body: { product: { ...newProduct(), ...change } } });
  return { id: textAt(body, "product.id"), revision: textAt(body, "product.revision") };
}

function get(id: string, token: string): Promise<CallAnswer> {
  return call(server.origin, { path: `/stores/v3/products/${id}`, token });
}

function page(token: string): Promise<CallAnswer> {
  return call(server.origin, { path: "/stores/v3/products/query", token, body: { query: { cursorPaging: { limit: 100 } } } });
}

/** The same read again and again; the last answer. */
async function often(read: () => Promise<CallAnswer>): Promise<CallAnswer> {
  for (let round = 1; round < ROUNDS; round += 1) {
    await read();
  }
  return read();
}

describe("an answer that is given from memory", () => {
  it("is that of the last write", async () => {
    const product = await create();
    let { revision } = product;
    for (let round = 0; round < ROUNDS; round += 1) {
      const name = `Name ${round}`;
      const written = await call(server.origin, {
        method: "PATCH",
        path: `/stores/v3/products/${product.id}`,
        token: app,
        body: { product: { id: product.id, revision, name } },
      });
      revision = textAt(written.body, "product.revision");
      for (const token of [visitor, app]) {
        expect(textAt((await often(() => get(product.id, token))).body, "product.name")).toBe(name);
        expect(JSON.stringify((await often(() => page(token))).body)).toContain(name);
      }
    }
  });

  it("is that of the last write, when many read and write at once", async () => {
    const { id, revision } = await create({ name: "At once 0" });
    let last = revision;
    for (let round = 1; round < 6; round += 1) {
      const reading = Array.from({ length: 20 }, () => get(id, visitor));
      const body = { product: { id, revision: last, name: `At once ${round}` } };
      const written = await call(server.origin, { method: "PATCH", path: `/stores/v3/products/${id}`, token: app, body });
      last = textAt(written.body, "product.revision");
      const seen = await Promise.all(Array.from({ length: 20 }, () => get(id, visitor)));
      expect(new Set(seen.map((answer) => textAt(answer.body, "product.name")))).toEqual(new Set([`At once ${round}`]));
      await Promise.all(reading);
    }
  });

  it("is nobody's who may see less: S40", async () => {
    const { id } = await create({ name: "Hidden from visitors", visible: false });
    for (let round = 0; round < ROUNDS; round += 1) {
      expect((await get(id, app)).status).toBe(200);
      expect(JSON.stringify((await page(app)).body)).toContain("Hidden from visitors");
      expect((await get(id, visitor)).status).toBe(404);
      expect(JSON.stringify((await page(visitor)).body)).not.toContain("Hidden from visitors");
    }
  });

  it("is nobody's on another site", async () => {
    const foreign = await server.visitorToken(server.otherSite);
    const { id } = await create({ name: "Of one site" });
    for (let round = 0; round < ROUNDS; round += 1) {
      expect((await get(id, visitor)).status).toBe(200);
      expect((await get(id, foreign)).status).toBe(404);
      expect(JSON.stringify((await page(foreign)).body)).not.toContain("Of one site");
    }
  });

  it("S8, S31: ends with a permission, and with the token", async () => {
    const { id } = await create({ visible: false });
    const client: TestClient = await server.createClientWithPermissions([READ, READ_HIDDEN]);
    const token = await server.appToken(client);
    const change = (permissions: readonly string[]): Promise<boolean> =>
      server.store.write((tx) => tx.system.updateAppInstance(client.instanceId, { permissions }));
    expect((await often(() => get(id, token))).status).toBe(200);
    await change([READ]);
    expect((await get(id, token)).status).toBe(404);
    await change([READ, READ_HIDDEN]);
    expect((await often(() => get(id, token))).status).toBe(200);
    const nowMs = server.clock.nowMs();
    const revoked = { kind: "token", id: claimText(token, "jti"), revokedAtMs: nowMs, forgetAtMs: nowMs + 1_000_000 } as const;
    await server.store.write((tx) => tx.system.insertRevocation(revoked));
    expect((await get(id, token)).status).toBe(401);
    // The same words with another token are another matter.
    expect((await often(() => get(id, app))).status).toBe(200);
  });

  it("S51: leaves its row in the ledger as any other", async () => {
    const { id } = await create();
    for (let round = 0; round < ROUNDS; round += 1) {
      await get(id, app);
    }
    const rows = (await server.ledger()).filter(({ target, methodId }) => target?.id === id && methodId.endsWith("GetProduct"));
    expect(rows.map(({ outcome }) => outcome)).toEqual(Array.from({ length: ROUNDS }, () => "allowed"));
    expect(new Set(rows.map(({ requestId }) => requestId)).size).toBe(ROUNDS);
  });
});
