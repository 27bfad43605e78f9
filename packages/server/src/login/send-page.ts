import type { FastifyReply } from "fastify";
import { STYLE_PATH } from "./assets.ts";
import { type Html, html } from "./html.ts";

/** A page for people. `formTargets`: origins that a form of it may end at after a redirect. */
export interface Page {
  readonly siteName: string;
  readonly title: string;
  readonly body: Html;
  readonly status?: number;
  /** For lines to paste in place of a form. */
  readonly isWide?: boolean;
  readonly formTargets?: readonly string[];
}

function documentOf({ siteName, title, body, isWide }: Page): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${siteName}</title>
<link rel="stylesheet" href="${STYLE_PATH}">
</head>
<body>
<main${isWide === true ? html` class="wide"` : undefined}>
<p class="site">${siteName}</p>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;
}

/** The source of a Content-Security-Policy that covers an address: its origin, or its scheme where it has none (`app:`). */
export function policySource(address: string): string {
  const { origin, protocol } = new URL(address);
  return origin === "null" ? protocol : origin;
}

/** Sends a page: no script, no framing, nothing kept by caches. Why `same-origin`: addresses of these pages hold states and tokens. */
export function sendPage(reply: FastifyReply, page: Page): FastifyReply {
  const targets = ["'self'", ...(page.formTargets ?? [])].join(" ");
  const policy = `default-src 'none'; style-src 'self'; img-src 'self'; form-action ${targets}; base-uri 'none'; frame-ancestors 'none'`;
  return reply
    .code(page.status ?? 200)
    .headers({
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": policy,
      "referrer-policy": "same-origin",
      "x-frame-options": "DENY",
    })
    .send(documentOf(page).text);
}
