import { createPrivateKey } from "node:crypto";
import { openSigningKey } from "@belay/core";
import { rotateSigningKey, sourcesNow } from "@belay/server";
import type { SigningKeyRecord } from "@belay/store";
import { type CallAnswer, call, startTestServer, type TestServer, valueAt } from "@belay/testkit";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codeOf } from "../support/error-shape.ts";
import { listAt } from "../support/scene.ts";

const PATH = "/site-properties/v4/properties";
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let server: TestServer;

beforeEach(async () => {
  server = await startTestServer();
});

afterEach(() => server.close());

function read(token: string): Promise<CallAnswer> {
  return call(server.origin, { path: PATH, token });
}

function rotate(): Promise<SigningKeyRecord> {
  const { store, keys, clock } = server;
  return store.write((tx) => rotateSigningKey(tx, keys, sourcesNow(clock)));
}

/** The id of the key that signed a token. */
function keyOf(token: string): unknown {
  return valueAt(JSON.parse(Buffer.from(token.split(".")[2] ?? "", "base64url").toString()), "kid");
}

async function published(): Promise<readonly unknown[]> {
  const { body } = await call(server.origin, { path: "/oauth2/jwks" });
  return listAt(body, "keys").map((key) => valueAt(key, "kid"));
}

describe("S9: signing keys rotate without anybody noticing", () => {
  it("signs with the new key at once, and takes tokens of the old one until they expire", async () => {
    const before = await server.appToken();
    const { id } = await rotate();
    const after = await server.appToken();
    expect(keyOf(after)).toBe(id);
    expect(keyOf(before)).not.toBe(id);
    expect(new Set(await published())).toEqual(new Set([keyOf(before), id]));
    // The last good second of the old token; the new one was made in the same one.
    server.clock.advance(4 * HOUR_MS + 60_000);
    expect([(await read(before)).status, (await read(after)).status]).toEqual([200, 200]);
    server.clock.advance(1_000);
    expect(codeOf(await read(before))).toBe("TOKEN_EXPIRED");
  });

  it("keeps tokens of the old key through several rotations, and takes keys back when none of their tokens can live", async () => {
    const token = await server.appToken();
    const first = keyOf(token);
    await rotate();
    await rotate();
    expect(await published()).toHaveLength(3);
    expect((await read(token)).status).toBe(200);
    server.clock.advance(DAY_MS);
    const { id } = await rotate();
    expect(await published()).not.toContain(first);
    expect(await published()).toContain(id);
  });

  it("refuses every token of a removed key at the next request, also one that was just seen", async () => {
    const token = await server.appToken();
    await rotate();
    const after = await server.appToken();
    expect((await read(token)).status).toBe(200);
    await server.store.write((tx) => tx.system.removeSigningKey(String(keyOf(token)), server.clock.nowMs()));
    expect(codeOf(await read(token))).toBe("TOKEN_INVALID");
    expect(await published()).toEqual([keyOf(after)]);
    expect((await read(after)).status).toBe(200);
  });

  it("issues and takes tokens all the while that keys rotate", async () => {
    const tokens: string[] = [];
    const issuing = Array.from({ length: 30 }, async (_, index) => {
      if (index % 10 === 5) {
        await rotate();
      }
      tokens.push(await server.appToken());
    });
    await Promise.all(issuing);
    const answers = await Promise.all(tokens.map(read));
    expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(200));
  });
});

describe("S9: private keys at rest", () => {
  it("are encrypted under a key that is not in the database", async () => {
    await rotate();
    const records = await server.store.read((tx) => tx.system.signingKeys());
    expect(records).toHaveLength(2);
    for (const record of records) {
      expect(record.publicJwk).not.toContain('"d"');
      const bytes = Buffer.from(record.encryptedPrivateKey, "base64");
      expect(() => createPrivateKey({ key: bytes, format: "der", type: "pkcs8" })).toThrow();
      expect(() => openSigningKey(record, new Uint8Array(32))).toThrow(/cannot be opened/);
      // One record's ciphertext does not pass for another's.
      expect(() => openSigningKey({ ...record, id: "another" }, server.keys.masterKey)).toThrow(/cannot be opened/);
      expect(openSigningKey(record, server.keys.masterKey).privateKey.type).toBe("private");
    }
  });
});
