export type * from "./port/entities.ts";
export { StoreUnavailableError, UniqueTakenError } from "./port/errors.ts";
export type * from "./port/store.ts";
export type * from "./port/system.ts";
