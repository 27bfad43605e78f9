// After an install: bundles the command line and runs one start of it, so that the first start of a person is a quick one. Never fails: a start works without.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";

const NEEDED = 24;
const WAIT_MS_MAX = 30_000;
/** Characters of what the bundler says. */
const WORDS_MAX = 300;
const ROOT = join(import.meta.dirname ?? ".", "..");

async function bundle() {
  try {
    const { bundleStart } = await import("./bundle-start.ts");
    await bundleStart(ROOT);
  } catch (err) {
    const why = stripVTControlCharacters(err instanceof Error ? err.message : String(err)).replace(/\s+/g, " ");
    console.error(`belay: starts use the sources, because they could not be bundled: ${why.slice(0, WORDS_MAX)}`);
  }
}

/** Runs one start and throws its data away: what it compiled is kept. */
function warm() {
  const directory = mkdtempSync(join(tmpdir(), "belay-warm-"));
  const launcher = join(ROOT, "packages/cli/bin/belay.mjs");
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

if (Number(process.versions.node.split(".")[0]) >= NEEDED) {
  await bundle();
  warm();
}
