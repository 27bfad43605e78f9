import { StartError } from "../installation/start-error.ts";

/** Calls a minute of one class of methods, by what they are counted: the credential, the identity behind it, the address it comes from. */
export interface ClassLimits {
  /** One access token, or one API key. */
  readonly credential: number;
  /** One visitor, member, user or app instance; of API keys their account. */
  readonly identity: number;
  /** One IPv4 address or IPv6 network of 64 bits. Why it is high: a site that renders its pages itself calls for all of its visitors from one. */
  readonly address: number;
}

/** How many requests the token, introspection and revocation endpoints take of one client at one address. Units: requests a minute. */
export interface TokenLimits {
  readonly requestsPerMinute: number;
  /** Of the `anonymous` grant: a storefront takes a token for each of its visitors, all from one address. */
  readonly anonymousPerMinute: number;
  /** Wrong client secrets. */
  readonly wrongSecretsPerMinute: number;
  /** Codes and tokens that do not count. Why more: a storefront passes on what its visitors' cookies hold, however old. */
  readonly refusalsPerMinute: number;
}

/** How often something may be tried while people sign in. */
export interface AttemptCounts {
  /** Passwords of one login from one address, in 5 minutes. Then that address waits for another 5. */
  readonly password: number;
  /** Tries of an address with whatever login, in 5 minutes. */
  readonly address: number;
  /** Mails to one mailbox, in an hour. */
  readonly mail: number;
}

/** How many API calls a process takes: of methods that read, that change something, and that deal with passwords and codes. */
export type CallLimits = Readonly<Record<MethodClass, ClassLimits>>;
export type MethodClass = "read" | "write" | "login";

/** Everything that is taken only so often. The name of each number is its path here: `read.credential`. */
export interface Limits extends CallLimits {
  readonly token: TokenLimits;
  readonly attempts: AttemptCounts;
}

const BEYOND_ONE_MACHINE: ClassLimits = { credential: 100_000_000, identity: 100_000_000, address: 100_000_000 };
const ATTEMPTS: AttemptCounts = { password: 10, address: 300, mail: 5 };

/** For a server that nobody configured: above what one machine can ask for, so that nothing legal meets them. Guessing is limited all the same. */
export const DEFAULT_LIMITS: Limits = {
  read: BEYOND_ONE_MACHINE,
  write: BEYOND_ONE_MACHINE,
  login: BEYOND_ONE_MACHINE,
  token: { requestsPerMinute: 1_000_000, anonymousPerMinute: 1_000_000, wrongSecretsPerMinute: 10_000, refusalsPerMinute: 100_000 },
  attempts: ATTEMPTS,
};

/** For production. */
export const PRODUCTION_LIMITS: Limits = {
  read: { credential: 60_000, identity: 120_000, address: 300_000 },
  write: { credential: 12_000, identity: 24_000, address: 60_000 },
  login: { credential: 600, identity: 1_200, address: 6_000 },
  token: { requestsPerMinute: 12_000, anonymousPerMinute: 60_000, wrongSecretsPerMinute: 30, refusalsPerMinute: 1_200 },
  attempts: ATTEMPTS,
};

const COUNT_MAX = 1_000_000_000;

function namesOf(limits: Limits): readonly string[] {
  return Object.entries(limits).flatMap(([group, numbers]) => Object.keys(numbers).map((name) => `${group}.${name}`));
}

function parseChange(known: readonly string[], text: string): readonly [name: string, count: number] {
  const [, name = "", digits = ""] = /^([\w.]+)=(\d{1,10})$/.exec(text.replace(/\s/g, "")) ?? [];
  const count = Number(digits);
  if (!known.includes(name) || count < 1 || count > COUNT_MAX) {
    throw new StartError(
      `BELAY_LIMITS takes name=count with commas between, counts from 1 to ${COUNT_MAX}; "${text.trim()}" is none. Names: ${known.join(", ")}.`,
    );
  }
  return [name, count];
}

/**
 * Limits with some numbers changed: `read.credential=120000, attempts.password=5`. None can be switched off.
 *
 * Errors: StartError that names what is wrong, and every name there is.
 */
export function changeLimits(limits: Limits, changes: string | undefined): Limits {
  const known = namesOf(limits);
  const parts = (changes ?? "").split(",").filter((part) => part.trim() !== "");
  const counts = new Map(parts.map((part) => parseChange(known, part)));
  const changed = <Group extends Readonly<Record<string, number>>>(group: string, numbers: Group): Group =>
    // The same names with other numbers.
    Object.fromEntries(Object.entries(numbers).map(([name, count]) => [name, counts.get(`${group}.${name}`) ?? count])) as Group;
  return {
    read: changed("read", { ...limits.read }),
    write: changed("write", { ...limits.write }),
    login: changed("login", { ...limits.login }),
    token: changed("token", { ...limits.token }),
    attempts: changed("attempts", { ...limits.attempts }),
  };
}
