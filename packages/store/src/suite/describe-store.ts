import { describe } from "vitest";
import type { StoreAdapter } from "./adapter.ts";
import { attemptTests } from "./attempt-tests.ts";
import { byteTests } from "./byte-tests.ts";
import { concurrencyTests } from "./concurrency-tests.ts";
import { durabilityTests } from "./durability-tests.ts";
import { entityTests, uniqueTests } from "./entity-tests.ts";
import { filterTests } from "./filter-tests.ts";
import { ledgerTests } from "./ledger-tests.ts";
import { meterTests } from "./meter-tests.ts";
import { pagingTests } from "./paging-tests.ts";
import { deliveryTests } from "./record-tests.ts";
import { searchOrderTests } from "./search-order-tests.ts";
import { searchTests } from "./search-tests.ts";
import { credentialTests, systemChangeTests, systemTests } from "./system-tests.ts";
import { tenantTests } from "./tenant-tests.ts";
import { transactionTests } from "./transaction-tests.ts";
import { turnTests } from "./turn-tests.ts";
import { userSignInTests } from "./user-sign-in-tests.ts";
import { oauthAppTests, policyTests, userTests } from "./user-tests.ts";

/** The tests that every store adapter passes. */
export function describeStore(name: string, adapter: StoreAdapter): void {
  describe(name, () => {
    entityTests(adapter);
    uniqueTests(adapter);
    tenantTests(adapter);
    filterTests(adapter);
    pagingTests(adapter);
    byteTests(adapter);
    searchTests(adapter);
    searchOrderTests(adapter);
    transactionTests(adapter);
    concurrencyTests(adapter);
    turnTests(adapter);
    ledgerTests(adapter);
    deliveryTests(adapter);
    systemTests(adapter);
    credentialTests(adapter);
    userTests(adapter);
    oauthAppTests(adapter);
    policyTests(adapter);
    userSignInTests(adapter);
    attemptTests(adapter);
    meterTests(adapter);
    systemChangeTests(adapter);
    durabilityTests(adapter);
  });
}
