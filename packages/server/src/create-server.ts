import type { AddressInfo } from "node:net";
import { type DomainModule, queueDocumentRefresh } from "@belay/domains";
import type { InstallationKeys } from "@belay/domains/apps";
import type { Store } from "@belay/store";
import type { FastifyInstance } from "fastify";
import { createApp } from "./app.ts";
import { createAttemptLimits } from "./attempt-limits.ts";
import { startBackground } from "./background.ts";
import { type CaptchaOptions, createCaptcha } from "./captcha.ts";
import type { IsOwnHost } from "./entrance/host.ts";
import { StalledAnswers } from "./entrance/stalled-answers.ts";
import { Directory } from "./identity/directory.ts";
import { Identifier } from "./identity/identifier.ts";
import { ensureSigningKey } from "./identity/key-ring.ts";
import { UsageRecorder } from "./identity/usage-recorder.ts";
import { findIssuer } from "./installation/issuer.ts";
import { whatToClose } from "./installation/open-files.ts";
import { JobRunner } from "./jobs.ts";
import { signHeads } from "./ledger/head-keeper.ts";
import type { LedgerSettings } from "./ledger/keep-ledger.ts";
import { CallLimiter } from "./limits/call-limiter.ts";
import { DEFAULT_LIMITS, type Limits } from "./limits/limits.ts";
import { SharedTallies } from "./limits/shared-tallies.ts";
import type { Log } from "./log/request-log.ts";
import type { MailOptions, MailSender } from "./mail-sender.ts";
import type { MetricsOptions } from "./metrics/call-metrics.ts";
import { TokenLimiter } from "./oauth/token-limits.ts";
import { afterFirst } from "./periodic.ts";
import { ElevationMeter } from "./pipeline/elevation-meter.ts";
import { ForeignRefusals } from "./pipeline/foreign-refusals.ts";
import { LedgerQueue } from "./pipeline/ledger-queue.ts";
import { type Clock, type Platform, sourcesNow, systemClock } from "./platform.ts";
import type { MakeGuide } from "./start-page/guide.ts";

/** Stands in addresses of a server that neither listens nor was told where it is reached. */
const UNKNOWN_ORIGIN = "http://127.0.0.1";

export interface ServerOptions {
  readonly store: Store;
  readonly keys: InstallationKeys;
  readonly modules: readonly DomainModule[];
  readonly log: Log;
  readonly clock?: Clock;
  /** Where browsers reach the server (`https://api.example.com`); by default where it listens. */
  readonly origin?: string;
  /** Addresses or subnets of proxies whose word on a caller's address counts. None by default. */
  readonly trustedProxies?: readonly string[];
  /**
   * Whether the server goes by a host that a request names, without its port. Without it every host counts.
   *
   * Why: a page of another site whose name was made to point to this machine is a page of that host to its browser, and may read what it asks for.
   */
  readonly isOwnHost?: IsOwnHost;
  /** What the page at `/` tells whoever develops with this server. Without it the page says that the server runs and nothing else. */
  readonly guide?: MakeGuide;
  /** How mail is sent. Without it mails stay in the store, where `belay mail` shows them. */
  readonly mail?: MailOptions;
  /** Asked about the people who sign in by the login API. Without it captcha tokens are taken and not looked at. */
  readonly captcha?: CaptchaOptions;
  /** How much is taken of one caller. What is left out takes more than one machine asks for. */
  readonly limits?: Partial<Limits>;
  /** Where heads and archives of the ledger go. Without it heads are signed in the store alone, and nothing is archived. */
  readonly ledger?: LedgerSettings;
  /** Makes `GET /metrics`, for whoever has this token. Without it there is none. */
  readonly metrics?: MetricsOptions;
}

/** The server without its socket: for tests, and for `listen`. */
export interface Server {
  readonly app: FastifyInstance;
  readonly platform: Platform;
  /** Resolves when all jobs and queued ledger rows of this moment are done, and the chains are sealed. */
  readonly settle: () => Promise<void>;
  /** Listens; answers the origin (`http://127.0.0.1:4000`). Port 0 takes any that is free. */
  readonly listen: (host: string, port: number) => Promise<string>;
  /** Takes no new request, ends those under way, writes what is queued, and stops. Does not close the store. */
  readonly close: () => Promise<void>;
}

async function createPlatform(options: ServerOptions, origin: () => string): Promise<Platform & { readonly usage: UsageRecorder }> {
  const { store, keys, log } = options;
  const clock = options.clock ?? systemClock;
  await ensureSigningKey(store, keys, sourcesNow(clock));
  const issuer = await findIssuer(store, options.origin);
  const directory = new Directory(store, keys);
  const usage = new UsageRecorder(store, (err) => log.error(err, { task: "record last use" }));
  const identifier = new Identifier({ directory, keys, clock, issuer, usage });
  const numbers = { ...DEFAULT_LIMITS, ...options.limits };
  const counted = { store, clock, pepper: keys.pepper };
  const sharedTallies = new SharedTallies(counted);
  const limits = createAttemptLimits(counted, numbers.attempts, sharedTallies);
  const limiters = {
    limits,
    tokenLimiter: new TokenLimiter(counted, numbers.token, sharedTallies),
    callLimiter: new CallLimiter(numbers, sharedTallies),
  };
  const ledger = new LedgerQueue({ store, onError: (err, waiting) => log.error(err, { task: "write ledger rows", waiting }) });
  return {
    meter: new ElevationMeter(counted),
    sharedTallies,
    ...(options.captcha === undefined ? {} : { captcha: createCaptcha(options.captcha) }),
    ...limiters,
    foreignRefusals: new ForeignRefusals(),
    store,
    keys,
    clock,
    issuer,
    directory,
    identifier,
    ledger,
    usage,
    origin,
  };
}

/** The mail client is loaded where mail goes out, and nowhere else. */
async function createMailSender(platform: Platform, mail: MailOptions): Promise<MailSender> {
  const { MailSender } = await import("./mail-sender.ts");
  return new MailSender(platform, mail);
}

/** Makes a server over an open store: signing key, issuer, routes, and what runs beside the requests. */
export async function createServer(options: ServerOptions): Promise<Server> {
  const { store, log } = options;
  const warning = options.ledger?.directory === undefined ? undefined : await whatToClose(options.ledger.directory);
  if (warning !== undefined) {
    log.warn(warning);
  }
  let listensAt: string | undefined;
  const platform = await createPlatform(options, () => options.origin ?? listensAt ?? UNKNOWN_ORIGIN);
  const app = await createApp(platform, options.modules, {
    log,
    trustedProxies: options.trustedProxies ?? [],
    ...(options.isOwnHost === undefined ? {} : { isOwnHost: options.isOwnHost }),
    ...(options.metrics === undefined ? {} : { metrics: options.metrics }),
    ...(options.guide === undefined ? {} : { guide: options.guide }),
  });
  const jobs = new JobRunner(store, platform.clock, options.modules, (err, jobId) => log.error(err, { task: "job", jobId }));
  // Beside the requests: what an older version wrote does not hold up a start.
  const runJobs = afterFirst(
    () => queueDocumentRefresh(store, options.modules, sourcesNow(platform.clock)),
    () => jobs.run(),
  );
  const kept = { store, keys: platform.keys, ...options.ledger };
  const mailSender = options.mail === undefined ? undefined : await createMailSender(platform, options.mail);
  const work = { runJobs, ...(mailSender === undefined ? {} : { sendMails: () => mailSender.run() }) };
  const background = startBackground(platform, work, { kept, log });
  const stalled = new StalledAnswers(app.server).watch();
  const endChains = async (): Promise<void> => {
    await store.sealLedger();
    await signHeads(kept, platform.clock.nowMs());
  };
  const settle = async (): Promise<void> => {
    await runJobs();
    await platform.ledger.flush();
    await platform.usage.flush();
    await store.sealLedger();
  };
  return {
    app,
    platform,
    settle,
    listen: async (host, port) => {
      await app.listen({ host, port });
      // A socket that listens on TCP has an address of this shape.
      const address = app.server.address() as AddressInfo;
      listensAt = `http://${host.includes(":") ? `[${host}]` : host}:${address.port}`;
      return listensAt;
    },
    close: async () => {
      await app.close();
      await stalled.stop();
      jobs.stop();
      await background.stop();
      mailSender?.close();
      await platform.ledger.close();
      await platform.usage.flush();
      await endChains().catch((err) => log.error(err, { task: "sign ledger heads" }));
      platform.directory.close();
    },
  };
}
