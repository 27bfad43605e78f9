import { InvariantError } from "@belay/core";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { admit } from "./admission.ts";
import { JSON_CONTENT_TYPE } from "./answer-headers.ts";
import { answerCall } from "./api-answer.ts";
import type { ApiCall, CallFailed } from "./pipeline/api-call.ts";
import type { MethodResolver } from "./pipeline/resolve-method.ts";
import type { Platform } from "./platform.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** The call that this request is, as far as the pipeline has come. */
    apiCall: ApiCall | undefined;
    failure: CallFailed | undefined;
  }
}

/** Where every method of the contracts is. */
export const API_ROUTE = "/*";

async function answer(platform: Platform, req: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { headers, payload, release } = await answerCall(platform, req, req.body);
  if (release !== undefined) {
    // Not on `close`: an answer that was cut off may still be on its way out of this memory.
    reply.raw.once("finish", release);
  }
  return reply.headers(headers).header("content-type", JSON_CONTENT_TYPE).send(payload);
}

/** Answers every method of the contracts, on every path that clients use for it, and everything else with a JSON 404. */
export function registerApi(app: FastifyInstance, platform: Platform, { resolve }: MethodResolver): void {
  app.decorateRequest("apiCall", undefined);
  app.route({
    method: ["GET", "POST", "PUT", "PATCH", "DELETE"],
    url: API_ROUTE,
    exposeHeadRoute: false,
    // With `done` and not with a promise: most calls wait for nothing here.
    onRequest: (req, _reply, done) => {
      try {
        const admitted = admit(platform, resolve(req.method, req.url), req);
        if (admitted === undefined) {
          done();
        } else {
          admitted.then(() => done(), done);
        }
      } catch (err) {
        done(err instanceof Error ? err : new InvariantError(String(err)));
      }
    },
    handler: (req, reply) => answer(platform, req, reply),
  });
}
