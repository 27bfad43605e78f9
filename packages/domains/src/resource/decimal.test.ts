import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDecimals,
  compareDecimals,
  decimal,
  divideDecimals,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
  roundDecimal,
  thousandths,
} from "./decimal.ts";

describe("decimals", () => {
  it("S67: add, multiply and round without floating point", () => {
    expect(formatDecimal(addDecimals(decimal("0.1"), decimal("0.2")))).toBe("0.3");
    expect(formatDecimal(multiplyDecimals(decimal("1.005"), decimal("100")))).toBe("100.5");
    expect(formatDecimal(roundDecimal(decimal("2.345"), 2))).toBe("2.35");
    expect(formatDecimal(roundDecimal(decimal("-2.345"), 2))).toBe("-2.35");
    expect(formatDecimal(divideDecimals(decimal("10"), decimal("3"), 3))).toBe("3.333");
    expect(formatDecimal(decimal("999999999.99"), 2)).toBe("999999999.99");
    expect(thousandths(decimal("1.005"))).toBe(1005);
  });

  it.each(["", "1e3", "1.", ".5", "--1", "1,5", "NaN", "Infinity", " 1", "0x10"])("refuse %j", (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  it("S67: order as whole cents do", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 11 }), fc.integer({ min: 0, max: 10 ** 11 }), (a, b) => {
        const text = (cents: number): string => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
        expect(Math.sign(compareDecimals(decimal(text(a)), decimal(text(b))))).toBe(Math.sign(a - b));
        expect(formatDecimal(addDecimals(decimal(text(a)), decimal(text(b))), 2)).toBe(text(a + b));
      }),
    );
  });
});
