import type { Store } from "@belay/store";

/**
 * How much longer than their own time things are kept that another node may still ask for: its clock may be behind ours by as much as the two
 * may be apart that tokens allow (60 s each way).
 */
const CLOCKS_APART_MS = 120_000;
const DAY_MS = 86_400_000;

/**
 * Forgets what no token, code or try can refer to any more.
 *
 * Shape: codes, refresh tokens and tokens of logins stay a day after their end, so that a late second use is still seen and ends what came of the first.
 */
export async function forgetEnded(store: Store, nowMs: number): Promise<void> {
  await store.write(async ({ system }) => {
    await system.forgetRevocations(nowMs - CLOCKS_APART_MS);
    await system.forgetUsedTokens(nowMs - CLOCKS_APART_MS);
    await system.forgetInstallCodes(nowMs - DAY_MS);
    await system.forgetRefreshTokens(nowMs - DAY_MS);
  });
  await store.write(async ({ signIn, userSignIn, attempts }) => {
    await signIn.forgetExpired(nowMs - DAY_MS);
    await userSignIn.forgetExpired(nowMs - DAY_MS);
    await attempts.forgetEnded(nowMs - CLOCKS_APART_MS);
  });
}
