import { BelayError } from "@belay/core";
import { installByConsent, installChoices, recordCancelledConsent, recordRefusedConsent, startInstallCallback } from "@belay/domains/apps";
import { isAllowedRedirectUri, nearestAllowed, redirectRulesOf } from "@belay/domains/redirects";
import type { OAuthAppRecord, UserRecord } from "@belay/store";
import type { FastifyReply, FastifyRequest } from "fastify";
import { type Platform, sourcesNow } from "../../platform.ts";
import { addressNotRegistered } from "../finish.ts";
import { html } from "../html.ts";
import { fieldsOf, queryOf } from "../login-flow.ts";
import { policySource } from "../send-page.ts";
import { toldOf } from "../told.ts";
import { INSTALL_PATH, signInFor } from "./paths.ts";
import { askedOf, consentForm } from "./user-forms.ts";
import { currentUser } from "./user-session.ts";
import { type FormFields, frameOf, goTo, type Refused, sendUserPage, type UserPage, type UserVisit } from "./visit.ts";

/** What an app asks to be installed with. */
interface InstallRequest {
  readonly app: OAuthAppRecord;
  readonly redirectUrl: string;
  readonly state?: string;
}

/** Why nothing is installed. Nobody is sent to an address that is not registered, so each of these ends at a page. */
type InstallProblem =
  | { readonly problem: "unknown-app" | "not-installable" | "no-address" }
  | { readonly problem: "address"; readonly rejected: string; readonly nearest: string | undefined };

/** Reads what the page is asked for. `token` of the wire stands for a session elsewhere: it says nothing here and is not looked at. */
async function readInstall({ directory }: Platform, req: FastifyRequest): Promise<InstallRequest | InstallProblem> {
  const { appId, redirectUrl, state } = fieldsOf(req);
  const app = typeof appId === "string" ? await directory.oauthApp(appId) : undefined;
  if (app === undefined) {
    return { problem: "unknown-app" };
  }
  if (app.requestedPermissions === undefined) {
    return { problem: "not-installable" };
  }
  if (typeof redirectUrl !== "string" || redirectUrl === "") {
    return { problem: "no-address" };
  }
  const rules = redirectRulesOf(app);
  if (!isAllowedRedirectUri(rules, redirectUrl)) {
    return { problem: "address", rejected: redirectUrl, nearest: nearestAllowed({ ...rules, origins: [] }, redirectUrl) };
  }
  return { app, redirectUrl, ...(typeof state === "string" ? { state } : {}) };
}

function sendInstallProblem(visit: UserVisit, found: InstallProblem): FastifyReply {
  switch (found.problem) {
    case "unknown-app":
      return sendUserPage(visit, "This link does not work", html`<p>It names no app that this server knows (<code>appId</code>).</p>`, {
        status: 400,
      });
    case "not-installable":
      return sendUserPage(
        visit,
        "This app is not installed this way",
        html`<p>It belongs to one site and asks for no permission on others.</p>`,
        { status: 400 },
      );
    case "no-address":
      return sendUserPage(
        visit,
        "This link does not work",
        html`<p>It does not say where to go afterwards (<code>redirectUrl</code>).</p>`,
        { status: 400 },
      );
    case "address":
      return sendUserPage(visit, "This address is not registered", addressNotRegistered(found), { status: 400 });
  }
}

async function showConsent(visit: UserVisit, request: InstallRequest, user: UserRecord, refused?: Refused): Promise<FastifyReply> {
  const { app, redirectUrl } = request;
  const { choices, publisher } = await visit.platform.store.read(async ({ system }) => ({
    choices: await installChoices(system, user, app),
    publisher: (await system.account(app.accountId))?.name ?? "an unknown account",
  }));
  const body = consentForm(frameOf(visit, refused), { app, publisher, user, choices, redirectUrl });
  return sendUserPage(visit, `Install ${app.name}?`, body, {
    formTargets: [policySource(redirectUrl)],
    status: refused === undefined ? 200 : (refused.status ?? 400),
  });
}

/** Back to the app without anything, and on record. Source: RFC 6749 section 4.1.2.1. */
async function deny(visit: UserVisit, request: InstallRequest, user: UserRecord, { siteId = "" }: FormFields): Promise<FastifyReply> {
  const { app, redirectUrl, state } = request;
  const { platform, req } = visit;
  const cancelled = { user, app, siteId, requestId: req.id };
  await platform.store.write((tx) => recordCancelledConsent(tx, cancelled, sourcesNow(platform.clock)));
  const url = new URL(redirectUrl);
  url.searchParams.set("error", "access_denied");
  url.searchParams.set("error_description", "The installation was cancelled.");
  if (state !== undefined) url.searchParams.set("state", state);
  return goTo(visit, url.href);
}

async function consent(visit: UserVisit, request: InstallRequest, user: UserRecord, fields: FormFields): Promise<FastifyReply> {
  const { app, redirectUrl, state } = request;
  const { platform, req } = visit;
  const asked = { user, app, siteId: fields.siteId ?? "", requestId: req.id };
  if (fields.asked !== askedOf(app)) {
    return showConsent(visit, request, user, { text: "The app asks for something else by now. Please look again.", fields });
  }
  try {
    const callback = await platform.store.write(async (tx) => {
      const sources = sourcesNow(platform.clock);
      const instance = await installByConsent(tx, asked, sources);
      return startInstallCallback(
        tx,
        instance,
        { redirectUrl, ...(state === undefined ? {} : { state }) },
        { keys: platform.keys, sources },
      );
    });
    return goTo(visit, callback);
  } catch (err) {
    if (err instanceof BelayError && err.code === "PERMISSION_DENIED") {
      await platform.store.write((tx) => recordRefusedConsent(tx, asked, sourcesNow(platform.clock)));
    }
    return showConsent(visit, request, user, { text: toldOf(err), status: 403, fields });
  }
}

/**
 * `/installer/install`: somebody who works on a site sees what an app asks for and installs it there.
 *
 * Shape: who is not signed in signs in first and comes back. Afterwards the app gets `code`, `instanceId` and its `state` at the address that it
 * registered, or `error=access_denied`; it changes the code at `/oauth/access`.
 */
export const installPage: UserPage = {
  path: INSTALL_PATH,
  show: async (visit, refused) => {
    const request = await readInstall(visit.platform, visit.req);
    if ("problem" in request) {
      return sendInstallProblem(visit, request);
    }
    const user = await currentUser(visit.platform, visit.req);
    return user === undefined ? goTo(visit, signInFor(INSTALL_PATH + queryOf(visit.req))) : showConsent(visit, request, user, refused);
  },
  submit: async (visit, fields) => {
    const request = await readInstall(visit.platform, visit.req);
    if ("problem" in request) {
      return sendInstallProblem(visit, request);
    }
    const user = await currentUser(visit.platform, visit.req);
    if (user === undefined) {
      return goTo(visit, signInFor(INSTALL_PATH + queryOf(visit.req)));
    }
    return fields.decision === "allow" ? consent(visit, request, user, fields) : deny(visit, request, user, fields);
  },
};
