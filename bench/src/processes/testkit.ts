import { call, startTestServer } from "@belay/testkit";
import { serve } from "./serve.ts";

/** How often to start. */
export interface TestkitArgument {
  readonly rounds: number;
}

/** Milliseconds from the call to the first answered request; `firstMs` is the first in the process, which also compiles. */
export interface TestkitFacts {
  readonly firstMs: number;
  readonly startMs: readonly number[];
}

async function start(): Promise<number> {
  const startedMs = performance.now();
  const belay = await startTestServer();
  const { status } = await call(belay.origin, { path: "/oauth2/jwks" });
  const tookMs = performance.now() - startedMs;
  await belay.close();
  if (status !== 200) {
    throw new Error(`the test server answered ${status}`);
  }
  return tookMs;
}

await serve<TestkitArgument>(async ({ rounds }) => {
  const firstMs = await start();
  const startMs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    startMs.push(await start());
  }
  const facts: TestkitFacts = { firstMs, startMs };
  return { facts, close: async () => undefined };
});
