import { issueCredential, parseCredential } from "@belay/core";
import { createClientSecret, revokeClientSecret, rotateApiKey, rotateClientSecret } from "@belay/domains/apps";
import { sourcesNow } from "@belay/server";
import { type CallAnswer, call, startTestServer, type TestServer } from "@belay/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf } from "../support/error-shape.ts";
import { type WatchedKeys, watchKeys } from "../support/watched-keys.ts";

const PATH = "/site-properties/v4/properties";
const ID_LENGTH = 17;
const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

let server: TestServer;
let keys: WatchedKeys;

beforeAll(async () => {
  server = await startTestServer({
    wrapStore: (store) => {
      keys = watchKeys(store);
      return keys.store;
    },
  });
});

afterAll(() => server.close());

function withKey(key: string): Promise<CallAnswer> {
  return call(server.origin, { path: PATH, token: key, headers: { "wix-site-id": server.site.siteId } });
}

async function withSecret(clientSecret: string): Promise<number> {
  const body = { client_id: server.site.clientId, client_secret: clientSecret, grant_type: "client_credentials" };
  return (await call(server.origin, { path: "/oauth2/token", body })).status;
}

function comparable({ status, body }: CallAnswer): unknown {
  return { status, body: JSON.stringify(body).replaceAll(/"requestId":"[^"]+"/g, "") };
}

/** The bytes whose base 62 form a lookup id is. */
function bytesOfId(id: string): Buffer {
  let value = 0n;
  for (const character of id) {
    value = value * 62n + BigInt(ALPHABET.indexOf(character));
  }
  return Buffer.from(value.toString(16).padStart(24, "0"), "hex");
}

/** A key of the right form and checksum with that lookup id and another secret. */
function guessFor(id: string): string {
  return issueCredential("key", server.keys.pepper, (size) =>
    size === 12 ? bytesOfId(id) : new Uint8Array(size).fill(7),
  ).credential.reveal();
}

describe("S3, S4: API keys", () => {
  it("refuses a wrong checksum without looking into the store", async () => {
    const key = await server.createApiKey("all");
    const before = keys.lookups();
    const answer = await withKey(key.slice(0, -1) + (key.endsWith("0") ? "1" : "0"));
    expect(codeOf(answer)).toBe("API_KEY_INVALID");
    expect(keys.lookups()).toBe(before);
    expect((await withKey(key)).status).toBe(200);
    expect(keys.lookups()).toBe(before + 1);
  });

  it("answers the same for an id that does not exist and for a wrong secret of one that does", async () => {
    const key = await server.createApiKey("all");
    const id = parseCredential(key)?.id ?? "";
    const guess = guessFor(id);
    expect(guess.slice(0, 7 + ID_LENGTH)).toBe(key.slice(0, 7 + ID_LENGTH));
    const wrong = await withKey(guess);
    const unknown = await withKey(guessFor(id.replace(/.$/, (last) => (last === "0" ? "1" : "0"))));
    expect(codeOf(wrong)).toBe("API_KEY_INVALID");
    expect(comparable(wrong)).toEqual(comparable(unknown));
    expect((await withKey(key)).status).toBe(200);
  });

  it("takes no client secret and no refresh token as a key, whatever their secret part", async () => {
    const { refreshToken } = await server.visitorTokens();
    for (const credential of [server.site.clientSecret, refreshToken]) {
      expect(codeOf(await withKey(credential))).toBe("API_KEY_INVALID");
    }
  });
});

describe("S7: rotation of client secrets", () => {
  const rotate = async (overlapSeconds: number): Promise<string> => {
    const { store, keys, clock, site } = server;
    // Two secrets of the same millisecond would be equally new.
    clock.advance(1);
    const issued = await store.write((tx) => rotateClientSecret(tx, site.clientId, { keys, sources: sourcesNow(clock), overlapSeconds }));
    return issued.secret.reveal();
  };

  it("lets the old one live to the very end of the overlap and not a millisecond longer", async () => {
    const old = await rotate(0);
    const fresh = await rotate(60);
    expect([await withSecret(old), await withSecret(fresh)]).toEqual([200, 200]);
    server.clock.advance(59_999);
    expect([await withSecret(old), await withSecret(fresh)]).toEqual([200, 200]);
    server.clock.advance(1);
    expect([await withSecret(old), await withSecret(fresh)]).toEqual([401, 200]);
  });

  it("ends the old one at once with no overlap", async () => {
    const old = await rotate(0);
    const fresh = await rotate(0);
    expect([await withSecret(old), await withSecret(fresh)]).toEqual([401, 200]);
  });

  it("never has more than two live ones", async () => {
    const first = await rotate(0);
    const second = await rotate(600);
    const third = await rotate(600);
    expect([await withSecret(first), await withSecret(second), await withSecret(third)]).toEqual([401, 200, 200]);
    const { store, keys, clock, site } = server;
    const more = store.write((tx) => createClientSecret(tx, site.clientId, { keys, sources: sourcesNow(clock) }));
    await expect(more).rejects.toMatchObject({ code: "SECRET_LIMIT_REACHED" });
  });

  it("does not touch the newest when an older one is revoked", async () => {
    const old = await rotate(0);
    const fresh = await rotate(600);
    await server.store.write((tx) => revokeClientSecret(tx, parseCredential(old)?.id ?? "", server.clock.nowMs()));
    expect([await withSecret(old), await withSecret(fresh)]).toEqual([401, 200]);
  });
});

describe("S7: rotation of API keys", () => {
  it("keeps what the key may do, and ends the old one with the overlap", async () => {
    const old = await server.createApiKey(["SITE_SETTINGS.VIEW"]);
    const { store, keys, clock } = server;
    const keyId = parseCredential(old)?.id ?? "";
    const { key } = await store.write((tx) => rotateApiKey(tx, keyId, { keys, sources: sourcesNow(clock), overlapSeconds: 10 }));
    const statuses = async (): Promise<readonly number[]> => [(await withKey(old)).status, (await withKey(key.reveal())).status];
    expect(await statuses()).toEqual([200, 200]);
    server.clock.advance(9_999);
    expect(await statuses()).toEqual([200, 200]);
    server.clock.advance(1);
    expect(await statuses()).toEqual([401, 200]);
    const write = { path: `${PATH}/business-contact`, headers: { "wix-site-id": server.site.siteId }, body: { businessContact: {} } };
    expect((await call(server.origin, { ...write, token: key.reveal() })).status).toBe(403);
  });
});
