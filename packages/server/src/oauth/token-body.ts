import { BelayError } from "@belay/core";
import type { FastifyInstance } from "fastify";
import { OAuthError } from "./oauth-error.ts";

/** Names and values that are texts, in JSON; a name is followed by a colon. */
const JSON_TEXT = /"(?:[^"\\]|\\.)*"(\s*:)?/g;

function countNames(json: string): number {
  let count = 0;
  for (const [, colon] of json.matchAll(JSON_TEXT)) {
    count += colon === undefined ? 0 : 1;
  }
  return count;
}

/** Errors: invalid_request (400) for what is no JSON object, and for JSON that names something twice: which of the two counts would depend on the reader. */
function parseFlatJson(text: string): unknown {
  let value: unknown;
  try {
    value = text === "" ? {} : JSON.parse(text);
  } catch (cause) {
    throw new OAuthError("invalid_request", "The body is not valid JSON.", { cause });
  }
  if (typeof value !== "object" || value === null || Object.keys(value).length !== countNames(text)) {
    throw new OAuthError("invalid_request", "The body must be a flat JSON object that names nothing twice.");
  }
  return value;
}

/** Longest body in characters: far more than the longest request has, and little enough to be taken apart at once. */
const BODY_LENGTH_MAX = 65_536;

/** The same way to read a body, where it is not too long. Errors: BODY_TOO_LARGE (413). */
function bounded(parse: (text: string) => unknown): (text: string) => unknown {
  return (text) => {
    if (text.length > BODY_LENGTH_MAX) {
      throw new BelayError("BODY_TOO_LARGE");
    }
    return parse(text);
  };
}

const REPEATED: readonly string[] = [];

/** A form as names and texts; a repeated parameter comes out as a list. Why an empty one: collecting the values of thousands takes minutes, and none counts. */
function parseForm(text: string): unknown {
  const form: Record<string, unknown> = Object.create(null);
  // Not with an iterator: it takes twice as long.
  new URLSearchParams(text).forEach((value, name) => {
    form[name] = form[name] === undefined ? value : REPEATED;
  });
  return form;
}

/** How the bodies of the token endpoint are read, by media type. Source: RFC 6749 section 3.2 (forms); clients in use send JSON as well. */
export const TOKEN_BODY_PARSERS: ReadonlyMap<string, (text: string) => unknown> = new Map([
  ["application/json", bounded(parseFlatJson)],
  ["application/x-www-form-urlencoded", bounded(parseForm)],
]);

/** Takes the flat JSON objects and the forms of the token endpoint, and nothing else. */
export function addTokenParsers(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  for (const [type, parse] of TOKEN_BODY_PARSERS) {
    app.addContentTypeParser<string>(type, { parseAs: "string" }, async (_req: unknown, body: string) => parse(body));
  }
}
