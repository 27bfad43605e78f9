import { describe, expect, it } from "vitest";
import { AnswerBytes } from "./answer-bytes.ts";

const SOURCES = [{ collection: "thing a", generation: 0 }];

describe("kept answers", () => {
  it("are those that are asked for again, not those that are asked for once", () => {
    const answers = new AnswerBytes(100_000);
    answers.offer("a", Buffer.from("answer"), SOURCES);
    expect(answers.get("a")).toBeUndefined();
    answers.offer("a", Buffer.from("answer"), SOURCES);
    expect(answers.get("a")?.bytes.toString()).toBe("answer");
  });

  it("are copies: the memory that an answer came in is used again", () => {
    const answers = new AnswerBytes(100_000);
    const bytes = Buffer.from("answer");
    answers.offer("a", bytes, SOURCES);
    answers.offer("a", bytes, SOURCES);
    bytes.fill("x");
    expect(answers.get("a")?.bytes.toString()).toBe("answer");
  });

  it("never take more memory than they may, and the last used are those that stay", () => {
    const answers = new AnswerBytes(100_000);
    for (let index = 0; index < 500; index += 1) {
      answers.offer(`key-${index}`, Buffer.alloc(2_000), SOURCES);
      answers.offer(`key-${index}`, Buffer.alloc(2_000), SOURCES);
      answers.get("key-3");
      expect(answers.bytesHeld).toBeLessThanOrEqual(100_000);
    }
    expect(answers.get("key-499")).toBeDefined();
    expect(answers.get("key-3")).toBeDefined();
    expect(answers.get("key-4")).toBeUndefined();
  });

  it("are not pushed out by somebody who reads through everything, over and over", () => {
    const answers = new AnswerBytes(100_000);
    answers.offer("hot", Buffer.alloc(2_000), SOURCES);
    answers.offer("hot", Buffer.alloc(2_000), SOURCES);
    for (let index = 0; index < 1_000; index += 1) {
      answers.offer(`page-${index % 200}`, Buffer.alloc(2_000), SOURCES);
    }
    expect(answers.get("hot")).toBeDefined();
  });

  it("are neither huge nor under a huge key", () => {
    const answers = new AnswerBytes(100_000);
    for (const [key, size] of [
      ["big", 60_000],
      ["k".repeat(5_000), 10],
    ] as const) {
      answers.offer(key, Buffer.alloc(size), SOURCES);
      answers.offer(key, Buffer.alloc(size), SOURCES);
      expect(answers.get(key)).toBeUndefined();
    }
  });
});
