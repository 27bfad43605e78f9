import type { UserRecord, WriteTransaction } from "@belay/store";
import type { StagedStore } from "../../handler.ts";
import { normaliseEmail } from "../login-email.ts";
import { type MailContext, postMail } from "../mail.ts";
import { recoveryMail } from "../mails.ts";
import type { UserSignInContext } from "./user-sign-in.ts";
import { issueUserToken, USER_LINK_PATH } from "./user-tokens.ts";

/** What sending a link needs to know of the request. */
export type UserLinkContext = UserSignInContext & Omit<MailContext, "siteId">;

/** Users of different accounts may have one address; as many of them get a mail. */
const SAME_ADDRESS_MAX = 4;

async function postLink(tx: WriteTransaction, ctx: UserLinkContext, { id, email, accountId }: UserRecord, origin: string): Promise<void> {
  const token = await issueUserToken(tx, ctx, "link", id);
  const link = new URL(USER_LINK_PATH, origin);
  link.searchParams.set("token", token);
  const account = await tx.system.account(accountId);
  // A mail belongs to a site, whose mailbox in development it is then in.
  const [site] = await tx.system.sites(accountId);
  const recipient = { to: email, siteName: account?.name ?? "your account" };
  await postMail(tx, { ...ctx, siteId: site?.id ?? "" }, recoveryMail(recipient, link.href));
}

/**
 * Sends a one-time link to everybody who works with that address, and answers alike if nobody does. The link sets a password and signs in.
 *
 * Why a token all the same: an answer without a commit would tell by its speed that there is no user.
 * Errors: TOO_MANY_REQUESTS (429), whether there is a user or not.
 */
export async function sendUserLink(store: StagedStore, ctx: UserLinkContext, address: string, origin: string): Promise<void> {
  const email = normaliseEmail(address);
  await ctx.limits.take("address", ctx.clientAddress);
  await ctx.limits.take("mail", JSON.stringify(["user", email]));
  await store.write(async (tx) => {
    // Users who were made without an address have none to be found by.
    const users = email === "" ? [] : await tx.userSignIn.usersByEmail(email, SAME_ADDRESS_MAX);
    for (const user of users) {
      await postLink(tx, ctx, user, origin);
    }
    if (users.length === 0) {
      await issueUserToken(tx, ctx, "link", ctx.newId());
    }
  });
}
