import type { SeededSite } from "../processes/seed.ts";

const TIMEOUT_MS = 10_000;

async function requestToken(origin: string, body: Readonly<Record<string, string>>): Promise<string> {
  const answer = await fetch(`${origin}/oauth2/token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const tokens: unknown = await answer.json();
  if (typeof tokens !== "object" || tokens === null || !("access_token" in tokens) || typeof tokens.access_token !== "string") {
    throw new Error(`no token: ${answer.status} ${JSON.stringify(tokens)}`);
  }
  return tokens.access_token;
}

/** An access token of the site's app. */
export function appToken(origin: string, { clientId, clientSecret, instanceId }: SeededSite): Promise<string> {
  return requestToken(origin, {
    grant_type: "client_credentials",
    client_id: clientId,
    client_secret: clientSecret,
    instance_id: instanceId,
  });
}

/** An access token of a new visitor. */
export function visitorToken(origin: string, { clientId }: SeededSite): Promise<string> {
  return requestToken(origin, { clientId, grantType: "anonymous" });
}
