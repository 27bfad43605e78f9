import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ESLint } from "eslint";
import { describe, expect, onTestFinished, test } from "vitest";
import { recommended } from "./index.ts";

const HEAD = `import { auth } from "@belay/sdk";
import { siteProperties } from "@belay/sdk/business-tools";
`;
const OPEN = `${HEAD}export const GET = async () => Response.json(await auth.elevate(siteProperties.getSiteProperties)());
`;
const GUARDED = `${HEAD}import { assertMember } from "./lib/guard.js";
export const GET = async () => {
  await assertMember();
  return Response.json(await auth.elevate(siteProperties.getSiteProperties)());
};
`;
const GUARD = `import { auth } from "@belay/sdk";
export async function assertMember() {
  if ((await auth.getTokenInfo()).subjectType !== "MEMBER") throw new Error("members only");
}
`;

function project(files: Readonly<Record<string, string>>): string {
  const directory = mkdtempSync(join(tmpdir(), "belay-eslint-"));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  return directory;
}

function lint(directory: string): Promise<ESLint.LintResult[]> {
  const eslint = new ESLint({ cwd: directory, overrideConfigFile: true, overrideConfig: [recommended] });
  return eslint.lintFiles(["src/**/*.js"]);
}

describe("the rules in ESLint", () => {
  test("report what the command reports, at the same place", async () => {
    const [result] = await lint(project({ "src/pages/a.js": OPEN }));
    expect(result?.messages).toMatchObject([{ ruleId: "belay/unguarded-elevation", severity: 2, line: 3, column: 52 }]);
  });

  test("see a guard in another file", async () => {
    const results = await lint(project({ "src/pages/a.js": GUARDED.replace("./lib", "../lib"), "src/lib/guard.js": GUARD }));
    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  test("see a file again that has changed since", async () => {
    const directory = project({ "src/pages/a.js": OPEN });
    expect((await lint(directory))[0]?.messages).toHaveLength(1);
    const file = join(directory, "src/pages/a.js");
    writeFileSync(file, "export const GET = () => new Response();\n");
    utimesSync(file, new Date(2_000_000), new Date(2_000_000));
    expect((await lint(directory))[0]?.messages).toEqual([]);
  });
});
