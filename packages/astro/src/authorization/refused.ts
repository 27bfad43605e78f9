import type { BelayCallError } from "@belay/sdk";

/** The answer to a request whose caller's token does not count, in the shape of all errors of the API. What a server said that failed goes to the log. */
export function refusalResponse({ status, message, details }: BelayCallError): Response {
  if (status >= 500) {
    console.error(`Belay: ${message}`);
  }
  const { description, data } = details.applicationError ?? {};
  const challenge: Readonly<Record<string, string>> = status === 401 ? { "www-authenticate": 'Bearer error="invalid_token"' } : {};
  const body = { message: `${description} ${data?.fix}`, details };
  return Response.json(body, { status, headers: { "cache-control": "no-store", ...challenge } });
}
