import { isIP } from "node:net";
import { join } from "node:path";
import { Secret } from "@belay/core";
import { changeLimits, type Limits, PRODUCTION_LIMITS, StartError } from "@belay/server/installation";
import { UsageError } from "../command/cli-error.ts";
import { parsePort } from "../command/values.ts";
import { isDatabaseUrl } from "../installation/store-location.ts";
import { isLoopback } from "../serving/loopback.ts";
import { REQUIRED_ENVIRONMENT } from "./environment.ts";

/** What a production server is started with. */
export interface StartConfig {
  /** The data directory, or the URL of the database. */
  readonly location: string;
  readonly host: string;
  readonly port: number;
  /** Where clients reach it, as they write it. */
  readonly origin: string;
  /** Addresses or subnets of the proxies in front, which end TLS. */
  readonly trustedProxies: readonly string[];
  readonly logLevel: string;
  /** How much is taken of one caller. */
  readonly limits: Limits;
  /** Absent: the whole ledger stays in the store. */
  readonly ledgerRetention?: { readonly days: number; readonly directory: string };
  /** Absent: there are no metrics to read. */
  readonly metrics?: { readonly token: Secret };
  /** Absent: captcha tokens of the login API are not looked at. */
  readonly captcha?: { readonly verifyUrl: string; readonly secret: Secret; readonly siteIds?: readonly string[] };
  /** Absent: mails stay in the store, and nobody can verify an address or recover a password. */
  readonly mail?: { readonly smtpUrl: string; readonly from: string };
}

type Environment = Readonly<Record<string, string | undefined>>;

const LEVELS = ["trace", "debug", "info", "warn", "error", "fatal"];
const DEFAULT_HOST = "127.0.0.1";
const DEFAULT_PORT = "4010";

function assertComplete(env: Environment): void {
  const missing = Object.entries(REQUIRED_ENVIRONMENT).filter(([name]) => !env[name] && !(name === "BELAY_DATA" && env.BELAY_DATABASE_URL));
  if (missing.length > 0) {
    throw new StartError(`Not set: ${missing.map(([name, what]) => `${name} (${what})`).join(", ")}.`);
  }
}

function parseLocation({ BELAY_DATABASE_URL: url, BELAY_DATA: directory = "" }: Environment): string {
  if (!url) {
    return directory;
  }
  if (!isDatabaseUrl(url)) {
    throw new StartError("BELAY_DATABASE_URL must begin with postgres:// or postgresql://.");
  }
  return url;
}

function parseOrigin(text: string): string {
  const url = URL.parse(text);
  const isPlain = url !== null && url.origin === text.replace(/\/$/, "");
  if (!isPlain || !(url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname.replace(/^\[|\]$/g, ""))))) {
    throw new StartError(`BELAY_ORIGIN must be an origin with https, like https://api.example.com; "${text}" is not.`);
  }
  return url.origin;
}

function isAddressOrSubnet(text: string): boolean {
  const [address = "", bits, ...rest] = text.split("/");
  const family = isIP(address);
  return family !== 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)));
}

function parseProxies(text: string | undefined): readonly string[] {
  const proxies = (text ?? "")
    .split(",")
    .map((proxy) => proxy.trim())
    .filter((proxy) => proxy !== "");
  const wrong = proxies.find((proxy) => !isAddressOrSubnet(proxy));
  if (wrong !== undefined) {
    throw new StartError(`BELAY_TRUSTED_PROXY takes addresses or subnets with commas between (10.0.0.5, 10.1.0.0/16); "${wrong}" is none.`);
  }
  return proxies;
}

function parseLevel(level: string): string {
  if (!LEVELS.includes(level)) {
    throw new StartError(`BELAY_LOG_LEVEL must be one of ${LEVELS.join(", ")}; "${level}" is not.`);
  }
  return level;
}

function parseMail({ BELAY_SMTP_URL: smtpUrl, BELAY_MAIL_FROM: from }: Environment): Pick<StartConfig, "mail"> {
  if (!smtpUrl && !from) {
    return {};
  }
  const protocol = URL.parse(smtpUrl ?? "")?.protocol;
  // The address may hold a password, so it is not repeated.
  if (!smtpUrl || (protocol !== "smtp:" && protocol !== "smtps:")) {
    throw new StartError("BELAY_SMTP_URL must be a URL like smtps://user:password@mail.example.com:465.");
  }
  if (!from?.includes("@")) {
    throw new StartError('BELAY_MAIL_FROM must name the sender of mails, like "Shop <no-reply@example.com>".');
  }
  return { mail: { smtpUrl, from } };
}

/** Metrics tell how a business goes, so their token is as long as a secret has to be. */
const METRICS_TOKEN_LENGTH_MIN = 24;

function parseMetrics({ BELAY_METRICS_TOKEN: token }: Environment): Pick<StartConfig, "metrics"> {
  if (!token) {
    return {};
  }
  if (token.length < METRICS_TOKEN_LENGTH_MIN || !/^[\x21-\x7e]+$/.test(token)) {
    throw new StartError(`BELAY_METRICS_TOKEN must have ${METRICS_TOKEN_LENGTH_MIN} printable characters or more, without spaces.`);
  }
  return { metrics: { token: new Secret(token) } };
}

function parseCaptcha({
  BELAY_CAPTCHA_URL: address,
  BELAY_CAPTCHA_SECRET: secret,
  BELAY_CAPTCHA_SITES: sites = "",
}: Environment): Pick<StartConfig, "captcha"> {
  if (!address && !secret) {
    return {};
  }
  const url = URL.parse(address ?? "");
  const isSafe = url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url.hostname.replace(/^\[|\]$/g, "")));
  if (url === null || !isSafe) {
    throw new StartError(
      "BELAY_CAPTCHA_URL must be the https address where tokens are verified, like https://challenges.cloudflare.com/turnstile/v0/siteverify.",
    );
  }
  if (!secret) {
    throw new StartError("Not set: BELAY_CAPTCHA_SECRET (the secret key that belongs to BELAY_CAPTCHA_URL).");
  }
  const siteIds = sites.split(",").map((id) => id.trim());
  const named = siteIds.filter((id) => id !== "");
  return { captcha: { verifyUrl: url.href, secret: new Secret(secret), ...(named.length === 0 ? {} : { siteIds: named }) } };
}

function parseRetention(
  { BELAY_LEDGER_DAYS: days, BELAY_LEDGER_ARCHIVE: directory }: Environment,
  location: string,
): Pick<StartConfig, "ledgerRetention"> {
  if (!days) {
    return {};
  }
  if (!/^[1-9]\d{0,4}$/.test(days)) {
    throw new StartError(`BELAY_LEDGER_DAYS takes a number of days from 1 on; "${days}" is none.`);
  }
  const target = directory || (isDatabaseUrl(location) ? undefined : join(location, "ledger-archive"));
  if (target === undefined) {
    throw new StartError(
      "Not set: BELAY_LEDGER_ARCHIVE (the directory that old ledger rows are moved to). A store in a database has none.",
    );
  }
  return { ledgerRetention: { days: Number(days), directory: target } };
}

/**
 * Reads a production server's configuration from the environment: nothing has a default that would matter.
 *
 * Errors: UsageError that names each missing variable; one for a value that is wrong; one for an address beyond loopback that no TLS stands in front of.
 */
export function readStartConfig(env: Environment): StartConfig {
  try {
    return parseConfig(env);
  } catch (cause) {
    throw cause instanceof StartError ? new UsageError(cause.message, { cause }) : cause;
  }
}

function parseConfig(env: Environment): StartConfig {
  assertComplete(env);
  const host = env.BELAY_HOST || DEFAULT_HOST;
  const trustedProxies = parseProxies(env.BELAY_TRUSTED_PROXY);
  if (!isLoopback(host) && trustedProxies.length === 0) {
    throw new StartError(
      `BELAY_HOST ${host} is reachable from other machines and Belay speaks plain HTTP there. Put a proxy that ends TLS in front and name its address in BELAY_TRUSTED_PROXY, or listen on 127.0.0.1.`,
    );
  }
  return {
    location: parseLocation(env),
    host,
    port: parsePort(env.BELAY_PORT || DEFAULT_PORT, "BELAY_PORT"),
    origin: parseOrigin(env.BELAY_ORIGIN ?? ""),
    trustedProxies,
    logLevel: parseLevel(env.BELAY_LOG_LEVEL || "info"),
    limits: changeLimits(PRODUCTION_LIMITS, env.BELAY_LIMITS),
    ...parseMail(env),
    ...parseCaptcha(env),
    ...parseMetrics(env),
    ...parseRetention(env, parseLocation(env)),
  };
}
