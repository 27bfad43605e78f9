import { randomUUID } from "node:crypto";
import { findToken, newToken, type SignInContext, tokenHash } from "@belay/domains/identity";
import { findMember } from "@belay/domains/members";
import {
  type AuthorizationRequest,
  isAllowedRedirectAddress,
  isAllowedRedirectUri,
  isFault,
  nearestAllowed,
  parseAuthorizationRequest,
  type RedirectRules,
  type RequestFault,
  redirectRulesOf,
} from "@belay/domains/redirects";
import type { OAuthAppRecord, SiteRecord } from "@belay/store";
import type { FastifyRequest } from "fastify";
import { type Platform, sourcesNow } from "../platform.ts";

/** Life of an authorization code in milliseconds: the way back through the browser, and no more. Source: RFC 9700 section 4.5. */
const CODE_TTL_MS = 60_000;

/** The app and the site that a page speaks for, and what it does when somebody is signed in. */
export interface LoginFlow {
  readonly app: OAuthAppRecord;
  readonly site: SiteRecord;
  readonly rules: RedirectRules;
  /** The query of the page as it came: every page and form of one login carries it. */
  readonly query: string;
  readonly goal:
    | { readonly kind: "authorize"; readonly request: AuthorizationRequest }
    | { readonly kind: "return"; readonly returnTo: string }
    | { readonly kind: "stay" };
}

/** Why there is no flow. Nobody is ever sent to an address that is not registered, so all but a `fault` ends at a page. */
export type FlowProblem =
  | { readonly kind: "unknown-client" }
  | { readonly kind: "address"; readonly site: SiteRecord; readonly rejected: string; readonly nearest: string | undefined }
  | {
      readonly kind: "fault";
      readonly site: SiteRecord;
      readonly rules: RedirectRules;
      readonly fault: RequestFault;
      readonly fields: Readonly<Record<string, unknown>>;
    };

function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

/** The query in camel case; a name that is there twice has no value that could be believed. */
export function fieldsOf(req: FastifyRequest): Readonly<Record<string, unknown>> {
  // The router's own parser made it: names, and texts or lists of texts.
  const query = req.query as Readonly<Record<string, unknown>>;
  const fields = new Map<string, unknown>();
  for (const [name, value] of Object.entries(query)) {
    const key = camelCase(name);
    fields.set(key, fields.has(key) || Array.isArray(value) ? [] : value);
  }
  return Object.fromEntries(fields);
}

/** The query of a request as it came, with its question mark; empty where there is none. */
export function queryOf(req: FastifyRequest): string {
  const start = req.url.indexOf("?");
  return start === -1 ? "" : req.url.slice(start);
}

/** Reads what a page is asked for, and checks every address in it against those that are registered. */
export async function readFlow(platform: Platform, req: FastifyRequest): Promise<LoginFlow | FlowProblem> {
  const fields = fieldsOf(req);
  const { clientId, redirectUri, returnTo } = fields;
  const app = typeof clientId === "string" ? await platform.directory.oauthApp(clientId) : undefined;
  const live = app === undefined ? [] : await platform.directory.liveInstances(app.id);
  const isInstalled = live.some(({ siteId }) => siteId === app?.siteId);
  const site = app === undefined || !isInstalled ? undefined : await platform.directory.site(app.siteId);
  if (app === undefined || site === undefined) {
    return { kind: "unknown-client" };
  }
  const rules = redirectRulesOf(app);
  const isUri = redirectUri === undefined || (typeof redirectUri === "string" && isAllowedRedirectUri(rules, redirectUri));
  const isAddress = returnTo === undefined || (typeof returnTo === "string" && isAllowedRedirectAddress(rules, returnTo));
  if (!isUri || !isAddress) {
    const rejected = String(isUri ? returnTo : redirectUri);
    return { kind: "address", site, rejected, nearest: nearestAllowed(rules, rejected) };
  }
  const flow = { app, site, rules, query: queryOf(req) };
  if (typeof returnTo === "string") {
    return { ...flow, goal: { kind: "return", returnTo } };
  }
  if (fields.responseType === undefined && fields.codeChallenge === undefined) {
    return { ...flow, goal: { kind: "stay" } };
  }
  const request = parseAuthorizationRequest(fields);
  return isFault(request) ? { kind: "fault", site, rules, fault: request, fields } : { ...flow, goal: { kind: "authorize", request } };
}

/** Whether there is a flow. */
export function isFlow(read: LoginFlow | FlowProblem): read is LoginFlow {
  return "goal" in read;
}

/** What the rules of signing in need to know of a request to a page. */
export function signInContext(platform: Platform, req: FastifyRequest, siteId: string): SignInContext {
  return { ...sourcesNow(platform.clock), keys: platform.keys, siteId, clientAddress: req.ip, limits: platform.limits };
}

/** The member whose token this is, if they may sign in now. */
export async function memberOfToken(
  platform: Platform,
  siteId: string,
  { kind, token }: { readonly kind: "session" | "browser"; readonly token: string },
): Promise<string | undefined> {
  const ctx = { ...sourcesNow(platform.clock), keys: platform.keys };
  return platform.store.read(async (tx) => {
    const owner = await findToken(tx.signIn, ctx, kind, { token, siteId });
    const member = owner === undefined ? undefined : await findMember(tx.entities, siteId, owner.memberId);
    return member?.status === "APPROVED" ? member.stamp.id : undefined;
  });
}

/** Makes the code for a request that a member answered. */
export async function issueCode(
  platform: Platform,
  { app, site }: LoginFlow,
  request: AuthorizationRequest,
  memberId: string,
): Promise<string> {
  const sources = sourcesNow(platform.clock);
  const code = newToken(sources);
  const { redirectUri, codeChallenge, scope } = request;
  await platform.store.write((tx) =>
    tx.signIn.insertCode({
      hash: tokenHash(platform, "code", code),
      siteId: site.id,
      clientId: app.id,
      memberId,
      ...(redirectUri === undefined ? {} : { redirectUri }),
      scope,
      codeChallenge,
      grantId: randomUUID(),
      createdAtMs: sources.nowMs,
      expiresAtMs: sources.nowMs + CODE_TTL_MS,
    }),
  );
  return code;
}
