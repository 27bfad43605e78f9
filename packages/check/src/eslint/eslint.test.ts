import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ESLint } from "eslint";
import { ESLint as ESLint9 } from "eslint-9";
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

/** What both majors of ESLint give of a file. */
interface Linted {
  readonly messages: readonly {
    readonly ruleId: string | null;
    readonly severity: number;
    readonly line: number;
    readonly column: number;
  }[];
}

const MAJORS = [
  { major: 9, Linter: ESLint9 },
  { major: 10, Linter: ESLint },
] as const;

describe.each(MAJORS)("the rules in ESLint $major", ({ major, Linter }) => {
  const lint = (directory: string): Promise<readonly Linted[]> =>
    new Linter({ cwd: directory, overrideConfigFile: true, overrideConfig: [recommended] }).lintFiles(["src/**/*.js"]);

  test("run in that major", () => {
    expect(Linter.version).toMatch(new RegExp(`^${major}\\.`));
  });

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
