import type { FastifyInstance } from "fastify";

/** Headers that browsers' calls carry. */
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
const METHODS = "GET, POST, PUT, PATCH, DELETE";
const PREFLIGHT_MAX_AGE_SECONDS = "600";

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
