// Runs one start and throws it away, so that the sources are compiled and kept before somebody waits for them. Never fails: a start works without.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const WAIT_MS_MAX = 30_000;

if (Number(process.versions.node.split(".")[0]) >= 24) {
  const directory = mkdtempSync(join(tmpdir(), "belay-warm-"));
  const launcher = join(import.meta.dirname, "belay.mjs");
  const child = spawn(process.execPath, [launcher, "dev", "--port", "0", "--no-example", "--json", "--data", join(directory, "data")], {
    stdio: ["ignore", "pipe", "ignore"],
    timeout: WAIT_MS_MAX,
    killSignal: "SIGKILL",
  });
  child.stdout.once("data", () => child.kill("SIGINT"));
  const clear = () => rmSync(directory, { recursive: true, force: true });
  child.once("error", clear);
  child.once("close", clear);
}
