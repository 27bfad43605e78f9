import { BelayError } from "@belay/core";
import type { UserRecord } from "@belay/store";
import type { CallContext, StagedStore } from "../../handler.ts";
import { normaliseEmail } from "../login-email.ts";
import type { TokenContext } from "../login-tokens.ts";
import { assertPassword, hashPassword, isPassword } from "../passwords.ts";
import { findUserByToken, issueUserToken, userTokenHash } from "./user-tokens.ts";

/** What signing a user in needs to know of the request. */
export type UserSignInContext = TokenContext & Pick<CallContext, "clientAddress" | "limits">;

/** A user who signed in, and the token of the browser's new session. */
export interface SignedInUser {
  readonly user: UserRecord;
  readonly sessionToken: string;
}

/** Users of different accounts may have one address; as many of them are tried. Why so few: each costs a hash. */
const SAME_ADDRESS_MAX = 4;

/** The user whose address and password these are, with the hash that proved it. Takes the time of a hash whether there is a user or not. */
async function findByPassword(
  store: StagedStore,
  email: string,
  password: string,
): Promise<{ readonly user: UserRecord; readonly passwordHash: string } | undefined> {
  const candidates = await store.read(async ({ userSignIn }) =>
    Promise.all(
      (await userSignIn.usersByEmail(email, SAME_ADDRESS_MAX)).map(async (user) => ({
        user,
        hash: await userSignIn.passwordHash(user.id),
      })),
    ),
  );
  const withHash = candidates.flatMap(({ user, hash }) => (hash === undefined ? [] : [{ user, passwordHash: hash }]));
  if (withHash.length === 0) {
    await isPassword(password, undefined);
    return undefined;
  }
  for (const candidate of withHash) {
    if (await isPassword(password, candidate.passwordHash)) return candidate;
  }
  return undefined;
}

/**
 * Signs a user of an account in by address and password.
 *
 * Errors: -19976 (400), the same for an address without a user, a user without a password and a wrong password; TOO_MANY_REQUESTS (429).
 */
export async function signInUser(
  store: StagedStore,
  ctx: UserSignInContext,
  credentials: { readonly email: string; readonly password: string },
): Promise<SignedInUser> {
  const email = normaliseEmail(credentials.email);
  const attempt = JSON.stringify(["user", email, ctx.clientAddress]);
  await ctx.limits.take("address", ctx.clientAddress);
  await ctx.limits.take("password", attempt);
  // Users who were made without an address have none to sign in with.
  const found = email === "" ? undefined : await findByPassword(store, email, credentials.password);
  if (found === undefined) throw new BelayError("-19976");
  await ctx.limits.clear("password", attempt);
  return store.write(async (tx) => {
    const user = await tx.system.user(found.user.id);
    // Removed, or the password changed, while the hash was computed.
    if (user === undefined || user.removedAtMs !== undefined || (await tx.userSignIn.passwordHash(user.id)) !== found.passwordHash) {
      throw new BelayError("-19976");
    }
    return { user, sessionToken: await issueUserToken(tx, ctx, "browser", user.id) };
  });
}

/**
 * Signs a user in with a one-time link, and sets a password where the user has an address to use it with. Every other link and session ends.
 *
 * Errors: RECOVERY_FAILED (400); RequestValidationError (400) for the password; TOO_MANY_REQUESTS (429).
 */
export async function redeemUserLink(
  store: StagedStore,
  ctx: UserSignInContext,
  { token, password }: { readonly token: string; readonly password: unknown },
): Promise<SignedInUser> {
  await ctx.limits.take("address", ctx.clientAddress);
  const known = await store.read((tx) => findUserByToken(tx, ctx, "link", token));
  if (known === undefined) throw new BelayError("RECOVERY_FAILED");
  let passwordHash: string | undefined;
  if (known.email !== "") {
    assertPassword("password", password);
    passwordHash = await hashPassword(password);
  }
  return store.write(async (tx) => {
    const user = await findUserByToken(tx, ctx, "link", token);
    if (user === undefined || !(await tx.userSignIn.useToken("link", userTokenHash(ctx, "link", token), ctx.nowMs))) {
      throw new BelayError("RECOVERY_FAILED");
    }
    await tx.userSignIn.endTokens(user.id, ctx.nowMs);
    if (passwordHash !== undefined) await tx.userSignIn.setPassword(user.id, passwordHash, ctx.nowMs);
    return { user, sessionToken: await issueUserToken(tx, ctx, "browser", user.id) };
  });
}
