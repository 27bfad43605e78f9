import { endUserSession, findUserByToken, USER_TOKEN_TTL_MS } from "@belay/domains/identity";
import type { UserRecord } from "@belay/store";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Platform } from "../../platform.ts";
import { readCookie, setCookie } from "../cookies.ts";

const COOKIE = "user";

function context({ clock, keys }: Platform) {
  return { nowMs: clock.nowMs(), keys };
}

/** The user who is signed in in this browser. */
export async function currentUser(platform: Platform, req: FastifyRequest): Promise<UserRecord | undefined> {
  const token = readCookie(platform, req, COOKIE);
  return token === undefined ? undefined : platform.store.read((tx) => findUserByToken(tx, context(platform), "browser", token));
}

/** Keeps the token of a new session in this browser. */
export function keepSession(platform: Platform, reply: FastifyReply, token: string): void {
  setCookie(platform, reply, COOKIE, { value: token, maxAgeSeconds: USER_TOKEN_TTL_MS.browser / 1000 });
}

/** Ends the session of this browser, here and in the store. */
export async function signOut(platform: Platform, req: FastifyRequest, reply: FastifyReply): Promise<void> {
  const token = readCookie(platform, req, COOKIE);
  if (token !== undefined) {
    await platform.store.write((tx) => endUserSession(tx, context(platform), token));
  }
  setCookie(platform, reply, COOKIE, { value: "", maxAgeSeconds: 0 });
}
