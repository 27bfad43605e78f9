export { ApiKeyStrategy, AppStrategy } from "./auth/refused-strategies.ts";
export * from "./everywhere.ts";
