import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DEV_SITE } from "../dev/dev-site.ts";
import { askToken, PROPERTIES, useDevData } from "../test/dev-store.ts";
import { failureLine, runCli, runJson, startDev, temporaryDirectory, usageLine } from "../test/run-cli.ts";

const devData = useDevData();

const READ = "com.wixpress.siteproperties.api.v4.SitePropertiesV4.Read";

/** A store whose app read the site's properties twice, and was refused nothing. */
async function usedData(): Promise<string> {
  const data = await devData();
  const { origin, stop } = await startDev(data);
  const secret = Object(await runJson(["env", "--data", data])).BELAY_CLIENT_SECRET;
  const { access_token: token } = Object((await askToken(origin, secret)).body);
  for (let call = 0; call < 2; call += 1) {
    expect((await fetch(`${origin}${PROPERTIES}`, { headers: { authorization: token } })).status).toBe(200);
  }
  await stop("SIGTERM");
  return data;
}

test("an app that holds everything is told what it used, and the command that leaves it just that", async () => {
  const data = await usedData();
  const app = DEV_SITE.instanceId;
  const suggest = async () => Object(await runJson(["permissions", "suggest", "--app", app, "--data", data]));
  const first = await suggest();
  expect(first).toMatchObject({ held: "all", used: [{ methodId: READ, calls: 2 }], suggested: ["SITE_SETTINGS.VIEW"], lacking: [] });
  expect(first.command).toBe(`belay permissions set SITE_SETTINGS.VIEW --app ${app}`);
  const [, ...command] = String(first.command).split(" ");
  expect(await runJson([...command, "--data", data])).toMatchObject({ before: "all", permissions: ["SITE_SETTINGS.VIEW"] });
  const second = await suggest();
  expect(second).toMatchObject({ held: ["SITE_SETTINGS.VIEW"], unused: [] });
  expect(second).not.toHaveProperty("command");
  const rows = Object.values(Object(await runJson(["audit", "tail", "--data", data]))).flat();
  expect(JSON.stringify(rows)).toContain("belay.cli.v1.permissions.set");
});

test("what the code elevates counts as well, though nobody called it yet", async () => {
  const data = await usedData();
  const project = temporaryDirectory();
  mkdirSync(join(project, "src/pages/api"), { recursive: true });
  writeFileSync(
    join(project, "src/pages/api/make.ts"),
    'import { auth } from "@belay/sdk";\nimport { products } from "@belay/sdk/stores";\nexport const POST = async () => Response.json(await auth.elevate(products.deleteProduct)("x"));\n',
  );
  const args = ["permissions", "suggest", "--app", DEV_SITE.clientId, "--project", project, "--data", data] as const;
  expect(await runJson(args)).toMatchObject({ suggested: ["SITE_SETTINGS.VIEW", "WIX_STORES.PRODUCT_DELETE"], code: { unknown: [] } });
  const { out } = await runCli(args);
  expect(out).toMatch(/Only in the code: deleteProduct/);
  expect(out).toMatch(/Enough would be: SITE_SETTINGS\.VIEW, WIX_STORES\.PRODUCT_DELETE/);
});

test("a key and a role that were never used are told so, and no command takes all that they hold", async () => {
  const data = await devData();
  const { id } = Object(await runJson(["key", "create", "--data", data, "--permissions", "WIX_STORES.PRODUCT_READ"]));
  await runJson(["role", "create", "editor", "--permissions", "WIX_STORES.PRODUCT_READ", "--data", data]);
  for (const holder of [["--key", id] as const, ["--role", "editor"] as const]) {
    const answer = Object(await runJson(["permissions", "suggest", ...holder, "--data", data]));
    expect(answer).toMatchObject({ used: [], suggested: [], unused: ["WIX_STORES.PRODUCT_READ"] });
    expect(answer).not.toHaveProperty("command");
    expect(await runJson(["permissions", "set", "SITE_SETTINGS.VIEW", ...holder, "--data", data])).toMatchObject({
      permissions: ["SITE_SETTINGS.VIEW"],
    });
    expect(await runJson(["permissions", "suggest", ...holder, "--data", data])).toMatchObject({ held: ["SITE_SETTINGS.VIEW"] });
  }
});

test.each([
  [["suggest"], /Name one of --app/],
  [["suggest", "--app", "a", "--key", "b"], /Name one of --app/],
  [["set", "NO.SUCH", "--app", DEV_SITE.instanceId], /No method knows the permission NO\.SUCH/],
])("%j is refused in one line", async (args, line) => {
  expect(usageLine(await runCli(["permissions", ...args, "--data", await devData()]))).toMatch(line);
});

test.each([
  ["--app", /no app or app instance none/],
  ["--role", /has no role none/],
])("%s that is not there is refused in one line", async (option, line) => {
  expect(failureLine(await runCli(["permissions", "suggest", option, "none", "--data", await devData()]))).toMatch(line);
});
