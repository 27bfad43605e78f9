import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { entityKinds } from "@belay/domains";
import { openSqliteStore } from "@belay/store/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createServer } from "../create-server.ts";
import { silentLog } from "../log/silent-log.ts";
import { loadKeys } from "./keys.ts";
import { whatToClose } from "./open-files.ts";

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "belay-open-"));
});

afterEach(() => rm(directory, { recursive: true, force: true }));

/** What a server says at its start of a store in the directory. */
async function warningsOfStart(): Promise<readonly string[]> {
  const warnings: string[] = [];
  const log = { ...silentLog, warn: (message: string) => void warnings.push(message) };
  const store = await openSqliteStore({ directory, kinds: entityKinds });
  const keys = await loadKeys({ directory, create: true });
  const server = await createServer({ store, keys, modules: [], log, ledger: { directory } });
  await server.close();
  await store.close();
  return warnings;
}

describe("S9: who else may read or change what Belay keeps", () => {
  it("is nobody, of all that Belay makes, and nothing is said", async () => {
    expect(await warningsOfStart()).toEqual([]);
  });

  it("is told at the start, with what to do", async () => {
    await warningsOfStart();
    await chmod(directory, 0o755);
    await chmod(join(directory, "belay.sqlite"), 0o644);
    const [warning = "", ...others] = await warningsOfStart();
    expect(others).toEqual([]);
    expect(warning).toContain(`Run: chmod 700 ${directory} && chmod 600 ${directory}/belay.sqlite`);
  });

  it.each([0o640, 0o620, 0o604, 0o602])("is told of a file of mode %o, and not of what stands in directories below", async (mode) => {
    await writeFile(join(directory, "it's here"), "");
    await chmod(join(directory, "it's here"), mode);
    await mkdir(join(directory, "below"), { mode: 0o755 });
    expect(await whatToClose(directory)).toMatch(new RegExp(`Run: chmod 600 '${directory}/it'\\\\''s here'$`));
  });
});
