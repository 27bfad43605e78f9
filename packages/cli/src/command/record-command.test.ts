import { expect, test } from "vitest";
import { DEV_SITE } from "../dev/dev-site.ts";
import { useDevData } from "../test/dev-store.ts";
import { runCli, runJson } from "../test/run-cli.ts";

const devData = useDevData();

const READ = "SITE_SETTINGS.VIEW";

test("S51: every command that gives, changes or takes rights leaves one row with who, what and whose, which stays when that is gone", async () => {
  const on = ["--data", await devData()];
  const rows = async (): Promise<readonly Readonly<Record<string, unknown>>[]> =>
    Object(await runJson(["audit", "query", "--limit", "999", ...on])).entries;
  const done: [command: string, name: string | undefined, detail: string | undefined][] = [];
  const run = async (command: string, args: readonly string[], name?: string, detail?: string) => {
    done.push([`belay ${command}`, name, detail]);
    return Object(await runJson([...command.split(" "), ...args, ...on]));
  };
  await run("signing-key rotate", []);
  const key = await run("key create", ["--permissions", READ, "--name", "Shop key"], "Shop key", READ);
  await run("key grant", [key.id, "WIX_STORES.PRODUCT_READ"], "Shop key", "WIX_STORES.PRODUCT_READ");
  const next = await run("key rotate", [key.id], "Shop key", expect.stringMatching(/^new key \w+$/));
  await run("key revoke", [next.id], "Shop key");
  const app = await run("app create", ["Reports", "--permissions", READ], "Reports", READ);
  const { instanceId } = await run("app install", [app.clientId], "Reports", READ);
  await run("app grant", [instanceId, "WIX_STORES.PRODUCT_READ"], "Reports", "WIX_STORES.PRODUCT_READ");
  await run("app rotation", [app.clientId, "on"], "Reports", "on");
  const secret = await run("secret create", ["--client", app.clientId], "Reports");
  await run("secret revoke", [secret.id], "Reports");
  await run("app uninstall", [instanceId], "Reports");
  const { id } = await run("user create", ["ada@example.com"], "ada@example.com", "COLLABORATOR");
  await run("role create", ["viewer", "--permissions", READ], "viewer", READ);
  await run("user grant", [id, "viewer"], "ada@example.com", "role viewer");
  await run("role change", ["viewer", "all"], "viewer", "all");
  await run("user token", [id, "--issuer", "http://127.0.0.1"], "ada@example.com", expect.stringMatching(/^session /));
  await run("user revoke", [id, "viewer"], "ada@example.com", "role viewer");
  await run("role remove", ["viewer"], "viewer", "all");
  await run("user remove", [id], "ada@example.com");
  await run("token revoke", ["--client", app.clientId]);
  const found = (await rows()).toReversed();
  expect(found.map((row) => [row.endpoint, Object(row.target).name, row.detail])).toEqual(done);
  const operator = { type: "OPERATOR", id: expect.any(String) };
  for (const row of found) {
    expect(row).toMatchObject({
      siteId: DEV_SITE.siteId,
      kind: "admin",
      outcome: "allowed",
      status: 200,
      actor: operator,
      subject: operator,
    });
    expect(JSON.stringify(row)).not.toContain("bly_");
  }
  expect((await runCli(["audit", "tail", "--rows", "1", ...on])).out).toMatch(
    /allowed 200 belay\.cli\.v1\.token\.revoke by operator \w+ on client/,
  );
});

test("S51: a command that is refused changes nothing and leaves no row", async () => {
  const on = ["--data", await devData()];
  expect((await runCli(["key", "grant", "nosuchkey", READ, ...on])).code).not.toBe(0);
  expect((await runCli(["role", "create", "x", "--permissions", "NO.SUCH", ...on])).code).not.toBe(0);
  expect(Object(await runJson(["audit", "query", ...on])).entries).toEqual([]);
});
