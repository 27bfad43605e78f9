import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LedgerEntry } from "@belay/core";
import { type DomainModule, domainModules } from "@belay/domains";
import type { InstallationKeys } from "@belay/domains/apps";
import { createServer, deriveKeys, type Log, type Server, type ServerOptions, silentLog } from "@belay/server";
import type { Store } from "@belay/store";
import { createIdentities, type Identities } from "./identities.ts";
import { createTestClock, type TestClock } from "./test-clock.ts";
import { provisionTestSite, type TestSite } from "./test-site.ts";
import { defaultStoreKind, openTestStore, type TestStoreKind } from "./test-store.ts";

const LEDGER_ROWS_MAX = 10_000;

/** What a test may want to be different. */
export interface TestServerOptions {
  /** Where the clock stands at first, in milliseconds since 1970. */
  readonly startMs?: number;
  /** All of Belay's modules by default. */
  readonly modules?: readonly DomainModule[];
  /** No log by default. */
  readonly log?: Log;
  /** The origin that the server is told, as in production. None by default: it then knows only where it listens. */
  readonly configuredOrigin?: string;
  /** Settings of the server that a test wants to be different. */
  readonly settings?: Pick<ServerOptions, "limits" | "trustedProxies" | "captcha" | "isOwnHost" | "guide">;
  /** What it keeps its data in: `BELAY_TEST_STORE` by default, else SQLite. PostgreSQL needs the server that `BELAY_TEST_POSTGRES_URL` names. */
  readonly store?: TestStoreKind;
  /** Changes the store on its way to the server, for tests of what happens when it fails. */
  readonly wrapStore?: (store: Store) => Store;
}

/** A server that listens on a free loopback port, over an empty store of its own, with two tenants in two accounts. */
export interface TestServer extends Identities {
  /** Where it listens, for example `http://127.0.0.1:40123`. */
  readonly origin: string;
  readonly store: Store;
  readonly keys: InstallationKeys;
  readonly clock: TestClock;
  readonly server: Server;
  readonly site: TestSite;
  /** A second tenant of the same shape: nothing of it may ever be seen from `site`. */
  readonly otherSite: TestSite;
  /** The store's own directory, removed by `close`. */
  readonly directory: string;
  /** The store's own database, removed by `close`; absent where it is a file in `directory`. */
  readonly databaseUrl?: string;
  /** Ledger rows of a site (`site` by default), newest first, those that were still queued included; all of them, or the newest `rowsMax`. */
  readonly ledger: (siteId?: string, rowsMax?: number) => Promise<readonly LedgerEntry[]>;
  /** Stops the server and removes what it kept. */
  readonly close: () => Promise<void>;
}

async function startIn(
  directory: string,
  options: TestServerOptions,
  onClose: (close: () => Promise<void>) => void,
): Promise<Omit<TestServer, "close">> {
  const clock = createTestClock(options.startMs);
  const keys = deriveKeys(randomBytes(32));
  const { store: opened, databaseUrl } = await openTestStore(options.store ?? defaultStoreKind(), directory, onClose);
  const store = options.wrapStore?.(opened) ?? opened;
  const installation = { store: opened, keys, clock };
  const site = await provisionTestSite(installation, "Site");
  const otherSite = await provisionTestSite(installation, "Other site");
  const { modules = domainModules, log = silentLog, configuredOrigin, settings } = options;
  const told = configuredOrigin === undefined ? {} : { origin: configuredOrigin };
  const server = await createServer({ store, keys, clock, modules, log, ...told, ...settings });
  onClose(() => server.close());
  const origin = await server.listen("127.0.0.1", 0);
  return {
    ...createIdentities(installation, server, origin, site),
    ...{ origin, store, keys, clock, server, site, otherSite, directory, ...(databaseUrl !== undefined && { databaseUrl }) },
    ledger: async (siteId = site.siteId, rowsMax = LEDGER_ROWS_MAX) => {
      await server.settle();
      return opened.read((tx) => tx.ledger.latest(siteId, rowsMax));
    },
  };
}

/**
 * Starts Belay inside a test: the real server on a real socket over a real store, with a clock that the test moves.
 *
 * Why a socket: official clients and `fetch` then drive it as they drive a server elsewhere.
 */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const directory = await mkdtemp(join(tmpdir(), "belay-test-"));
  const steps: (() => Promise<void>)[] = [() => rm(directory, { recursive: true, force: true })];
  const close = async (): Promise<void> => {
    for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
      await step();
    }
  };
  try {
    return { ...(await startIn(directory, options, (step) => steps.push(step))), close };
  } catch (err) {
    await close();
    throw err;
  }
}
