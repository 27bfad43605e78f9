import type { FastifyInstance, FastifyReply } from "fastify";

/** Headers that browsers' calls carry and want to read. */
const REQUEST_HEADERS = [
  "authorization",
  "content-type",
  "x-wix-bi-gateway",
  "x-wix-consistent",
  "x-wix-linguist",
  "wix-site-id",
  "wix-account-id",
  "client-binding",
].join(", ");
const EXPOSED_HEADERS = ["x-wix-request-id", "x-wix-consistent", "retry-after", "belay-warning"].join(", ");
const METHODS = "GET, POST, PUT, PATCH, DELETE";
const PREFLIGHT_MAX_AGE_SECONDS = "600";

/** Lets pages of every origin read an answer. Why every one: a caller is who its token says, and no cookie stands for one here. */
export function allowOrigins(reply: FastifyReply): FastifyReply {
  return reply.header("access-control-allow-origin", "*").header("access-control-expose-headers", EXPOSED_HEADERS);
}

/**
 * Answers what browsers ask before they send a call. Source: Fetch section 3.3 (CORS protocol).
 *
 * Why not the plugin for it: it looks at every call anew to find the same two headers, which costs a twentieth of a small read.
 */
export function registerPreflight(app: FastifyInstance): void {
  app.options("*", async (_req, reply) =>
    reply
      .code(204)
      .header("access-control-allow-methods", METHODS)
      .header("access-control-allow-headers", REQUEST_HEADERS)
      .header("access-control-max-age", PREFLIGHT_MAX_AGE_SECONDS)
      .send(),
  );
}
