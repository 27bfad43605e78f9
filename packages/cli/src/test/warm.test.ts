import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LAUNCHER, temporaryDirectory } from "./run-cli.ts";

test("warming leaves compiled sources in the user's cache, and no data anywhere", () => {
  const [cache, temporary] = [temporaryDirectory(), temporaryDirectory()];
  const env = { ...process.env, XDG_CACHE_HOME: cache, TMPDIR: temporary };
  const { status } = spawnSync(process.execPath, [join(LAUNCHER, "../warm.mjs")], { env, encoding: "utf8" });
  expect(status).toBe(0);
  expect(readdirSync(join(cache, "belay/compile"), { recursive: true }).length).toBeGreaterThan(100);
  expect(readdirSync(temporary)).toEqual([]);
});
