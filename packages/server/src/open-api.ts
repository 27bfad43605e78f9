import { openApiDocument } from "@belay/contracts";
import type { FastifyInstance } from "fastify";

/** Where the document is. */
export const OPEN_API_PATH = "/openapi.json";
const VERSION = "0.1.0";

/** The document of the API: every declared method. Made on the first request and kept as text: most processes are never asked. */
export function registerOpenApi(app: FastifyInstance): void {
  let text: Promise<string> | undefined;
  app.get(OPEN_API_PATH, async (_req, reply) => {
    text ??= openApiDocument({ title: "Belay", version: VERSION }).then((document) => JSON.stringify(document));
    reply.header("content-type", "application/json; charset=utf-8");
    return text;
  });
}
