import { forgetEnded } from "./forget-ended.ts";
import { type HeadKeeperOptions, signHeads } from "./ledger/head-keeper.ts";
import { applyRetention, type LedgerSettings } from "./ledger/keep-ledger.ts";
import type { Log } from "./log/request-log.ts";
import { type Periodic, runPeriodically } from "./periodic.ts";
import type { Platform } from "./platform.ts";

const SEAL_EVERY_MS = 500;
/** Entries younger than this can be cut off at the end of a chain without a signed head that tells. */
const SIGN_EVERY_MS = 5_000;
const JOBS_EVERY_MS = 200;
const FORGET_EVERY_MS = 600_000;
const MAIL_EVERY_MS = 1_000;
const SHARE_EVERY_MS = 1_000;

/** Work that is not the platform's own. */
export interface BackgroundWork {
  readonly runJobs: () => Promise<unknown>;
  /** Absent where no mail goes out. */
  readonly sendMails?: () => Promise<unknown>;
}

/** Starts everything that runs beside the requests, each at its own pace. A failure is logged by the name of the task. */
export function startBackground(
  { store, sharedTallies, clock }: Platform,
  { runJobs, sendMails }: BackgroundWork,
  { kept, log }: { readonly kept: HeadKeeperOptions & LedgerSettings; readonly log: Log },
): Periodic {
  const every = (intervalMs: number, task: string, work: () => Promise<unknown>): Periodic =>
    runPeriodically(intervalMs, work, (err) => log.error(err, { task }));
  const tasks = [
    every(SEAL_EVERY_MS, "seal ledger", () => store.sealLedger()),
    every(SIGN_EVERY_MS, "sign ledger heads", () => signHeads(kept, clock.nowMs())),
    every(SHARE_EVERY_MS, "share counts of calls", () => sharedTallies.round()),
    every(FORGET_EVERY_MS, "archive ledger rows", () => applyRetention(kept, clock.nowMs())),
    every(JOBS_EVERY_MS, "run jobs", runJobs),
    every(FORGET_EVERY_MS, "forget what ended", () => forgetEnded(store, clock.nowMs())),
    ...(sendMails === undefined ? [] : [every(MAIL_EVERY_MS, "send mail", sendMails)]),
  ];
  return { stop: async () => void (await Promise.all(tasks.map((task) => task.stop()))) };
}
