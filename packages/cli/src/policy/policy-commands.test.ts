import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DEV_SITE } from "../dev/dev-site.ts";
import { askToken, PROPERTIES, useDevData } from "../test/dev-store.ts";
import { failureLine, runCli, runJson, startDev, temporaryDirectory, usageLine } from "../test/run-cli.ts";

const devData = useDevData();

const READ = "com.wixpress.siteproperties.api.v4.SitePropertiesV4.Read";

function policyFile(content: unknown): string {
  const file = join(temporaryDirectory(), "policy.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

test("a policy is set by the names that people know, observes at first, and is switched version by version, each in the ledger", async () => {
  const data = await devData();
  const policy = (...args: readonly string[]) => runJson(["policy", ...args, "--data", data]);
  const file = policyFile({ rules: [{ methods: ["siteProperties.getSiteProperties"], callers: ["member"] }] });
  const rules = [{ methods: [READ], callers: ["member"] }];
  expect(await policy("set", file)).toEqual({ clientId: DEV_SITE.clientId, siteId: DEV_SITE.siteId, version: 1, mode: "observe", rules });
  expect(await policy("enforce")).toMatchObject({ version: 2, mode: "enforce", rules });
  const shown = await policy("show");
  expect(shown).toMatchObject({ version: 2, mode: "enforce", rules });
  // What show prints is what set takes.
  expect(await policy("set", policyFile(shown))).toMatchObject({ version: 3, mode: "enforce", rules });
  expect(await policy("off")).toMatchObject({ version: 4, mode: "off" });
  expect(await policy("observe")).toMatchObject({ version: 5, mode: "observe" });
  const rows = Object.values(Object(await runJson(["audit", "tail", "--data", data]))).flat();
  const changes = rows.filter((row) => Object(row).methodId === "belay.elevation.v1.Policies.SetPolicy");
  expect(changes).toHaveLength(5);
  expect(changes.at(-1)).toMatchObject({ actor: { type: "OPERATOR" }, detail: expect.stringMatching(/^version 5: observe/) });
});

test("policy test says by which rule a call passes, or why not and what to do", async () => {
  const data = await devData();
  const rules = [{ methods: [READ], endpoints: ["GET /api/settings"], callers: ["member", "role:STAFF"] }];
  await runJson(["policy", "set", policyFile({ rules, mode: "enforce" }), "--data", data]);
  const tried = (...args: readonly string[]) => runJson(["policy", "test", "getSiteProperties", ...args, "--data", data]);
  const endpoint = ["--endpoint", "GET /api/settings"] as const;
  expect(await tried(...endpoint, "--as", "member")).toMatchObject({ allowed: true, rule: 1 });
  expect(await tried(...endpoint, "--as", "user,role:STAFF")).toMatchObject({ allowed: true });
  expect(await tried(...endpoint)).toMatchObject({
    allowed: false,
    reason: "caller-not-listed",
    fix: expect.stringContaining("belay policy set"),
  });
  expect(await tried("--as", "member")).toMatchObject({ allowed: false, reason: "endpoint-not-named" });
  expect(await runJson(["policy", "test", "deleteProduct", "--data", data])).toMatchObject({ reason: "method-not-listed" });
});

test("report tells what was refused and what would be, how often and for whom", async () => {
  const data = await devData();
  await runJson(["policy", "set", policyFile({ rules: [] }), "--data", data]);
  const { origin, stop } = await startDev(data);
  const secret = Object(await runJson(["env", "--data", data])).BELAY_CLIENT_SECRET;
  const { access_token: token } = Object((await askToken(origin, secret)).body);
  const read = () => fetch(`${origin}${PROPERTIES}`, { headers: { authorization: token, "belay-elevating-endpoint": "GET%20%2Fapi%2Fx" } });
  expect([(await read()).status, (await read()).status]).toEqual([200, 200]);
  await runJson(["policy", "enforce", "--data", data]);
  // A running server learns of it within a second.
  for (let tries = 0; (await read()).status === 200; tries += 1) expect(tries).toBeLessThan(2_000);
  await stop("SIGTERM");
  const report = Object(await runJson(["policy", "report", "--since", "1h", "--data", data]));
  const common = { methodId: READ, endpoint: "GET /api/x", caller: "unknown", reason: "method-not-listed" };
  expect(report.refused).toEqual(
    expect.arrayContaining([expect.objectContaining({ ...common, refused: true }), expect.objectContaining({ ...common, refused: false })]),
  );
});

test.each<[string, unknown, RegExp]>([
  ["no file", undefined, /cannot be read/],
  ["no JSON", "{", /is not JSON/],
  ["no rules", {}, /rules/],
  ["a method that is not there", { rules: [{ methods: ["createProdukt"] }] }, /Near it: .*createProduct/],
  ["a mistyped property", { rules: [{ methods: "all", caller: ["member"] }] }, /not known: caller/],
  ["a mode that is none", { rules: [], mode: "on" }, /mode may be off, observe, enforce/],
])("%s is refused in one line, and nothing is kept", async (_what, content, line) => {
  const data = await devData();
  const file = content === undefined ? "/no/such/file.json" : policyFile(content);
  expect(usageLine(await runCli(["policy", "set", file, "--data", data]))).toMatch(line);
  expect(failureLine(await runCli(["policy", "show", "--data", data]))).toMatch(/has no elevation policy/);
});
