import { AppStrategy } from "../auth/app-strategy.ts";
import { assertServer } from "../auth/assert-server.ts";
import { type BelayClient, createClient } from "../client/create-client.ts";
import { BODY_BYTES_MAX, readBytes } from "../endpoint/read-input.ts";
import { type AppSettings, requireCredentials } from "./app-settings.ts";
import { callerRefusal } from "./caller-refusal.ts";
import { parseCaller } from "./caller-token.ts";
import type { IdentifiedCaller } from "./inbound-request.ts";
import type { RequestContext } from "./request-context.ts";

export interface AppContextOptions extends AppSettings {
  /** Whether the request comes from whom it should: exactly true. `body` is its text as it came, which signatures are made of. */
  readonly verify: (request: Request, body: string) => boolean | Promise<boolean>;
  /** Longest body in bytes; 102,400 when absent. */
  readonly bodyBytesMax?: number;
}

async function identityOf({ auth }: BelayClient): Promise<IdentifiedCaller> {
  const info = await auth.getTokenInfo?.();
  const caller = parseCaller(info?.subjectType, info?.subjectId, info?.siteId);
  if (caller === undefined) {
    throw new TypeError("The server's access tokens name nobody: is it a Belay server?");
  }
  return caller;
}

/**
 * The app itself as who calls, for handlers that no person asks for: webhooks of other services, schedulers. For `context` of `endpoint()`, with `allow: app`.
 *
 * Shape: `verify` sees each request first. The record names the app and no caller, and the handler makes elevated calls only.
 * Errors, of the function it gives: BelayCallError REQUEST_NOT_VERIFIED (401), CREDENTIALS_MISSING, ORIGIN_INVALID; BODY_TOO_LARGE. Here: SECRET_IN_BROWSER.
 */
export function appContext({
  verify,
  bodyBytesMax = BODY_BYTES_MAX,
  ...app
}: AppContextOptions): (request: Request) => Promise<RequestContext> {
  assertServer("appContext");
  let identity: Promise<IdentifiedCaller> | undefined;
  return async (request) => {
    // A copy: the endpoint reads its input from the request itself.
    const body = new TextDecoder().decode(await readBytes(request.clone(), bodyBytesMax));
    if ((await verify(request, body)) !== true) {
      throw callerRefusal("REQUEST_NOT_VERIFIED");
    }
    const { origin, appId, appSecret } = requireCredentials("appContext", app);
    const elevatedClient = createClient({ origin, auth: AppStrategy({ appId, appSecret }) });
    identity ??= identityOf(elevatedClient);
    const caller = await identity.catch((error: unknown) => {
      identity = undefined;
      throw error;
    });
    return { elevatedClient, inbound: { credential: "authorization", caller: () => caller, identify: async () => caller } };
  };
}
