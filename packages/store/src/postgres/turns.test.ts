import { describe, expect, it } from "vitest";
import { Turns, turnLock } from "./turns.ts";

/** Work that is under way until it is told to end. */
function held() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { work: () => promise, end: resolve };
}

describe("turns of a process", () => {
  it("come one after the other in the order in which they were asked for; other turns wait for none of them", async () => {
    const turns = new Turns({ waitMsMax: 10_000 });
    const [first, order] = [held(), [] as string[]];
    const running = [turns.run("a", first.work), ...["1", "2", "3"].map((name) => turns.run("a", async () => order.push(name)))];
    await turns.run("b", async () => order.push("b"));
    expect(order).toEqual(["b"]);
    first.end();
    await Promise.all(running);
    expect(order).toEqual(["b", "1", "2", "3"]);
    await turns.run("a", async () => order.push("free"));
    expect(order.at(-1)).toBe("free");
  });

  it("go on to the next when work fails", async () => {
    const turns = new Turns({ waitMsMax: 10_000 });
    const failing = turns.run("a", () => Promise.reject(new Error("broken")));
    const next = turns.run("a", async () => "next");
    await expect(failing).rejects.toThrow("broken");
    expect(await next).toBe("next");
  });

  it("are given up as busy after the longest wait, and those behind keep their places", async () => {
    const turns = new Turns({ waitMsMax: 1 });
    const first = held();
    const running = turns.run("a", first.work);
    let began = false;
    const late = turns.run("a", async () => {
      began = true;
    });
    await expect(late).rejects.toMatchObject({ name: "StoreUnavailableError", reason: "busy" });
    const behind = turns.run("a", async () => "behind");
    first.end();
    await running;
    expect(await behind).toBe("behind");
    expect(began).toBe(false);
  });
});

it("locks of turns differ, and are the same in every process", () => {
  expect(turnLock("a")).toBe(turnLock("a"));
  expect(turnLock("a")).not.toBe(turnLock("b"));
});
