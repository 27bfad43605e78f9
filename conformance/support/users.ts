import { createRole, createUser, grantRole } from "@belay/domains/apps";
import { issueUserToken, USER_LINK_PATH } from "@belay/domains/identity";
import { sourcesNow } from "@belay/server";
import type { UserRecord } from "@belay/store";
import type { TestServer, TestSite } from "@belay/testkit";
import type { FormBrowser, PageAnswer } from "./form-browser.ts";

export const USER_PASSWORD = "a password of some length";

/** Somebody who works on a site's account; a collaborator holds these permissions on that site. */
export async function makeUser(
  { store, clock }: TestServer,
  site: TestSite,
  user: { readonly email: string; readonly kind?: UserRecord["kind"]; readonly permissions?: readonly string[] },
): Promise<UserRecord> {
  const { email, kind = "OWNER", permissions = [] } = user;
  return store.write(async (tx) => {
    const sources = sourcesNow(clock);
    const made = await createUser(tx, { accountId: site.accountId, email, name: "Ada", kind }, sources);
    if (permissions.length > 0) {
      const role = await createRole(tx, { siteId: site.siteId, name: email, permissions }, sources);
      await grantRole(tx, made.id, role, sources.nowMs);
    }
    return made;
  });
}

/** The path of a one-time link, as `belay user link` prints it. */
export async function linkFor({ store, clock, keys }: TestServer, userId: string): Promise<string> {
  const token = await store.write((tx) => issueUserToken(tx, { ...sourcesNow(clock), keys }, "link", userId));
  return `${USER_LINK_PATH}?token=${token}`;
}

/** Opens the link of a user and sets their password. */
export async function setPassword(server: TestServer, browser: FormBrowser, userId: string): Promise<PageAnswer> {
  return browser.send(await browser.open(await linkFor(server, userId)), { password: USER_PASSWORD });
}
