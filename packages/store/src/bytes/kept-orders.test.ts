import { describe, expect, it } from "vitest";
import type { EntityPlace } from "../port/entities.ts";
import { KeptOrders, type PlacesWanted } from "./kept-orders.ts";

const ALL: readonly EntityPlace[] = Array.from({ length: 20 }, (_, index) => ({ id: `id-${index}`, values: [index >> 1] }));

/** What a store finds. */
function found({ after, backwards, offset = 0, limit }: PlacesWanted): readonly EntityPlace[] {
  const start = after === undefined ? offset : ALL.findIndex(({ id }) => id === after.id) + 1;
  return backwards ? ALL.slice(Math.max(0, start - 1 - limit), start - 1) : ALL.slice(start, start + limit);
}

function keepAll(orders: KeptOrders, pages: readonly PlacesWanted[], key = "order"): void {
  for (const wanted of pages) orders.keep(key, wanted, found(wanted), 1);
}

const place = (index: number): EntityPlace => ALL[index] ?? { id: "none", values: [] };

describe("kept orders", () => {
  it("serve pages of any size from what was read page after page, in both directions", () => {
    const orders = new KeptOrders(1_000);
    keepAll(orders, [{ limit: 5 }, { limit: 5, after: place(3) }, { limit: 5, after: place(8) }]);
    for (const wanted of [
      { limit: 14 },
      { limit: 3, offset: 11 },
      { limit: 2, after: place(6) },
      { limit: 3, after: place(7), backwards: true },
      { limit: 9, after: place(2), backwards: true },
    ]) {
      expect(orders.get("order", wanted, 1)).toEqual(found(wanted));
    }
  });

  it("serve a stretch that somebody reads further on, beside the beginning", () => {
    const orders = new KeptOrders(1_000);
    keepAll(orders, [{ limit: 4 }, { limit: 3, after: place(9) }, { limit: 3, after: place(11) }]);
    for (const wanted of [
      { limit: 4 },
      { limit: 5, after: place(9) },
      { limit: 2, after: place(12) },
      { limit: 2, after: place(12), backwards: true },
    ]) {
      expect(orders.get("order", wanted, 1)).toEqual(found(wanted));
    }
    // The place behind which it begins may be that of a document that is gone, and what stands before that was not read.
    for (const wanted of [
      { limit: 3, after: place(12), backwards: true },
      { limit: 1, after: place(10), backwards: true },
      { limit: 1, offset: 10 },
    ]) {
      expect(orders.get("order", wanted, 1)).toBeUndefined();
    }
    expect(orders.get("order", { limit: 2, after: place(12) }, 2)).toBeUndefined();
    keepAll(orders, [{ limit: 3, after: place(16) }]);
    expect(orders.get("order", { limit: 2, after: place(16) }, 1)).toEqual(found({ limit: 2, after: place(16) }));
    expect(orders.get("order", { limit: 2, after: place(9) }, 1)).toBeUndefined();
    expect(orders.get("order", { limit: 4 }, 1)).toEqual(found({ limit: 4 }));
  });

  it("begin a new stretch where one has no room", () => {
    const orders = new KeptOrders(24);
    keepAll(orders, [{ limit: 1 }, { limit: 4, after: place(4) }, { limit: 4, after: place(8) }, { limit: 4, after: place(10) }]);
    expect(orders.get("order", { limit: 2, after: place(4) }, 1)).toBeUndefined();
    expect(orders.get("order", { limit: 4, after: place(10) }, 1)).toEqual(found({ limit: 4, after: place(10) }));
  });

  it("say nothing of what nobody has read: what comes after, the end, another order", () => {
    const orders = new KeptOrders(1_000);
    keepAll(orders, [{ limit: 10 }, { limit: 3, after: place(15) }]);
    for (const wanted of [{ limit: 11 }, { limit: 2, after: place(8) }, { limit: 1, after: place(14) }, { limit: 1, backwards: true }]) {
      expect(orders.get("order", wanted, 1)).toBeUndefined();
    }
    expect(orders.get("another", { limit: 1 }, 1)).toBeUndefined();
  });

  it("know the end when somebody has come to it", () => {
    const orders = new KeptOrders(1_000);
    keepAll(orders, [{ limit: 15 }, { limit: 15, after: place(14) }]);
    expect(orders.get("order", { limit: 50, after: place(17) }, 1)).toEqual(ALL.slice(18));
    expect(orders.get("order", { limit: 50, offset: 30 }, 1)).toEqual([]);
  });

  it("serve the generation that they were read in and no other", () => {
    const orders = new KeptOrders(1_000);
    keepAll(orders, [{ limit: 10 }]);
    expect(orders.get("order", { limit: 2 }, 2)).toBeUndefined();
    orders.keep("order", { limit: 2 }, [place(7), place(3)], 2);
    expect(orders.get("order", { limit: 2 }, 2)).toEqual([place(7), place(3)]);
    expect(orders.get("order", { limit: 2 }, 1)).toBeUndefined();
  });

  it("do not go on behind a document that stood elsewhere when its place was told", () => {
    const orders = new KeptOrders(1_000);
    keepAll(orders, [{ limit: 10 }]);
    expect(orders.get("order", { limit: 2, after: { id: "id-4", values: [99] } }, 1)).toBeUndefined();
  });

  it("are bounded: the oldest order goes, none has more than half of all, and long questions are not kept", () => {
    const orders = new KeptOrders(60);
    keepAll(orders, [{ limit: 20 }], "first");
    keepAll(orders, [{ limit: 20 }], "second");
    expect(orders.get("first", { limit: 1 }, 1)).toBeUndefined();
    expect(orders.get("second", { limit: 20 }, 1)).toEqual(ALL);
    keepAll(orders, [{ limit: 20 }], "x".repeat(10_000));
    expect(orders.get("x".repeat(10_000), { limit: 1 }, 1)).toBeUndefined();
    const small = new KeptOrders(20);
    keepAll(small, [{ limit: 20 }]);
    expect(small.get("order", { limit: 10 }, 1)).toEqual(ALL.slice(0, 10));
    expect(small.get("order", { limit: 20 }, 1)).toBeUndefined();
  });
});
