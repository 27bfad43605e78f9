import { createHmac } from "node:crypto";
import { isSameSecret } from "@belay/core";
import { newToken } from "@belay/domains/identity";
import type { FastifyReply, FastifyRequest } from "fastify";
import { type Platform, sourcesNow } from "../platform.ts";
import { readCookie, setCookie } from "./cookies.ts";

const COOKIE = "form";
const CSRF_SECONDS = 43_200;
const CSRF_VALUE = /^[\w-]{43}$/;

function csrfOf(platform: Platform, value: string): string {
  return createHmac("sha256", platform.keys.pepper).update(`login form.${value}`).digest("base64url");
}

/** What the forms of this browser carry. Its cookie is made when there is none. */
export function formToken(platform: Platform, req: FastifyRequest, reply: FastifyReply): string {
  const known = readCookie(platform, req, COOKIE);
  const value = known !== undefined && CSRF_VALUE.test(known) ? known : newToken(sourcesNow(platform.clock));
  if (value !== known) {
    setCookie(platform, reply, COOKIE, { value, maxAgeSeconds: CSRF_SECONDS });
  }
  return csrfOf(platform, value);
}

/** Whether a form comes from a page that this browser got here. */
export function isOwnForm(platform: Platform, req: FastifyRequest, token: string): boolean {
  const value = readCookie(platform, req, COOKIE);
  return value !== undefined && isSameSecret(csrfOf(platform, value), token);
}
