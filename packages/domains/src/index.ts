export { demoModule, seedDemoShop } from "./demo/seed-demo-shop.ts";
export * from "./handler.ts";
export { domainModules, entityKinds } from "./modules.ts";
export { queueDocumentRefresh } from "./refresh/document-form.ts";
export { createSiteProperties } from "./site/index.ts";
export { createRequestValidator, type RequestValidator, type ValidatedMethod } from "./validation/request-validator.ts";
