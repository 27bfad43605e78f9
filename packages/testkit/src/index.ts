export { type CallAnswer, type CallOptions, call } from "./call.ts";
export type { Identities, TestApiKeyOptions, TestTokens } from "./identities.ts";
export { startTestServer, type TestServer, type TestServerOptions } from "./start-test-server.ts";
export { createTestClock, TEST_START_MS, type TestClock } from "./test-clock.ts";
export type { TestClient, TestSite } from "./test-site.ts";
export { textAt, valueAt } from "./value-at.ts";
