import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCli, runJson, temporaryDirectory } from "../test/run-cli.ts";

const OPEN_ROUTE = `import { auth } from "@belay/sdk";
import { siteProperties } from "@belay/sdk/business-tools";
export const GET = async () => Response.json(await auth.elevate(siteProperties.getSiteProperties)());
`;

function project(files: Readonly<Record<string, string>>): string {
  const directory = temporaryDirectory();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  return directory;
}

describe("belay check", () => {
  test("ends with 0 for a project in which nothing is wrong", async () => {
    const { code, out } = await runCli(["check", project({ "src/pages/index.ts": "export const GET = () => new Response();" })]);
    expect(code).toBe(0);
    expect(out).toContain("Nothing found in 1 file");
  });

  test("ends with 1 and names place, way, why and fix of a finding", async () => {
    const { code, out } = await runCli(["check", project({ "src/pages/api/a.ts": OPEN_ROUTE })]);
    expect(code).toBe(1);
    expect(out).toContain("src/pages/api/a.ts:3:52  error  unguarded-elevation");
    expect(out).toContain("GET /api/a");
    expect(out).toMatch(/why {2}\S/);
    expect(out).toMatch(/fix {2}\S/);
  });

  test.each([
    ["a directory that is not there", ["check", "/nonexistent"]],
    ["a format that is not there", ["check", "--format", "xml"]],
    ["an option that is not there", ["check", "--strict"]],
  ])("ends with 2 for %s", async (_, args) => {
    const { code, err } = await runCli(args);
    expect(code).toBe(2);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });

  test("prints what each app and key needs, and no more", async () => {
    const directory = project({ "src/pages/api/a.ts": OPEN_ROUTE });
    expect(await runJson(["check", directory, "--permissions"])).toEqual([
      {
        kind: "app",
        name: "app",
        permissions: ["SITE_SETTINGS.VIEW"],
        methodIds: ["com.wixpress.siteproperties.api.v4.SitePropertiesV4.Read"],
        unknown: [],
      },
    ]);
  });

  test("says nothing about the examples without being told anything", async () => {
    const { code, out } = await runCli(["check", "examples/headless-site"]);
    expect(out).toContain("1 finding suppressed with a reason");
    expect(code).toBe(0);
  });
});
