import { describe, expect, it } from "vitest";
import { type Fragment, raw, rowsOf, type SqlValue, sql } from "./statement.ts";

describe("sql", () => {
  const choose = (left: Fragment | SqlValue, right: Fragment | SqlValue) => sql`SELECT ${left} FROM t WHERE a = ${right}`;

  it("puts fragments in as they are and makes a parameter of every other value, in their order", () => {
    expect(choose(raw("a, b"), sql`(SELECT ${1} + ${"x"})`)).toEqual({
      text: "SELECT a, b FROM t WHERE a = (SELECT ? + ?)",
      parameters: [1, "x"],
    });
    expect(choose(2, null)).toEqual({ text: "SELECT ? FROM t WHERE a = ?", parameters: [2, null] });
  });

  it("gives one template the text of its fragments, whatever it was given before", () => {
    expect(choose(raw("a"), 1).text).toBe("SELECT a FROM t WHERE a = ?");
    expect(choose(1, raw("a")).text).toBe("SELECT ? FROM t WHERE a = a");
    expect(choose(raw("a"), raw("a")).text).toBe("SELECT a FROM t WHERE a = a");
    expect(choose(raw("b"), raw("a")).text).toBe("SELECT b FROM t WHERE a = a");
    expect(choose(raw("a"), 1).text).toBe("SELECT a FROM t WHERE a = ?");
  });

  it("goes on doing so with more fragments than it keeps, and longer ones", () => {
    const names = Array.from({ length: 300 }, (_, index) => `${"n".repeat(index * 3)}${index}`);
    for (const name of [...names, ...names]) {
      expect(choose(raw(name), raw("1")).text).toBe(`SELECT ${name} FROM t WHERE a = 1`);
    }
  });
});

describe("rowsOf", () => {
  it("brackets each row and gives the values of all in their order", () => {
    const rows = [
      ["a", 1],
      ["b", 2],
    ] as const;
    expect(rowsOf(rows)).toEqual({ text: "(?, ?), (?, ?)", parameters: ["a", 1, "b", 2] });
    expect(rowsOf([[1, 2, 3, 4]]).text).toBe("(?, ?, ?, ?)");
    expect(rowsOf(rows).text).toBe("(?, ?), (?, ?)");
  });
});
