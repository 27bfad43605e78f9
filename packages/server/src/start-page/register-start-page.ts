import type { FastifyInstance } from "fastify";
import { JSON_CONTENT_TYPE } from "../answer-headers.ts";
import { type Html, html } from "../login/html.ts";
import { sendPage } from "../login/send-page.ts";
import type { Platform } from "../platform.ts";
import type { Guide, GuideStep, MakeGuide } from "./guide.ts";
import { ICON, ICON_PATH } from "./icon.ts";
import { wantsPage } from "./wants-page.ts";

const NAME = "Belay";
const ICON_CACHE = "public, max-age=86400";

/** Text with what stands in backquotes as code. */
function withCode(text: string): readonly Html[] {
  return text.split("`").map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
}

function stepHtml({ title, text, link, commands = [] }: GuideStep): Html {
  const leads = link === undefined ? undefined : html`<p><a href="${link.href}">${link.href}</a></p>`;
  const pasted = commands.length === 0 ? undefined : html`<pre><code>${commands.join("\n")}</code></pre>`;
  return html`<section>
<h2>${title}</h2>
<p>${withCode(text)}</p>
${leads}${pasted}
</section>
`;
}

function bodyOf(guide: Guide | undefined): Html {
  return guide === undefined
    ? html`<p>This is the address of an API. Apps and sites call it; people have nothing to do here.</p>`
    : html`<p>${withCode(guide.intro)}</p>
${guide.steps.map(stepHtml)}`;
}

/** The same for programs: that it runs, and where the steps lead. */
function documentOf(guide: Guide | undefined): Readonly<Record<string, unknown>> {
  const links = guide?.steps.flatMap(({ link }) => (link === undefined ? [] : [[link.name, link.href] as const]));
  return { name: NAME, status: "ok", ...(links === undefined ? {} : { links: Object.fromEntries(links) }) };
}

/**
 * `GET /`: a page for whoever opens the server's address in a browser, a small document for everybody else; and the icon that browsers ask for.
 *
 * Shape: without a guide, as in production, both say that the server runs and nothing of what it is or holds (S63).
 */
export function registerStartPage(app: FastifyInstance, { origin }: Platform, guide: MakeGuide | undefined): void {
  app.get("/", (req, reply) => {
    const told = guide?.(origin());
    reply.header("vary", "accept");
    return wantsPage(req.headers.accept)
      ? sendPage(reply, { siteName: NAME, title: "The server is running", body: bodyOf(told), isWide: told !== undefined })
      : reply.headers({ "content-type": JSON_CONTENT_TYPE, "cache-control": "no-store" }).send(documentOf(told));
  });
  app.get(ICON_PATH, (_req, reply) =>
    reply
      .headers({
        "content-type": "image/svg+xml",
        "cache-control": ICON_CACHE,
        "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
      })
      .send(ICON),
  );
}
