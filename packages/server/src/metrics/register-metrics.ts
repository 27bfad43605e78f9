import { BelayError, isSameSecret } from "@belay/core";
import type { FastifyInstance } from "fastify";
import { authorizationOf } from "../pipeline/identify.ts";
import type { CallMetrics, MetricsOptions } from "./call-metrics.ts";

const BEARER = /^bearer +/i;

/**
 * `GET /metrics` for whoever has its own token, which opens nothing else. A server that was given none has no such route (S72).
 *
 * Errors: UNAUTHENTICATED (401).
 */
export function registerMetrics(app: FastifyInstance, { token }: MetricsOptions, metrics: CallMetrics): void {
  app.get("/metrics", async (req, reply) => {
    const sent = authorizationOf(req.headers, req.raw.rawHeaders)?.replace(BEARER, "") ?? "";
    if (!isSameSecret(sent, token.reveal())) {
      throw new BelayError("UNAUTHENTICATED", { message: "The metrics are read with their own token, after Bearer." });
    }
    const { contentType, body } = await metrics.text();
    return reply.header("content-type", contentType).header("cache-control", "no-store").send(body);
  });
}
