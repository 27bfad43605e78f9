import type { FastifyInstance } from "fastify";

/** Takes JSON, refusing prototype keys, and an empty body for an empty message: clients send the content type without one. */
export function addJsonParser(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error");
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<string>("application/json", { parseAs: "string" }, (req, body, done) => {
    if (body === "") {
      done(null, undefined);
    } else {
      void parse(req, body, done);
    }
  });
}
