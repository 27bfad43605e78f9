import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const SOURCE = fileURLToPath(new URL("./slow-sync.c", import.meta.url));
const BUILD_MS_MAX = 20_000;

/**
 * Environment under which a process's syncs take at least `syncMs`; `undefined` where there is no Linux with a C compiler to make that.
 *
 * Why: some bars are about disks whose sync takes 4 ms, and the disk at hand may be far quicker.
 */
export async function slowSyncEnvironment(directory: string, syncMs: number): Promise<Readonly<Record<string, string>> | undefined> {
  if (process.platform !== "linux") {
    return undefined;
  }
  const library = join(directory, "slow-sync.so");
  try {
    await run("cc", ["-shared", "-fPIC", "-O1", "-o", library, SOURCE, "-ldl"], { timeout: BUILD_MS_MAX });
  } catch {
    return undefined;
  }
  return { LD_PRELOAD: library, BENCH_SYNC_US: String(Math.round(syncMs * 1000)) };
}
