import { BelayError, InvariantError } from "@belay/core";
import type { DomainModule, Handler } from "@belay/domains";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { COMMON_HEADERS, JSON_CONTENT_TYPE, REQUEST_ID_HEADER } from "./answer-headers.ts";
import { registerApi } from "./api-route.ts";
import { registerPreflight } from "./cors.ts";
import { clientAddress } from "./entrance/client-address.ts";
import { hostCheck, type IsOwnHost } from "./entrance/host.ts";
import { groupsOfRoutes, openEntrances } from "./entrance/open-entrance.ts";
import { ReadEntrance } from "./entrance/read-entrance.ts";
import { TokenEntrance } from "./entrance/token-entrance.ts";
import { failCall } from "./errors/failed-call.ts";
import { answerUnreadable } from "./errors/unreadable-request.ts";
import type { WireError } from "./errors/wire-error.ts";
import { registerExplain } from "./explain/register-explain.ts";
import { addJsonParser, BODY_BYTES_MAX } from "./json-body.ts";
import { registerEndpointRequests } from "./limits/register-endpoint-requests.ts";
import { logCall } from "./log/log-call.ts";
import type { Log } from "./log/request-log.ts";
import { registerLogin } from "./login/register-login.ts";
import { createCallMetrics, type MetricsOptions } from "./metrics/call-metrics.ts";
import { registerMetrics } from "./metrics/register-metrics.ts";
import { registerInstallAccess } from "./oauth/install-access.ts";
import { registerStandards } from "./oauth/standards/register-standards.ts";
import { registerTokenEndpoint } from "./oauth/token-endpoint.ts";
import { registerTokenInfo } from "./oauth/token-info.ts";
import { registerOpenApi } from "./open-api.ts";
import { pathOf } from "./path-of.ts";
import type { ApiRequest } from "./pipeline/api-call.ts";
import { createMethodResolver } from "./pipeline/resolve-method.ts";
import type { Platform } from "./platform.ts";
import { RequestIds } from "./request-ids.ts";
import { registerSmallCalls } from "./small-calls.ts";
import type { MakeGuide } from "./start-page/guide.ts";
import { registerStartPage } from "./start-page/register-start-page.ts";

function handlersOf(modules: readonly DomainModule[]): ReadonlyMap<string, Handler> {
  return new Map(modules.flatMap((module) => module.handlers.map((handler) => [handler.methodId, handler] as const)));
}

function identifyReply(req: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.header(REQUEST_ID_HEADER, req.id);
  for (const [name, value] of COMMON_HEADERS) {
    reply.header(name, value);
  }
  return reply;
}

/** What answers are made with. */
interface Parts {
  readonly platform: Platform;
  readonly log: Log;
}

function sendError(parts: Parts, err: unknown, req: FastifyRequest, reply: FastifyReply): FastifyReply | Promise<FastifyReply> {
  const failed = failCall(parts, err, req, req.routeOptions.url);
  return failed instanceof Promise ? failed.then((wire) => sendWire(wire, reply)).then(() => reply) : sendWire(failed, reply);
}

function sendWire({ status, headers, body }: WireError, reply: FastifyReply): FastifyReply {
  return reply.code(status).headers(headers).header("content-type", JSON_CONTENT_TYPE).send(JSON.stringify(body));
}

/**
 * Stands where Fastify would load its schema compilers. Why: requests are checked by their contracts, in the pipeline, and no route
 * has a schema of its own; loading the compilers all the same takes an eighth of the time that a start may take.
 */
function refuseSchemas(): never {
  throw new InvariantError("a route has a schema of its own, and there is no compiler for it");
}

/** What an app is made with beside its platform. */
export interface AppOptions {
  readonly log: Log;
  readonly trustedProxies: readonly string[];
  readonly metrics?: MetricsOptions;
  /** Without it every host counts. */
  readonly isOwnHost?: IsOwnHost;
  /** Without it the page at `/` says that the server runs and nothing else. */
  readonly guide?: MakeGuide;
}

/** What is done once an answer is on its way. */
type Ended = (req: ApiRequest, status: number, durationMs: number) => void;

function openFastify(parts: Parts, ids: RequestIds, trustedProxies: readonly string[]): FastifyInstance {
  return Fastify({
    logger: false,
    // An empty list trusts nobody: the address is then that of the socket.
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    bodyLimit: BODY_BYTES_MAX,
    genReqId: () => ids.next(performance.now()).text,
    forceCloseConnections: "idle",
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 2_048 },
    schemaController: { compilersFactory: { buildValidator: refuseSchemas, buildSerializer: refuseSchemas } },
    clientErrorHandler: answerUnreadable,
    // An address that cannot be decoded meets no hook and no route.
    frameworkErrors: (err, req, reply) => void sendError(parts, err, req, identifyReply(req, reply)),
  });
}

/** What every request meets that comes to the framework, whatever its route: first, last, and where it fails. */
function addHooks(app: FastifyInstance, parts: Parts, whyNotHost: ReturnType<typeof hostCheck>, ended: Ended): void {
  app.addHook("onRequest", (req, reply, done) => {
    identifyReply(req, reply);
    const message = whyNotHost(req.raw);
    done(message === undefined ? undefined : new BelayError("MALFORMED_REQUEST", { message }));
  });
  app.addHook("onResponse", (req, reply, done) => {
    ended(req, reply.statusCode, reply.elapsedTime);
    done();
  });
  app.setErrorHandler((err, req, reply) => sendError(parts, err, req, reply));
  app.setNotFoundHandler((req) => {
    throw new BelayError("METHOD_NOT_FOUND", { data: { method: req.method, path: pathOf(req.url) } });
  });
}

/** Every route but those of the API. */
function registerRoutes(app: FastifyInstance, platform: Platform, guide: MakeGuide | undefined): void {
  registerPreflight(app);
  registerTokenEndpoint(app, platform);
  registerTokenInfo(app, platform);
  registerInstallAccess(app, platform);
  registerStandards(app, platform);
  void app.register(async (pages) => {
    pages.addHook("onRequest", async (req) => platform.callLimiter.takeAddress("login", req.ip, platform.clock.nowMs()));
    registerLogin(pages, platform);
  });
  app.get("/oauth2/jwks", async (_req, reply) => {
    reply.header("content-type", JSON_CONTENT_TYPE).header("cache-control", "public, max-age=60");
    return (await platform.directory.keyRing()).jwks;
  });
  app.get("/health", async () => ({ status: "ok" }));
  registerStartPage(app, platform, guide);
  registerSmallCalls(app);
  registerOpenApi(app);
  registerExplain(app, platform);
  registerEndpointRequests(app, platform);
}

/**
 * Puts the HTTP platform together: every route that listens is registered here.
 *
 * Shape: the answer is a Fastify instance that does not listen yet, so that a test can give it requests without a socket.
 */
export async function createApp(
  platform: Platform,
  modules: readonly DomainModule[],
  { log, trustedProxies, metrics, isOwnHost, guide }: AppOptions,
): Promise<FastifyInstance> {
  const parts = { platform, log };
  const ids = new RequestIds();
  const counted = metrics === undefined ? undefined : await createCallMetrics();
  const ended: Ended = (req, status, durationMs) => {
    logCall(log, req, status, durationMs);
    if (req.apiCall !== undefined) {
      counted?.count(req.apiCall, status);
    }
  };
  const whyNotHost = hostCheck(isOwnHost);
  const app = openFastify(parts, ids, trustedProxies);
  addJsonParser(app);
  app.decorateRequest("failure", undefined);
  addHooks(app, parts, whyNotHost, ended);
  const otherGroups = groupsOfRoutes(app);
  registerRoutes(app, platform, guide);
  if (metrics !== undefined && counted !== undefined) {
    registerMetrics(app, metrics, counted);
  }
  const resolver = createMethodResolver(handlersOf(modules));
  registerApi(app, platform, resolver);
  const entered = { ...parts, ids, addressOf: clientAddress(trustedProxies), ended };
  const entrances = [new ReadEntrance({ ...entered, resolver, otherGroups }), new TokenEntrance(entered)];
  openEntrances(app, entrances, (req) => whyNotHost(req) !== undefined);
  return app;
}
