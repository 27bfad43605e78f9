/*
 * Loaded into every Node process of a project under `belay run`, by `--import` in NODE_OPTIONS: workers and child processes that inherit the
 * environment have it too. The settings are in this file's own address, so that a process has all of them or none:
 *   origin   the Belay server
 *   allow    a host that passes; may be there several times
 *   tls      port of the TLS end on the loopback
 */
import { hostname, networkInterfaces } from "node:os";
import { createDestinations } from "./destination.mjs";
import { guardSockets } from "./guard-sockets.mjs";
import { installRedirect } from "./redirect-fetch.mjs";

const settings = new URL(import.meta.url).searchParams;
const origin = settings.get("origin");
if (origin === null) {
  throw new Error("belay run: the preload was loaded without the origin of a Belay server.");
}

const addresses = Object.values(networkInterfaces()).flatMap((list) => (list ?? []).map(({ address }) => address));
const rules = { origin, allowHosts: settings.getAll("allow"), ownHosts: [hostname(), ...addresses] };
const tlsPort = settings.has("tls") ? Number(settings.get("tls")) : undefined;

const told = new Set();
/** Says each line once: a framework that asks every second must not fill the screen. */
function onRefused({ message }) {
  if (!told.has(message)) {
    told.add(message);
    process.stderr.write(`${message}\n`);
  }
}

installRedirect(origin, { ...rules, onRefused });
guardSockets({ destinationOf: createDestinations(rules), tlsPort, onRefused });
