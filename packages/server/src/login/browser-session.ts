import { createHmac } from "node:crypto";
import { isSameSecret } from "@belay/core";
import { issueToken, newToken, TOKEN_TTL_MS, tokenHash } from "@belay/domains/identity";
import type { FastifyReply, FastifyRequest } from "fastify";
import { type Platform, sourcesNow } from "../platform.ts";

function isSecure(platform: Platform): boolean {
  return platform.origin().startsWith("https:");
}

/** `__Host-` where there is TLS: no other host and no plain connection can then set or read the cookie. */
function cookieName(platform: Platform, name: string): string {
  return `${isSecure(platform) ? "__Host-" : ""}belay-${name}`;
}

function readCookie(req: FastifyRequest, name: string): string | undefined {
  const pairs = (req.headers.cookie ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

function setCookie(platform: Platform, reply: FastifyReply, name: string, cookie: { value: string; maxAgeSeconds: number }): void {
  const secure = isSecure(platform) ? "; Secure" : "";
  reply.header(
    "set-cookie",
    `${cookieName(platform, name)}=${cookie.value}; Path=/; Max-Age=${cookie.maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`,
  );
}

/** Each site has its own session: one host serves many. */
function sessionName(siteId: string): string {
  return `login-${siteId}`;
}

/** The token of the browser's session on a site. */
export function sessionTokenOf(platform: Platform, req: FastifyRequest, siteId: string): string | undefined {
  return readCookie(req, cookieName(platform, sessionName(siteId)));
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

const CSRF_SECONDS = 43_200;
const CSRF_VALUE = /^[\w-]{43}$/;

function csrfOf(platform: Platform, value: string): string {
  return createHmac("sha256", platform.keys.pepper).update(`login form.${value}`).digest("base64url");
}

/** What the forms of this browser carry. Its cookie is made when there is none. */
export function formToken(platform: Platform, req: FastifyRequest, reply: FastifyReply): string {
  const known = readCookie(req, cookieName(platform, "form"));
  const value = known !== undefined && CSRF_VALUE.test(known) ? known : newToken(sourcesNow(platform.clock));
  if (value !== known) {
    setCookie(platform, reply, "form", { value, maxAgeSeconds: CSRF_SECONDS });
  }
  return csrfOf(platform, value);
}

/** Whether a form comes from a page that this browser got here. */
export function isOwnForm(platform: Platform, req: FastifyRequest, token: string): boolean {
  const value = readCookie(req, cookieName(platform, "form"));
  return value !== undefined && isSameSecret(csrfOf(platform, value), token);
}
