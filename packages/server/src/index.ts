export { createServer, type Server, type ServerOptions } from "./create-server.ts";
export { rotateSigningKey } from "./identity/key-ring.ts";
export { deriveKeys, loadKeys } from "./installation/keys.ts";
export { StartError } from "./installation/start-error.ts";
export { DEFAULT_LIMITS, type Limits, PRODUCTION_LIMITS } from "./limits/limits.ts";
export { createJsonLog } from "./log/json-log.ts";
export type { Log, RequestLogEntry } from "./log/request-log.ts";
export { silentLog } from "./log/silent-log.ts";
export { type Clock, type Platform, sourcesNow, systemClock } from "./platform.ts";
