export { ArchiveError, readArchive } from "./archive-file.ts";
export { type ArchiveOptions, archivedHead, archiveLedger } from "./archive-ledger.ts";
export { type HeadKeeperOptions, signHeads } from "./head-keeper.ts";
export type { LedgerSettings } from "./keep-ledger.ts";
export { type LedgerBreak, type LedgerVerdict, type VerifyOptions, verifyLedger } from "./verify-ledger.ts";
