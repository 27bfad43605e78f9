import { join } from "node:path";
import { call, textAt } from "@belay/testkit";
import { expect, test } from "vitest";
import { DEV_SITE } from "../dev/dev-site.ts";
import { failureLine, runCli, runJson, startDev, temporaryDirectory } from "../test/run-cli.ts";

test("the mailbox of a dev store shows the link that a member was sent, to one address if asked for, beside the running server", async () => {
  const data = join(temporaryDirectory(), "data");
  const { origin } = await startDev(data);
  const on = ["--data", data];
  expect((await runCli(["mail", ...on])).out).toBe("No mails.\n");
  const visitor = await call(origin, { path: "/oauth2/token", body: { clientId: DEV_SITE.clientId, grantType: "anonymous" } });
  const token = textAt(visitor.body, "access_token");
  const iam = (path: string, body: unknown) => call(origin, { path: `/_api/iam/${path}`, token, body });
  for (const email of ["ada@example.com", "bob@example.com"]) {
    await iam("authentication/v2/register", { loginId: { email }, password: "correct horse battery" });
    expect((await iam("recovery/v1/send-email", { email })).status).toBe(200);
  }
  expect(await runJson(["mail", ...on])).toMatchObject([{ to: "ada@example.com" }, { to: "bob@example.com" }]);
  const mails = await runJson(["mail", "--to", "Ada@example.com", ...on]);
  expect(mails).toEqual([expect.objectContaining({ to: "ada@example.com", at: expect.stringMatching(/^\d{4}-/) })]);
  const link = /http:\S+/.exec(textAt(mails, "0.text"))?.[0] ?? "";
  expect(new URL(link).origin).toBe(origin);
  expect(await (await fetch(link)).text()).toContain("Set a new password");
});

test("mails of a production store are not shown: they hold codes and links of its members", async () => {
  const data = join(temporaryDirectory(), "data");
  await runJson(["init", "--data", data]);
  expect(failureLine(await runCli(["mail", "--data", data]))).toMatch(/not shown.*BELAY_SMTP_URL/);
});
