import type { RedirectRules, ResponseMode } from "@belay/domains/redirects";
import type { FastifyReply } from "fastify";
import { MESSAGE_SCRIPT_PATH } from "./assets.ts";
import { html } from "./html.ts";

/** How and where an authorization response goes. `redirectUri` is registered, or absent in direct login. */
export interface ResponseRoute {
  readonly responseMode: ResponseMode;
  readonly redirectUri?: string;
  readonly rules: RedirectRules;
}

type Parameters = Readonly<Record<string, string>>;

function withQuery(redirectUri: string, parameters: Parameters): string {
  const separator = redirectUri.includes("?") ? "&" : "?";
  return `${redirectUri}${separator}${new URLSearchParams(parameters)}`;
}

/** The page that tells the one that framed it. Only registered origins may frame it, and only they can hear. */
function sendMessage(reply: FastifyReply, origins: readonly string[], message: Parameters): FastifyReply {
  const ancestors = origins.length === 0 ? "'none'" : origins.join(" ");
  const policy = `default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors ${ancestors}`;
  const page = html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Signing in</title></head>
<body data-message="${JSON.stringify(message)}" data-origins="${JSON.stringify(origins)}"><script src="${MESSAGE_SCRIPT_PATH}"></script></body>
</html>
`;
  return reply
    .headers({ "content-type": "text/html; charset=utf-8", "content-security-policy": policy, "referrer-policy": "no-referrer" })
    .header("cache-control", "no-store")
    .send(page.text);
}

/**
 * Sends an authorization response: a code or an error, with the `state` as it came and `iss`.
 *
 * Shape: 303 after a form and for every redirect, so that what was typed is never sent on. Source: RFC 9207, RFC 9700 section 4.12.
 */
export function sendResponse(
  reply: FastifyReply,
  { responseMode, redirectUri, rules }: ResponseRoute,
  parameters: Parameters,
): FastifyReply {
  if (responseMode === "web_message" || redirectUri === undefined) {
    return sendMessage(reply, redirectUri === undefined ? rules.origins : [new URL(redirectUri).origin], parameters);
  }
  const location = responseMode === "query" ? withQuery(redirectUri, parameters) : `${redirectUri}#${new URLSearchParams(parameters)}`;
  return reply.headers({ "cache-control": "no-store", "referrer-policy": "no-referrer" }).redirect(location, 303);
}
