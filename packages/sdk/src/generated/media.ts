// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
export * as files from "./media/files.ts";
export * as folders from "./media/folders.ts";
