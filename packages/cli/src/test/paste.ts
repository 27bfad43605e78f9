import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { temporaryDirectory } from "./run-cli.ts";

/** Pastes the shell lines of the banner into a shell, with a stand-in for curl first on its path. */
export function paste(lines: string): readonly unknown[] {
  const bin = temporaryDirectory();
  copyFileSync(join(import.meta.dirname, "fake-curl.mjs"), join(bin, "curl"));
  chmodSync(join(bin, "curl"), 0o755);
  // A file without an extension is a module only when its package says so.
  writeFileSync(join(bin, "package.json"), '{"type":"module"}');
  const env = { ...process.env, PATH: `${bin}:${dirname(process.execPath)}:${process.env.PATH}` };
  const out = execFileSync("sh", ["-c", lines], { env, encoding: "utf8" });
  return out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}
