export { JsonBytes, JsonOutput } from "./bytes/json-output.ts";
export { compareDocuments } from "./filter/compare-documents.ts";
export { matches } from "./filter/evaluate.ts";
export type * from "./port/entities.ts";
export { QueryTooBroadError, StoreUnavailableError, UniqueTakenError } from "./port/errors.ts";
export type * from "./port/sign-in.ts";
export type * from "./port/store.ts";
export type * from "./port/system.ts";
export type * from "./port/user-sign-in.ts";
