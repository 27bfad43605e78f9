import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { addTokenParsers } from "./token-body.ts";

/** Registers an endpoint that takes forms and flat JSON, and whose answers no cache may keep. Source: RFC 6749 sections 3.2 and 5.1. */
export function registerOAuthPost(
  app: FastifyInstance,
  path: string,
  answer: (req: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
): void {
  void app.register(async (scope) => {
    addTokenParsers(scope);
    // Before the body is read, so that refusals of the body carry them too.
    scope.addHook("onRequest", async (_req, reply) => {
      reply.header("cache-control", "no-store").header("pragma", "no-cache");
    });
    scope.post(path, answer);
  });
}
