export type { LedgerEntry, SealedLedgerEntry } from "./audit/ledger-entry.ts";
export * from "./caller.ts";
export {
  BelayError,
  type BelayErrorOptions,
  type ErrorData,
  type FieldViolation,
  InvariantError,
  RequestValidationError,
} from "./errors/belay-error.ts";
export { CATALOGUE, type CatalogueEntry, type ErrorCode } from "./errors/catalogue.ts";
