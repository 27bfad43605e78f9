import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadKeys } from "./keys.ts";

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "belay-keys-"));
});

afterEach(() => rm(directory, { recursive: true, force: true }));

describe("S9: the master key", () => {
  it("is made once, for its owner's eyes only, however many processes start at once", async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => loadKeys({ directory, create: true })));
    expect(new Set(all.map(({ masterKey }) => Buffer.from(masterKey).toString("hex"))).size).toBe(1);
    expect(await readdir(directory)).toEqual(["master.key"]);
    expect((await stat(join(directory, "master.key"))).mode & 0o777).toBe(0o600);
  });

  it.each([0o640, 0o604, 0o660, 0o644])("is refused when others may read or change its file (%o)", async (mode) => {
    await loadKeys({ directory, create: true });
    await chmod(join(directory, "master.key"), mode);
    await expect(loadKeys({ directory, create: true })).rejects.toThrow(/may be read by others\. Run: chmod 600/);
  });

  it("is refused when it is not a key, and never made where it may not be", async () => {
    await expect(loadKeys({ directory, create: false })).rejects.toThrow(/There is no master key/);
    expect(await readdir(directory)).toEqual([]);
    await writeFile(join(directory, "master.key"), "short\n", { mode: 0o600 });
    await expect(loadKeys({ directory, create: true })).rejects.toThrow(/not 32 bytes/);
    await expect(loadKeys({ directory, create: true, masterKey: "short" })).rejects.toThrow(/BELAY_MASTER_KEY is not 32 bytes/);
  });

  it("comes from the environment where it is given, and leaves no file", async () => {
    const masterKey = randomBytes(32).toString("base64url");
    const [first, second] = [
      await loadKeys({ directory, create: true, masterKey }),
      await loadKeys({ directory, create: true, masterKey }),
    ];
    expect(first).toEqual(second);
    expect(await readdir(directory)).toEqual([]);
  });

  it("gives a key of its own to each use, none of which is the secret itself", async () => {
    const keys = await loadKeys({ directory, create: true });
    const text = await readFile(join(directory, "master.key"), "utf8");
    const all = [...Object.values(keys).map((key) => Buffer.from(key).toString("base64url")), text.trim()];
    expect(new Set(all).size).toBe(all.length);
  });
});
