import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { assertGuarded } from "./assert-guarded.ts";

const roots: string[] = [];
afterEach(() => Promise.all(roots.splice(0).map((root) => rm(root, { recursive: true }))));

/** A project with a checker installed that gives these findings; without any, a project without a checker. */
async function projectWith(findings?: readonly object[]): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "belay-strict-"));
  roots.push(root);
  if (findings !== undefined) {
    const home = join(root, "node_modules/@belay/check");
    await mkdir(home, { recursive: true });
    await writeFile(join(home, "package.json"), JSON.stringify({ name: "@belay/check", type: "module", exports: "./index.js" }));
    await writeFile(join(home, "index.js"), `export const checkProject = () => (${JSON.stringify({ findings })});`);
  }
  return root;
}

const lines: string[] = [];
const log = { info: (line: string) => lines.push(line) };
const FINDING = { code: "unguarded-elevation", file: "src/pages/api/x.ts", line: 7, message: "anybody can trigger it" };

test("a project with exposed elevation does not start, and each place is named", async () => {
  const root = await projectWith([FINDING, { ...FINDING, code: "needless-elevation" }]);
  await expect(assertGuarded(root, log)).rejects.toMatchObject({
    name: "UnguardedProjectError",
    message: expect.stringMatching(/src\/pages\/api\/x\.ts:7 unguarded-elevation: anybody can trigger it$/),
  });
});

test("a project whose elevation is guarded starts, and one without the checker is told what that means", async () => {
  await assertGuarded(await projectWith([{ ...FINDING, code: "needless-elevation" }]), log);
  expect(lines).toEqual([]);
  await assertGuarded(await projectWith(), log);
  expect(lines).toEqual([expect.stringContaining("@belay/check is not installed")]);
});
