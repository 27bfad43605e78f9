import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Every core: the default leaves one idle, which is half of a small machine.
    maxWorkers: "100%",
    projects: [
      {
        test: {
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
          name: "postgres",
          include: ["packages/*/src/**/*.postgres.test.ts"],
          globalSetup: ["packages/store/src/postgres/testing/global-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
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
      { test: { name: "conformance", include: ["conformance/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 } },
    ],
  },
});
