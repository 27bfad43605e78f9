import { AppStrategy, type BelayClient, createClient } from "@belay/sdk";
import { createTokenVerifier, type TokenVerifier } from "@belay/sdk/integration";
import type { OnUnguardedElevation } from "./endpoint/unguarded-elevation.ts";
import type { Environment } from "./environment.ts";
import { createSealer, type Sealer } from "./session/seal.ts";

/** What all requests of the process share. */
export interface Backend {
  readonly environment: Environment;
  readonly sealer: Sealer;
  readonly verifyToken: TokenVerifier;
  /** The project's own app, on its own instance. */
  readonly elevated: BelayClient;
  /** The same app on the instance that a caller's token names. */
  readonly elevatedFor: (instanceId: string) => BelayClient;
  /** Told of a method that is elevated outside of `endpoint()`. */
  readonly onUnguardedElevation: OnUnguardedElevation | undefined;
}

function createElevated({ origin, clientId, clientSecret }: Environment, instanceId: string): BelayClient {
  return createClient({ origin, auth: AppStrategy({ appId: clientId, appSecret: clientSecret, instanceId }) });
}

/** Sets up what the requests share. The app's token is the SDK's to keep: once per process, whatever number of clients there are. */
export function createBackend(environment: Environment, onUnguardedElevation?: OnUnguardedElevation): Backend {
  const { origin, clientId, clientSecret, sessionSecrets, instanceId } = environment;
  const elevated = createElevated(environment, instanceId);
  return {
    environment,
    sealer: createSealer(sessionSecrets, [origin, clientId]),
    verifyToken: createTokenVerifier({ origin, appId: clientId, appSecret: clientSecret }, Date.now),
    elevated,
    onUnguardedElevation,
    elevatedFor: (wanted) => (wanted === instanceId ? elevated : createElevated(environment, wanted)),
  };
}
