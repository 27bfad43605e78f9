import { expect, test } from "vitest";
import { cacheToken } from "./cached-token.ts";

/** A token source under the test's control: every request waits until it is settled. */
function source() {
  const waiting: { resolve: (token: string) => void; reject: (error: Error) => void }[] = [];
  const request = () =>
    new Promise<{ accessToken: string; refreshToken: undefined; expiresInSeconds: number }>((resolve, reject) => {
      waiting.push({ resolve: (accessToken) => resolve({ accessToken, refreshToken: undefined, expiresInSeconds: 100 }), reject });
    });
  return { waiting, request };
}

interface Clock {
  readonly now: () => number;
  readonly forward: (seconds: number) => void;
}

function clock(): Clock {
  const state = { nowMs: 1_000_000 };
  return {
    now: () => state.nowMs,
    forward(seconds) {
      state.nowMs += seconds * 1_000;
    },
  };
}

test("concurrent callers share one request, and later ones its token", async () => {
  const { waiting, request } = source();
  const token = cacheToken(request, clock().now);
  const calls = Promise.all([token.get(), token.get(), token.get()]);
  waiting[0]?.resolve("t1");
  expect(await calls).toEqual(["t1", "t1", "t1"]);
  expect(await token.get()).toBe("t1");
  expect(waiting).toHaveLength(1);
});

test("renews at 80 % of its life in the background, and nobody waits for it", async () => {
  const { waiting, request } = source();
  const { now, forward } = clock();
  const token = cacheToken(request, now);
  const first = token.get();
  waiting[0]?.resolve("t1");
  await first;
  forward(79);
  await token.get();
  expect(waiting).toHaveLength(1);
  forward(1);
  expect(await token.get()).toBe("t1");
  expect(await token.get()).toBe("t1");
  expect(waiting).toHaveLength(2);
  waiting[1]?.resolve("t2");
  await expect.poll(() => token.get()).toBe("t2");
});

test("a failed renewal leaves the token in use until it expires, and is not repeated at once", async () => {
  const { waiting, request } = source();
  const { now, forward } = clock();
  const token = cacheToken(request, now);
  const first = token.get();
  waiting[0]?.resolve("t1");
  await first;
  forward(85);
  await token.get();
  waiting[1]?.reject(new Error("down"));
  await Promise.resolve();
  await new Promise(setImmediate);
  expect(await token.get()).toBe("t1");
  expect(waiting).toHaveLength(2);
  forward(6);
  expect(await token.get()).toBe("t1");
  expect(waiting).toHaveLength(3);
});

test("an expired token is never given out", async () => {
  const { waiting, request } = source();
  const { now, forward } = clock();
  const token = cacheToken(request, now);
  const first = token.get();
  waiting[0]?.resolve("t1");
  await first;
  forward(100);
  const next = token.get();
  waiting[1]?.reject(new Error("down"));
  await expect(next).rejects.toThrow("down");
});

test("dropping a refused token asks for another; dropping one that is gone already does not", async () => {
  const { waiting, request } = source();
  const token = cacheToken(request, clock().now);
  const first = token.get();
  waiting[0]?.resolve("t1");
  await first;
  token.drop("t1");
  const second = token.get();
  waiting[1]?.resolve("t2");
  expect(await second).toBe("t2");
  token.drop("t1");
  expect(await token.get()).toBe("t2");
  expect(waiting).toHaveLength(2);
});
