export * from "./handler.ts";
