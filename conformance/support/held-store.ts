import type { Store } from "@belay/store";
import { over } from "./over.ts";

/** A store whose reads can be kept from coming back. */
export interface HeldStore {
  readonly store: Store;
  /** Lets `passing` reads through and holds the next one after it has read: `arrived` resolves when one is held. */
  readonly hold: (passing: number) => { readonly arrived: Promise<void>; readonly release: () => void };
}

/** Wraps a store so that a test decides when a reader hears what it has read: races without luck. */
export function heldStore(store: Store): HeldStore {
  let left = Number.POSITIVE_INFINITY;
  let gate: Promise<void> = Promise.resolve();
  let arrive: () => void = () => undefined;
  return {
    store: over(store, "read", async (work) => {
      const value = await store.read(work);
      left -= 1;
      if (left < 0) {
        arrive();
        await gate;
      }
      return value;
    }),
    hold: (passing) => {
      const { promise: arrived, resolve: onArrival } = Promise.withResolvers<void>();
      const { promise, resolve: release } = Promise.withResolvers<void>();
      left = passing;
      gate = promise;
      arrive = onArrival;
      return {
        arrived,
        release: () => {
          left = Number.POSITIVE_INFINITY;
          release();
        },
      };
    },
  };
}
