import type { SignInState } from "@belay/domains/identity";
import { responseModeOf } from "@belay/domains/redirects";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Platform } from "../platform.ts";
import { beginSession } from "./browser-session.ts";
import { formToken } from "./form-token.ts";
import { type Html, html } from "./html.ts";
import { type FlowProblem, issueCode, type LoginFlow } from "./login-flow.ts";
import { codeForm } from "./pages/forms.ts";
import { sendResponse } from "./respond.ts";
import { policySource, sendPage } from "./send-page.ts";

/** One request to a page, on its way to an answer. */
export interface Visit {
  readonly platform: Platform;
  readonly req: FastifyRequest;
  readonly reply: FastifyReply;
  readonly flow: LoginFlow;
}

/** Origins outside of this server that the last form of a flow may end at. */
export function formTargets({ goal }: LoginFlow): readonly string[] {
  if (goal.kind === "return") {
    return [policySource(goal.returnTo)];
  }
  return goal.kind === "authorize" && goal.request.redirectUri !== undefined ? [policySource(goal.request.redirectUri)] : [];
}

/** Answers an authorization request with a code. */
export async function sendCode({ platform, reply, flow }: Visit, memberId: string): Promise<FastifyReply> {
  if (flow.goal.kind !== "authorize") {
    return sendPage(reply, { siteName: flow.site.name, title: "You are logged in", body: html`<p>You may close this page.</p>` });
  }
  const { request } = flow.goal;
  const code = await issueCode(platform, flow, request, memberId);
  return sendResponse(reply, { ...request, rules: flow.rules }, { code, state: request.state, iss: platform.issuer });
}

/** Goes where the flow wants to when somebody has signed in. */
async function finish(visit: Visit, memberId: string): Promise<FastifyReply> {
  const { platform, reply, flow } = visit;
  await beginSession(platform, reply, { siteId: flow.site.id, memberId });
  return flow.goal.kind === "return"
    ? reply.header("cache-control", "no-store").redirect(flow.goal.returnTo, 303)
    : sendCode(visit, memberId);
}

/** Goes on from a state of signing in: onwards, to the code page, or to the page that says who has to act. */
export async function showState(visit: Visit, state: SignInState): Promise<FastifyReply> {
  const { platform, req, reply, flow } = visit;
  switch (state.kind) {
    case "SUCCESS":
      return finish(visit, state.member.stamp.id);
    case "REQUIRE_EMAIL_VERIFICATION": {
      const frame = { csrf: formToken(platform, req, reply), query: flow.query };
      return sendPage(reply, {
        siteName: flow.site.name,
        title: "Check your mail",
        body: codeForm(frame, state.stateToken),
        formTargets: formTargets(flow),
      });
    }
    case "REQUIRE_OWNER_APPROVAL":
      return sendPage(reply, {
        siteName: flow.site.name,
        title: "Almost there",
        body: html`<p>The owner of this site has to let you in. Come back and log in when you have heard from them.</p>`,
      });
  }
}

/** Says which address was asked for and which is the nearest that is registered. */
export function addressNotRegistered({ rejected, nearest }: { readonly rejected: string; readonly nearest: string | undefined }): Html {
  const known =
    nearest === undefined
      ? html`<p>The app has no registered address at all.</p>`
      : html`<p>The nearest registered address is <code>${nearest}</code></p>`;
  return html`<p>The app asked to send you to <code>${rejected}</code>, and that is not among its registered addresses.</p>
${known}
<p>If this is your app: add the exact address to <code>allowedRedirectUris</code>, or its origin to <code>allowedRedirectDomains</code>.</p>`;
}

/** The answer where there is no flow. An address that is not registered is named and never visited. */
export function sendProblem(platform: Platform, reply: FastifyReply, problem: FlowProblem): FastifyReply {
  switch (problem.kind) {
    case "unknown-client":
      return sendPage(reply, {
        siteName: "Belay",
        title: "This link does not work",
        status: 400,
        body: html`<p>It names no app that this server knows (<code>clientId</code>). Go back to where you came from and try again.</p>`,
      });
    case "address":
      return sendPage(reply, {
        siteName: problem.site.name,
        title: "This address is not registered",
        status: 400,
        body: addressNotRegistered(problem),
      });
    case "fault": {
      const { fault, fields, rules, site } = problem;
      const { redirectUri, state } = fields;
      if (typeof redirectUri !== "string") {
        return sendPage(reply, {
          siteName: site.name,
          title: "This link does not work",
          status: 400,
          body: html`<p><code>${fault.field}</code> ${fault.description}.</p>`,
        });
      }
      return sendResponse(
        reply,
        { responseMode: responseModeOf(fields), redirectUri, rules },
        {
          error: fault.error,
          error_description: `${fault.field} ${fault.description}`,
          ...(typeof state === "string" ? { state } : {}),
          iss: platform.issuer,
        },
      );
    }
  }
}
