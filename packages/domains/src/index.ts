import type { EntityKind } from "@belay/store";
import type { DomainModule } from "./handler.ts";
import { SITE_PROPERTIES_KIND, sitePropertiesModule } from "./site/index.ts";

export * from "./handler.ts";
export { createSiteProperties } from "./site/index.ts";
export { createRequestValidator, type RequestValidator } from "./validation/request-validator.ts";

/** Every module that Belay offers. */
export const domainModules: readonly DomainModule[] = [sitePropertiesModule];

/** Every kind of document that the modules keep. */
export const entityKinds: readonly EntityKind[] = [SITE_PROPERTIES_KIND];
