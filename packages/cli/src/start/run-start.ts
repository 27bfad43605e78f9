import { resolve } from "node:path";
import { domainModules, entityKinds } from "@belay/domains";
import { createJsonLog, createServer, type Log, type Server, StartError } from "@belay/server";
import { type Installation, openInstallation } from "../installation/open-installation.ts";
import { describeLocation, isDatabaseUrl } from "../installation/store-location.ts";
import { listen } from "../serving/listen.ts";
import { drainAndExit, untilStopped } from "../serving/until-stopped.ts";
import { readStartConfig, type StartConfig } from "./config.ts";

async function openProduction(location: string): Promise<Installation> {
  const installation = await openInstallation(isDatabaseUrl(location) ? location : resolve(location), entityKinds);
  if (installation.mode !== "production") {
    await installation.store.close();
    throw new StartError(
      `${describeLocation(location)} holds a development store, whose credentials are public; belay start never serves one. Make a production store with "belay init --data <dir>".`,
    );
  }
  return installation;
}

async function serve({ store, keys }: Installation, config: StartConfig, log: Log): Promise<{ server: Server; address: string }> {
  const { host, port, origin, trustedProxies, limits, mail, metrics, captcha } = config;
  const server = await createServer({
    store,
    keys,
    modules: domainModules,
    log,
    origin,
    trustedProxies,
    limits,
    ledger: {
      ...(isDatabaseUrl(config.location) ? {} : { directory: resolve(config.location) }),
      ...(config.ledgerRetention === undefined ? {} : { retention: config.ledgerRetention }),
    },
    ...(mail === undefined ? {} : { mail }),
    ...(metrics === undefined ? {} : { metrics }),
    ...(captcha === undefined ? {} : { captcha }),
  });
  try {
    return { server, address: await listen(server, host, port) };
  } catch (err) {
    await server.close();
    throw err;
  }
}

/** Runs a production server until it is told to stop. Errors: UsageError when it is configured by half, StartError when its store is not one for production. */
export async function runStart(env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const config = readStartConfig(env);
  const stopped = untilStopped();
  const installation = await openProduction(config.location);
  const log = createJsonLog(config.logLevel);
  try {
    const { server, address } = await serve(installation, config, log);
    log.info("ready", { origin: config.origin, address });
    await stopped;
    log.info("stopping");
    const { store } = installation;
    await drainAndExit([() => server.close(), async () => void (await store.sealLedger()), () => store.close()]);
  } catch (err) {
    await installation.store.close();
    throw err;
  }
}
