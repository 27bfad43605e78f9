// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
export * as collections from "./data/collections.ts";
export * as indexes from "./data/indexes.ts";
export * as items from "./data/items.ts";
export * as permissions from "./data/permissions.ts";
