import { randomUUID } from "node:crypto";
import { changeSignOnPolicy, type Mail, openMail, type SignOnPolicy } from "@belay/domains/identity";
import { type MemberStatus, setMemberStatus } from "@belay/domains/members";
import type { TestServer } from "@belay/testkit";

const MAILS_MAX = 100;

/** Changes what the site asks of whoever signs up. */
export async function setSignOnPolicy({ store, site, clock }: TestServer, change: Partial<SignOnPolicy>): Promise<void> {
  await store.write((tx) => changeSignOnPolicy(tx, { siteId: site.siteId, nowMs: clock.nowMs() }, change));
}

/** Mails to an address that wait in the store, newest first. */
export async function mailsTo({ store, site, keys }: TestServer, email: string): Promise<readonly Mail[]> {
  const records = await store.read((tx) => tx.signIn.mails(site.siteId, MAILS_MAX));
  return records.flatMap((record) => openMail(record, keys) ?? []).filter(({ to }) => to === email);
}

/** The id of the member with that login. */
export async function memberIdOf({ store, site }: TestServer, email: string): Promise<string> {
  const login = await store.read((tx) => tx.signIn.loginByEmail(site.siteId, email));
  if (login === undefined) {
    throw new Error(`${email} has no login`);
  }
  return login.memberId;
}

/** What a site owner does with a member. */
export async function setStatus({ store, site, clock }: TestServer, memberId: string, status: MemberStatus): Promise<void> {
  const ctx = { siteId: site.siteId, nowMs: clock.nowMs(), newId: randomUUID };
  await store.write((tx) => setMemberStatus(tx, ctx, memberId, status));
}
