import { issueToken, TOKEN_TTL_MS, tokenHash } from "@belay/domains/identity";
import type { FastifyReply, FastifyRequest } from "fastify";
import { type Platform, sourcesNow } from "../platform.ts";
import { readCookie, setCookie } from "./cookies.ts";

/** Each site has its own session: one host serves many. */
function sessionName(siteId: string): string {
  return `login-${siteId}`;
}

/** The token of the browser's session on a site. */
export function sessionTokenOf(platform: Platform, req: FastifyRequest, siteId: string): string | undefined {
  return readCookie(platform, req, sessionName(siteId));
}

/** Begins a session of this browser: always a new one, so that nobody can have planted it. */
export async function beginSession(
  platform: Platform,
  reply: FastifyReply,
  owner: { readonly siteId: string; readonly memberId: string },
): Promise<void> {
  const ctx = { ...sourcesNow(platform.clock), keys: platform.keys };
  const token = await platform.store.write((tx) => issueToken(tx, ctx, "browser", owner));
  setCookie(platform, reply, sessionName(owner.siteId), { value: token, maxAgeSeconds: TOKEN_TTL_MS.browser / 1000 });
}

/** Ends the session of this browser, here and in the store. */
export async function endSession(platform: Platform, req: FastifyRequest, reply: FastifyReply, siteId: string): Promise<void> {
  const token = sessionTokenOf(platform, req, siteId);
  if (token !== undefined) {
    const hash = tokenHash(platform, "browser", token);
    await platform.store.write((tx) => tx.signIn.useToken("browser", hash, platform.clock.nowMs()));
  }
  setCookie(platform, reply, sessionName(siteId), { value: "", maxAgeSeconds: 0 });
}
