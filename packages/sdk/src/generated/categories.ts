// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
export * as categories from "./categories/categories.ts";
