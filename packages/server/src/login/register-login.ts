import { AUTHORIZE_PATH, isAllowedRedirectAddress, LOGOUT_PATH } from "@belay/domains/redirects";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Platform } from "../platform.ts";
import { MESSAGE_SCRIPT, MESSAGE_SCRIPT_PATH, STYLE, STYLE_PATH } from "./assets.ts";
import { authorize } from "./authorize-endpoint.ts";
import { endSession } from "./browser-session.ts";
import { sendProblem } from "./finish.ts";
import { isOwnForm } from "./form-token.ts";
import { html } from "./html.ts";
import { fieldsOf, isFlow, readFlow } from "./login-flow.ts";
import { type FormFields, LOGIN_PAGES, type LoginPage } from "./login-pages.ts";
import { sendPage } from "./send-page.ts";
import { registerUserPages } from "./users/register-user-pages.ts";

const FORM_BYTES_MAX = 16_384;
const ASSET_CACHE = "public, max-age=3600";

async function show(platform: Platform, page: LoginPage, req: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const flow = await readFlow(platform, req);
  return isFlow(flow) ? page.show({ platform, req, reply, flow }) : sendProblem(platform, reply, flow);
}

async function submit(platform: Platform, page: LoginPage, req: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const flow = await readFlow(platform, req);
  if (!isFlow(flow)) {
    return sendProblem(platform, reply, flow);
  }
  // The parser below made it: names and texts.
  const fields = (req.body ?? {}) as FormFields;
  const visit = { platform, req, reply, flow };
  return isOwnForm(platform, req, fields.csrf ?? "")
    ? page.submit(visit, fields)
    : page.show(visit, { text: "This form was too old, or cookies are off. Please try again.", fields });
}

/** Ends the browser's session and sends people on, to a registered address only. */
async function logout(platform: Platform, req: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { clientId, postLogoutRedirectUri } = fieldsOf(req);
  const flow = await readFlow(platform, req);
  if (clientId !== undefined && !isFlow(flow)) {
    return sendProblem(platform, reply, flow);
  }
  if (isFlow(flow)) {
    await endSession(platform, req, reply, flow.site.id);
    if (typeof postLogoutRedirectUri === "string") {
      const rejected = postLogoutRedirectUri;
      return isAllowedRedirectAddress(flow.rules, rejected)
        ? reply.header("cache-control", "no-store").redirect(rejected, 303)
        : sendProblem(platform, reply, { kind: "address", site: flow.site, rejected, nearest: flow.rules.origins[0] });
    }
  }
  const siteName = isFlow(flow) ? flow.site.name : "Belay";
  return sendPage(reply, { siteName, title: "You are logged out", body: html`<p>You may close this page.</p>` });
}

/** The pages that people log in with, and the endpoint that apps send them to. */
export function registerLogin(app: FastifyInstance, platform: Platform): void {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    const options = { parseAs: "string", bodyLimit: FORM_BYTES_MAX } as const;
    scope.addContentTypeParser<string>("application/x-www-form-urlencoded", options, (_req, body, done) => {
      done(null, Object.fromEntries(new URLSearchParams(body)));
    });
    scope.get(AUTHORIZE_PATH, { exposeHeadRoute: false }, (req, reply) => authorize(platform, req, reply));
    for (const path of [LOGOUT_PATH, LOGOUT_PATH.replace("/_api", "")]) {
      scope.get(path, { exposeHeadRoute: false }, (req, reply) => logout(platform, req, reply));
    }
    for (const page of LOGIN_PAGES) {
      scope.get(page.path, { exposeHeadRoute: false }, (req, reply) => show(platform, page, req, reply));
      scope.post(page.path, (req, reply) => submit(platform, page, req, reply));
    }
    registerUserPages(scope, platform);
    scope.get(STYLE_PATH, { exposeHeadRoute: false }, (_req, reply) =>
      reply.headers({ "content-type": "text/css; charset=utf-8", "cache-control": ASSET_CACHE }).send(STYLE),
    );
    scope.get(MESSAGE_SCRIPT_PATH, { exposeHeadRoute: false }, (_req, reply) =>
      reply.headers({ "content-type": "text/javascript; charset=utf-8", "cache-control": ASSET_CACHE }).send(MESSAGE_SCRIPT),
    );
  });
}
