import { BelayError } from "@belay/core";
import type { FastifyInstance } from "fastify";
import { parse } from "secure-json-parse";

/** Largest body that is read, in bytes. */
export const BODY_BYTES_MAX = 1_048_576;

/**
 * The JSON of a body, refusing prototype keys; an empty body is an empty message: clients send the content type without one.
 *
 * Errors: MALFORMED_BODY (400).
 */
export function parseJsonBody(text: string): unknown {
  if (text === "") {
    return undefined;
  }
  try {
    return parse(text, { protoAction: "error", constructorAction: "error" });
  } catch (cause) {
    throw new BelayError("MALFORMED_BODY", { cause });
  }
}

/** Takes JSON and nothing else. */
export function addJsonParser(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<string>("application/json", { parseAs: "string" }, (_req, body, done) => done(null, parseJsonBody(body)));
}
