import { flushCompileCache } from "node:module";
import { demoModule, domainModules } from "@belay/domains";
import { createJsonLog, createServer, type Log, type Server } from "@belay/server";
import { devSettings } from "../env/dev-settings.ts";
import { removeDevState, writeDevState } from "../installation/dev-state.ts";
import type { Installation } from "../installation/open-installation.ts";
import { API_HOSTS } from "../run/preload/destination.mjs";
import { listen } from "../serving/listen.ts";
import { isLoopback } from "../serving/loopback.ts";
import { drainAndExit, untilStopped } from "../serving/until-stopped.ts";
import { bannerLines } from "./banner.ts";
import { createConsoleLog } from "./console-log.ts";
import { devCredentials } from "./dev-site.ts";
import { warnOfEndedCredentials } from "./ended-credentials.ts";
import { type ExampleSite, findExample, startExample } from "./example-site.ts";
import { devGuide, type ExampleState } from "./guide.ts";
import { openDevStore } from "./open-dev-store.ts";

/** How a dev server is run. */
export interface DevOptions {
  readonly host: string;
  readonly port: number;
  readonly directory: string;
  readonly withExample: boolean;
  /** JSON lines in place of sentences. */
  readonly json: boolean;
}

interface Running {
  readonly installation: Installation;
  readonly server: Server;
  readonly origin: string;
}

/** Where a server on this port is reached; a port that is yet to be found says nothing. */
function knownOrigin(host: string, port: number): { readonly origin?: string } {
  return port === 0 ? {} : { origin: `http://${host.includes(":") ? `[${host}]` : host}:${port}` };
}

/** Names of this machine, and of the API that a project under `belay run --tls` believes to call. Whatever else leads here was made to. */
function isLocalHost(hostname: string): boolean {
  return isLoopback(hostname.replace(/^\[(.*)\]$/, "$1")) || hostname.endsWith(".localhost") || API_HOSTS.includes(hostname);
}

async function start({ host, port, directory }: DevOptions, log: Log, example: () => ExampleState): Promise<Running> {
  const installation = await openDevStore(directory);
  const { store, keys } = installation;
  try {
    const modules = [...domainModules, demoModule];
    const server = await createServer({
      store,
      keys,
      modules,
      log,
      ledger: { directory },
      isOwnHost: isLocalHost,
      guide: (origin) => devGuide(origin, example()),
      ...knownOrigin(host, port),
    });
    try {
      const origin = await listen(server, host, port);
      await writeDevState(directory, { origin, issuer: server.platform.issuer, pid: process.pid });
      return { installation, server, origin };
    } catch (err) {
      await server.close();
      throw err;
    }
  } catch (err) {
    await store.close();
    throw err;
  }
}

function announce({ installation: { keys }, origin }: Running, { directory, json }: DevOptions): void {
  const startedMs = performance.now();
  console.log(
    json
      ? JSON.stringify({ event: "ready", origin, directory, startedMs: Math.round(startedMs) })
      : bannerLines({ origin, directory, startedMs, credentials: devCredentials(keys.pepper) }).join("\n"),
  );
}

/** Starts the example site where there is one, and says what becomes of it. */
async function startExampleSite(
  { installation, origin }: Running,
  log: Log,
  onState: (state: ExampleState) => void,
): Promise<ExampleSite | undefined> {
  const example = findExample();
  if (example === undefined) {
    log.info("Example site: not installed here, so it is not started.");
    return undefined;
  }
  onState({ kind: "starting" });
  return startExample(example, await devSettings(installation, origin), {
    onAddress: (url) => {
      onState({ kind: "running", url });
      log.info(`Example site: ${url}`);
    },
    onLine: (line) => log.info(`Example site | ${line}`),
    onExit: (code) => {
      onState({ kind: "stopped" });
      log.info(`Example site: stopped by itself (exit code ${code ?? "none"}). Belay goes on without it.`);
    },
  });
}

/** Runs a dev server until it is told to stop, then drains it and exits with 0. Errors: StartError when it cannot start. */
export async function runDev(options: DevOptions): Promise<void> {
  const stopped = untilStopped();
  const log = options.json ? createJsonLog("info") : createConsoleLog(Date.now);
  let exampleState: ExampleState = { kind: "absent" };
  const running = await start(options, log, () => exampleState);
  announce(running, options);
  await warnOfEndedCredentials(running.installation);
  const example = options.withExample
    ? startExampleSite(running, log, (state) => {
        exampleState = state;
      }).catch((err) => log.error(err, { task: "start the example site" }))
    : undefined;
  // A process that is killed writes no cache, so it is written now that nobody waits.
  setImmediate(flushCompileCache);
  await stopped;
  await drainAndExit([
    async () => void (await (await example)?.stop()),
    () => running.server.close(),
    async () => void (await running.installation.store.sealLedger()),
    () => running.installation.store.close(),
    () => removeDevState(options.directory, process.pid),
  ]);
}
