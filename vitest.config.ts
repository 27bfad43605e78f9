import { defineConfig } from "vitest/config";

/**
 * Test files of one worker share the modules that they load: to load all of Belay anew for each file took more time than half of the tests. No
 * module of ours keeps state that a test could leave behind for the next.
 */
const SHARED_MODULES = { isolate: false };

export default defineConfig({
  test: {
    // Every core: the default leaves one idle, which is half of a small machine.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          ...SHARED_MODULES,
          name: "unit",
          include: [
            "packages/*/src/**/*.test.ts",
            "packages/*/{import,generate}/**/*.test.ts",
            "scripts/**/*.test.ts",
            "bench/src/**/*.test.ts",
            "examples/admin-sync/src/**/*.test.ts",
          ],
          exclude: ["**/*.postgres.test.ts"],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          ...SHARED_MODULES,
          name: "postgres",
          include: ["packages/*/src/**/*.postgres.test.ts"],
          globalSetup: ["packages/store/src/postgres/testing/global-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...SHARED_MODULES,
          name: "conformance-postgres",
          include: ["conformance/{matrix,security,oauth,official,login,stock}/**/*.test.ts"],
          // Call limits are kept by each process and know no store.
          exclude: [
            "conformance/security/secrets-at-rest.test.ts",
            "conformance/security/call-limits.test.ts",
            "conformance/login/hosted-pages.test.ts",
          ],
          env: { BELAY_TEST_STORE: "postgres" },
          globalSetup: ["packages/store/src/postgres/testing/global-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...SHARED_MODULES,
          name: "conformance",
          include: ["conformance/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
