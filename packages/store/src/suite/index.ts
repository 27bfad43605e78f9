export type { OpenOptions, StoreAdapter } from "./adapter.ts";
export { describeStore } from "./describe-store.ts";
