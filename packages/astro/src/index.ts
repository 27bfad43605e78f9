export type { Caller, IdentifiedCaller } from "@belay/sdk";
// biome-ignore lint/style/noDefaultExport: Astro integrations are imported as the default export, and `astro add` writes them so.
export { belay, belay as default } from "./integration.ts";
export type { BelayLocals } from "./locals.ts";
