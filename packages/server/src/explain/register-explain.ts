import { type Method, methodById, methods } from "@belay/contracts";
import { BelayError, type Caller, explainCall, explainRecord, type LedgerEntry, subjectOf } from "@belay/core";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { tryPolicy } from "../pipeline/elevation-policy.ts";
import { findSite } from "../pipeline/find-site.ts";
import { authorizationOf, ELEVATED_METHOD_HEADER, isFromBrowser } from "../pipeline/identify.ts";
import type { Platform } from "../platform.ts";
import { type Asker, askedCaller } from "./asked-caller.ts";
import { LedgerSearches } from "./ledger-searches.ts";

/** Where explanations are. */
export const EXPLAIN_PATH = "/belay/v1/explain";

/** How far back anybody but an admin of the site may ask about a request, and how many rows of one request they are told. */
const OWN_AGE_MS_MAX = 3_600_000;
const OWN_ENTRIES_MAX = 20;

type Query = Readonly<Record<string, unknown>>;
type Answer = Readonly<Record<string, unknown>>;

function textOf(query: Query, name: string): string | undefined {
  const value = query[name];
  if (value !== undefined && typeof value !== "string") {
    throw new BelayError("INVALID_ARGUMENT", { message: `${name} may stand there once.` });
  }
  return value === "" ? undefined : value;
}

/**
 * Who asks. A credential that is for one method only is not for this, and no app's or key's comes out of a browser.
 *
 * Errors: UNAUTHENTICATED (401), ELEVATION_REFUSED, SECRET_IN_BROWSER, SITE_NOT_ALLOWED (403), MISSING_METASITE_ID (428),
 * TOO_MANY_REQUESTS (429).
 */
async function findAsker(platform: Platform, req: FastifyRequest): Promise<Asker> {
  const { callLimiter, clock } = platform;
  callLimiter.takeAddress("read", req.ip, clock.nowMs());
  const caller = await platform.identifier.identify(authorizationOf(req.headers, req.raw.rawHeaders));
  callLimiter.takeCaller("read", caller, clock.nowMs());
  if (caller.kind === "NOBODY") {
    throw new BelayError("UNAUTHENTICATED");
  }
  const isLimited = caller.kind === "APP" && caller.narrowing !== undefined;
  if (isLimited || req.headers[ELEVATED_METHOD_HEADER] !== undefined) {
    throw new BelayError("ELEVATION_REFUSED");
  }
  if ((caller.kind === "APP" || caller.kind === "API_KEY") && isFromBrowser(req.headers)) {
    throw new BelayError("SECRET_IN_BROWSER");
  }
  const { siteId, reachable } = await findSite(platform.directory, caller, req.headers);
  if (siteId === undefined) {
    throw new BelayError("MISSING_METASITE_ID");
  }
  const isOnKey = caller.kind !== "API_KEY" || caller.siteIds === "all" || caller.siteIds.includes(siteId);
  if (!reachable || !isOnKey) {
    throw new BelayError("SITE_NOT_ALLOWED");
  }
  const isAdmin = (caller.kind === "USER" || caller.kind === "API_KEY") && caller.permissions.kind === "all";
  return { caller, siteId, isAdmin };
}

/** Whether it was this caller that made the call; not for whom an app made it: what an app does is the app's to see. */
function isOwn({ actor, subject }: LedgerEntry, caller: Caller): boolean {
  const self = subjectOf(caller);
  const who = actor ?? subject;
  return self !== undefined && who !== undefined && who.type === self.type && who.id === self.id;
}

/** The rows of a request that an asker may see: all of them for an admin, their own of the last hour for everybody else. */
async function visibleEntries(platform: Platform, { caller, siteId, isAdmin }: Asker, requestId: string): Promise<readonly LedgerEntry[]> {
  if (isAdmin) {
    return platform.store.read((tx) => tx.ledger.byRequest(siteId, requestId));
  }
  const self = subjectOf(caller);
  if (self === undefined) {
    return [];
  }
  const who = caller.kind === "VISITOR" || caller.kind === "MEMBER" ? { subjectId: self.id } : { actorId: self.id };
  // By whose they are as well: what else says the same word as the id that is asked for need not be read.
  const filter = { requestId, ...who, fromMs: platform.clock.nowMs() - OWN_AGE_MS_MAX };
  const { entries } = await platform.store.read((tx) => tx.ledger.query(siteId, { filter, limit: OWN_ENTRIES_MAX }));
  return entries.filter((entry) => isOwn(entry, caller)).toReversed();
}

/**
 * The recorded calls of a request id. Errors: NOT_FOUND (404), the same for one that is not there, is another site's, or is somebody else's where who
 * asks is no admin of the site (S45).
 */
async function explainRequest(platform: Platform, asker: Asker, requestId: string): Promise<Answer> {
  await platform.ledger.flush();
  const visible = await visibleEntries(platform, asker, requestId);
  if (visible.length === 0) {
    throw new BelayError("NOT_FOUND", { message: "There is no record of that request for this caller." });
  }
  const explained = visible.map(async (entry) => {
    const clientId = entry.actor?.type === "APP" ? entry.actor.clientId : undefined;
    const policy = clientId === undefined ? undefined : await platform.directory.elevationPolicy(asker.siteId, clientId);
    const { entry: row, ...explanation } = explainRecord(entry, policy);
    const { id: _id, siteId: _site, permissions: _requires, refusal, ...facts } = row;
    return { ...facts, ...(refusal === undefined ? {} : { refusalReason: refusal.reason }), ...explanation };
  });
  return { explanations: await Promise.all(explained) };
}

/** A method by its id, or by its name where only one is called so, with or without its module. Errors: INVALID_ARGUMENT (400). */
function findMethod(wanted: string): Method {
  const named = methodById(wanted) ?? only(methods.filter(({ module, name }) => name === wanted || `${module} ${name}` === wanted));
  if (named === undefined) {
    throw new BelayError("INVALID_ARGUMENT", {
      message: "method must be a method id, or a name that one method alone carries; with its module before it otherwise.",
    });
  }
  return named;
}

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

async function explainHypothetical(platform: Platform, asker: Asker, query: Query): Promise<Answer> {
  const method = findMethod(textOf(query, "method") ?? "");
  const caller = await askedCaller(platform, asker, textOf(query, "as") ?? "me", textOf(query, "permissions"));
  const explained = explainCall({ method, caller, siteId: asker.siteId });
  if (!explained.allowed || caller.kind !== "APP") {
    return { explanations: [explained] };
  }
  const endpoint = textOf(query, "endpoint");
  const outcome = await tryPolicy(platform, { method, caller, elevation: endpoint === undefined ? {} : { endpoint } });
  const { description, fix, reason } = outcome?.refusal ?? {};
  return {
    explanations: [{ ...explained, ...(outcome === undefined ? {} : { policy: { said: outcome.word, reason, description, fix } }) }],
  };
}

/**
 * `GET /belay/v1/explain`: of a request (`requestId`), why it ended as it did and what would have allowed it; or of a call that nobody made (`method`, `as`,
 * `permissions`, `endpoint`).
 */
export function registerExplain(app: FastifyInstance, platform: Platform): void {
  const searches = new LedgerSearches();
  app.get(EXPLAIN_PATH, async (req, reply) => {
    const asker = await findAsker(platform, req);
    // The router's own parser made it: names, and texts or lists of texts.
    const query = req.query as Query;
    const requestId = textOf(query, "requestId");
    if (requestId !== undefined && !asker.isAdmin) {
      searches.take(req.ip, platform.clock.nowMs());
    }
    reply.header("cache-control", "no-store").header("content-type", "application/json; charset=utf-8");
    return requestId === undefined ? explainHypothetical(platform, asker, query) : explainRequest(platform, asker, requestId);
  });
}
