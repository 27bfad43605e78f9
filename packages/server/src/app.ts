import { randomUUID } from "node:crypto";
import { BelayError, InvariantError, type LedgerRefusal, RequestValidationError } from "@belay/core";
import type { DomainModule, Handler } from "@belay/domains";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { recordFailure, registerApi } from "./api-route.ts";
import { allowOrigins, registerPreflight } from "./cors.ts";
import { answerUnreadable } from "./errors/unreadable-request.ts";
import { toWireError } from "./errors/wire-error.ts";
import { registerExplain } from "./explain/register-explain.ts";
import { addJsonParser } from "./json-body.ts";
import { describeCallers, type Log } from "./log/request-log.ts";
import { withoutCredentials } from "./log/without-credentials.ts";
import { registerLogin } from "./login/register-login.ts";
import type { MetricsOptions } from "./metrics/call-metrics.ts";
import { registerMetrics } from "./metrics/register-metrics.ts";
import { registerInstallAccess } from "./oauth/install-access.ts";
import { OAuthError } from "./oauth/oauth-error.ts";
import { registerStandards } from "./oauth/standards/register-standards.ts";
import { registerTokenEndpoint } from "./oauth/token-endpoint.ts";
import { registerTokenInfo } from "./oauth/token-info.ts";
import { registerOpenApi } from "./open-api.ts";
import { pathOf } from "./path-of.ts";
import { createMethodResolver } from "./pipeline/resolve-method.ts";
import type { Platform } from "./platform.ts";
import { registerSmallCalls } from "./small-calls.ts";

/** Largest body that is read, in bytes. */
export const BODY_BYTES_MAX = 1_048_576;

declare module "fastify" {
  interface FastifyRequest {
    /** Why the call failed, for the log. */
    failure: { readonly code: string; readonly message?: string; readonly fix?: string } | undefined;
  }
}

function handlersOf(modules: readonly DomainModule[]): ReadonlyMap<string, Handler> {
  return new Map(modules.flatMap((module) => module.handlers.map((handler) => [handler.methodId, handler] as const)));
}

function logResponse(log: Log, req: FastifyRequest, reply: FastifyReply): void {
  const call = req.apiCall;
  log.request({
    requestId: req.id,
    method: req.method,
    path: withoutCredentials(pathOf(req.url)),
    ...(call === undefined
      ? {}
      : {
          apiMethod: `${call.operation.method.module} ${call.operation.method.name}`,
          ...describeCallers(call),
        }),
    status: reply.statusCode,
    ...req.failure,
    durationMs: Math.round(reply.elapsedTime * 100) / 100,
  });
}

function identifyReply(req: FastifyRequest, reply: FastifyReply): FastifyReply {
  return allowOrigins(reply.header("x-wix-request-id", req.id).header("x-content-type-options", "nosniff"));
}

/** What the log may say of an error: what its caller was told. The text of an unknown error may hold anything. */
function toldOf(err: unknown): { readonly message?: string; readonly fix?: string } {
  if (!(err instanceof BelayError || err instanceof OAuthError || err instanceof RequestValidationError)) {
    return {};
  }
  const fix = err instanceof BelayError && typeof err.data.fix === "string" ? { fix: withoutCredentials(err.data.fix) } : {};
  return { message: withoutCredentials(err.message), ...fix };
}

/** Why a call was refused, out of the explanation that its caller got. */
function refusalOf(err: unknown): { readonly refusal?: LedgerRefusal } {
  if (!(err instanceof BelayError) || typeof err.data.reason !== "string") {
    return {};
  }
  const { reason, missing } = err.data;
  return { refusal: { reason, missing: Array.isArray(missing) ? missing.filter((id) => typeof id === "string") : [] } };
}

function sendError(
  platform: Platform,
  log: Log,
  err: unknown,
  req: FastifyRequest,
  reply: FastifyReply,
): FastifyReply | Promise<FastifyReply> {
  const wire = toWireError(err, req.id);
  req.failure = { code: wire.code, ...toldOf(err) };
  if (wire.isOurs) {
    log.error(err, { requestId: req.id, path: req.routeOptions.url });
  }
  const recorded =
    req.apiCall === undefined
      ? undefined
      : recordFailure(platform, req.apiCall, { status: wire.status, code: wire.code, ...refusalOf(err) });
  if (recorded === undefined) {
    return sendWire(wire, reply);
  }
  // The ledger is full: its own refusal is the answer, where this one cannot be put on record.
  const sent = recorded.then(
    () => sendWire(wire, reply),
    (unrecorded: unknown) => sendWire(toWireError(unrecorded, req.id), reply),
  );
  return sent.then(() => reply);
}

function sendWire(wire: ReturnType<typeof toWireError>, reply: FastifyReply): FastifyReply {
  return reply
    .code(wire.status)
    .headers(wire.headers)
    .header("content-type", "application/json; charset=utf-8")
    .send(JSON.stringify(wire.body));
}

/**
 * Stands where Fastify would load its schema compilers. Why: requests are checked by their contracts, in the pipeline, and no route
 * has a schema of its own; loading the compilers all the same takes an eighth of the time that a start may take.
 */
function refuseSchemas(): never {
  throw new InvariantError("a route has a schema of its own, and there is no compiler for it");
}

/**
 * Puts the HTTP platform together: every route that listens is registered here.
 *
 * Shape: the answer is a Fastify instance that does not listen yet, so that a test can give it requests without a socket.
 */
export async function createApp(
  platform: Platform,
  modules: readonly DomainModule[],
  { log, trustedProxies, metrics }: { readonly log: Log; readonly trustedProxies: readonly string[]; readonly metrics?: MetricsOptions },
): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    // An empty list trusts nobody: the address is then that of the socket.
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    bodyLimit: BODY_BYTES_MAX,
    genReqId: () => randomUUID(),
    forceCloseConnections: "idle",
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 2_048 },
    schemaController: { compilersFactory: { buildValidator: refuseSchemas, buildSerializer: refuseSchemas } },
    clientErrorHandler: answerUnreadable,
    // An address that cannot be decoded meets no hook and no route.
    frameworkErrors: (err, req, reply) => void sendError(platform, log, err, req, identifyReply(req, reply)),
  });
  addJsonParser(app);
  app.decorateRequest("failure", undefined);
  app.addHook("onRequest", (req, reply, done) => {
    identifyReply(req, reply);
    done();
  });
  app.addHook("onResponse", (req, reply, done) => {
    logResponse(log, req, reply);
    done();
  });
  app.setErrorHandler((err, req, reply) => sendError(platform, log, err, req, reply));
  app.setNotFoundHandler((req) => {
    throw new BelayError("METHOD_NOT_FOUND", { data: { method: req.method, path: pathOf(req.url) } });
  });
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
    reply.header("content-type", "application/json; charset=utf-8").header("cache-control", "public, max-age=60");
    return (await platform.directory.keyRing()).jwks;
  });
  app.get("/health", async () => ({ status: "ok" }));
  registerSmallCalls(app);
  registerOpenApi(app);
  registerExplain(app, platform);
  if (metrics !== undefined) {
    await registerMetrics(app, metrics);
  }
  registerApi(app, platform, createMethodResolver(handlersOf(modules)));
  return app;
}
