import { isJsonType } from "./json-type.ts";
import { chooseOutput, type Output, OutputError } from "./output.ts";

/** What was made for one caller stays with them. */
const PRIVATE = "private, no-store";

/** Headers that speak of the bytes of a body that is replaced. */
const OF_THE_BODY = ["content-length", "content-encoding", "etag", "digest", "content-digest", "repr-digest"];

/** Why a copy: the headers of a fetched or redirecting response cannot be changed. */
function withBody({ status, statusText, headers }: Response, body: ConstructorParameters<typeof Response>[0]): Response {
  const own = new Headers(headers);
  if (!own.has("cache-control")) {
    own.set("cache-control", PRIVATE);
  }
  return new Response(body, { status, statusText, headers: own });
}

/** What JSON makes nothing of: `{}` in place of what a handler meant to send. */
function isBeyondJson(value: unknown): value is object {
  return (
    typeof value === "object" &&
    value !== null &&
    (Symbol.asyncIterator in value ||
      (Symbol.iterator in value && !Array.isArray(value)) ||
      value instanceof Blob ||
      value instanceof ArrayBuffer)
  );
}

/** A handler's value as JSON; nothing at all is a 204. Errors: OutputError; TypeError for what cannot be JSON. */
export function jsonResponse(value: unknown): Response {
  if (isBeyondJson(value)) {
    throw new OutputError(
      `The handler gives back a value of the kind ${Object.prototype.toString.call(value).slice(8, -1)}, of which JSON keeps nothing. Give back an object or a list, or put it into a Response.`,
    );
  }
  const headers = { "cache-control": PRIVATE };
  return value === undefined ? new Response(null, { status: 204, headers }) : Response.json(value, { headers });
}

/**
 * The bytes of a body as long as nothing was elevated: a body that elevates while it is sent would hand on what nobody chose.
 * Errors, of the stream: OutputError.
 */
function untilElevated(body: NonNullable<Response["body"]>, answers: readonly unknown[]): ReadableStream<Uint8Array> {
  return body.pipeThrough(
    new TransformStream({
      transform(chunk, controller) {
        if (answers.length > 0) {
          throw new OutputError(
            'The Response that the handler gave back elevates a call while it is sent. Say output: "whole" where that may leave.',
          );
        }
        controller.enqueue(chunk);
      },
    }),
  );
}

function isJson({ headers }: Response): boolean {
  return isJsonType(headers.get("content-type") ?? "");
}

async function readJson(response: Response): Promise<unknown> {
  if (!isJson(response)) {
    throw new OutputError(
      'The handler gives back a Response that is no JSON, and output chooses fields of JSON. Give back the value itself, or say output: "whole" where the Response holds nothing but what may leave.',
    );
  }
  return response.json();
}

/**
 * What of a response that the handler made leaves the endpoint: by the same rule as of a value (S54).
 *
 * Shape: `answers` is undefined where nothing can be elevated. Without a body (a redirect, say), or before anything was elevated (an error page), as it is,
 * and not a byte further once its body elevates. After that its bytes cannot be told from an elevated answer, so `output` has to choose: fields or a schema
 * of its JSON, or `"whole"`. It keeps its status and headers, and is private to the caller unless it says otherwise.
 * Errors: OutputError.
 */
export async function chooseResponse(
  response: Response,
  output: Output | undefined,
  answers: readonly unknown[] | undefined,
): Promise<Response> {
  if (response.body === null || output === "whole") {
    return withBody(response, response.body);
  }
  if ((answers === undefined || answers.length === 0) && (output === undefined || !isJson(response))) {
    return withBody(response, answers === undefined ? response.body : untilElevated(response.body, answers));
  }
  if (output === undefined) {
    throw new OutputError(
      'The handler elevated a call and gives back a Response of its own, in which nobody can see what leaves. Give back the value itself, or name the fields of its JSON (output: ["name", "address.city"]), or say output: "whole" where it holds nothing but what may leave.',
    );
  }
  const chosen = await chooseOutput(await readJson(response), output, answers ?? []);
  const kept = withBody(response, JSON.stringify(chosen));
  for (const name of OF_THE_BODY) {
    kept.headers.delete(name);
  }
  return kept;
}
