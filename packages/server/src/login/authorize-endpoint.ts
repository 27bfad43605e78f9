import type { FastifyReply, FastifyRequest } from "fastify";
import type { Platform } from "../platform.ts";
import { sessionTokenOf } from "./browser-session.ts";
import { sendCode, sendProblem } from "./finish.ts";
import { fieldsOf, isFlow, type LoginFlow, memberOfToken, readFlow } from "./login-flow.ts";
import { sendResponse } from "./respond.ts";

/** Who is signed in already: by the session token of the request, else, where no login page is wanted, by the browser's session. */
async function signedIn(platform: Platform, req: FastifyRequest, flow: LoginFlow): Promise<string | undefined> {
  if (flow.goal.kind !== "authorize") {
    return undefined;
  }
  const { sessionToken, prompt } = flow.goal.request;
  if (sessionToken !== undefined) {
    return memberOfToken(platform, flow.site.id, { kind: "session", token: sessionToken });
  }
  const token = prompt === "none" ? sessionTokenOf(platform, req, flow.site.id) : undefined;
  return token === undefined ? undefined : memberOfToken(platform, flow.site.id, { kind: "browser", token });
}

/**
 * The authorize endpoint.
 *
 * Shape: a session answers at once with a code; `prompt=none` without one is `login_required`; everything else goes to the login page.
 * Source: RFC 6749 section 4.1.1, OpenID Connect Core section 3.1.2.1 (prompt).
 */
export async function authorize(platform: Platform, req: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const flow = await readFlow(platform, req);
  if (!isFlow(flow)) {
    return sendProblem(platform, reply, flow);
  }
  if (flow.goal.kind !== "authorize") {
    const fault = { error: "invalid_request", field: "responseType", description: "is missing" } as const;
    return sendProblem(platform, reply, { kind: "fault", site: flow.site, rules: flow.rules, fault, fields: fieldsOf(req) });
  }
  const { request } = flow.goal;
  const refuse = (error: string, description: string): FastifyReply =>
    sendResponse(
      reply,
      { ...request, rules: flow.rules },
      {
        error,
        error_description: description,
        state: request.state,
        iss: platform.issuer,
      },
    );
  if (request.idp !== undefined) {
    // Told to the app, whose page offers the provider, and not on a page of ours, which nobody asked for.
    return refuse(
      "invalid_request",
      "idp: this server is connected to no identity provider elsewhere. Leave idp out to log in with a password.",
    );
  }
  const memberId = await signedIn(platform, req, flow);
  if (memberId !== undefined) {
    return sendCode({ platform, req, reply, flow }, memberId);
  }
  if (request.prompt === "none" || request.responseMode === "web_message") {
    return refuse("login_required", "Nobody is logged in here.");
  }
  return reply.header("cache-control", "no-store").redirect(`/login${flow.query}`, 303);
}
