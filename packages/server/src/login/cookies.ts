import type { FastifyReply, FastifyRequest } from "fastify";
import type { Platform } from "../platform.ts";

function isSecure(platform: Platform): boolean {
  return platform.origin().startsWith("https:");
}

/** `__Host-` where there is TLS: no other host and no plain connection can then set or read the cookie. */
function fullName(platform: Platform, name: string): string {
  return `${isSecure(platform) ? "__Host-" : ""}belay-${name}`;
}

/** The value of one of our cookies. */
export function readCookie(platform: Platform, req: FastifyRequest, name: string): string | undefined {
  const prefix = `${fullName(platform, name)}=`;
  const pairs = (req.headers.cookie ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(prefix))?.slice(prefix.length);
}

/** Sets one of our cookies: never for scripts, never sent along with another site's form. An age of 0 removes it. */
export function setCookie(
  platform: Platform,
  reply: FastifyReply,
  name: string,
  cookie: { readonly value: string; readonly maxAgeSeconds: number },
): void {
  const secure = isSecure(platform) ? "; Secure" : "";
  reply.header(
    "set-cookie",
    `${fullName(platform, name)}=${cookie.value}; Path=/; Max-Age=${cookie.maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`,
  );
}
