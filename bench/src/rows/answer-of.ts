import type { LoadRequest } from "../measure/load.ts";

const TIMEOUT_MS = 10_000;

/** The body of the answer to a request. Throws when it is not 200. */
export async function answerOf(origin: string, { path, method = "GET", headers = {}, body }: LoadRequest): Promise<string> {
  const answer = await fetch(`${origin}${path}`, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { "content-type": "application/json" }) },
    signal: AbortSignal.timeout(TIMEOUT_MS),
    ...(body === undefined ? {} : { body }),
  });
  const text = await answer.text();
  if (answer.status !== 200) {
    throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  }
  return text;
}
