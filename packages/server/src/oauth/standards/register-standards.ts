import type { FastifyInstance } from "fastify";
import type { Platform } from "../../platform.ts";
import { registerIntrospection } from "./introspection.ts";
import { registerMetadata } from "./metadata.ts";
import { registerRevocation } from "./revocation.ts";

/** Registers what standard clients look for beside the token endpoint: metadata, introspection, revocation. */
export function registerStandards(app: FastifyInstance, platform: Platform): void {
  registerMetadata(app, platform);
  registerIntrospection(app, platform);
  registerRevocation(app, platform);
}
