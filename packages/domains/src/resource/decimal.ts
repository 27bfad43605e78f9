/**
 * An exact decimal: `units` at `scale` digits behind the point. Money is computed with these only (S67): no floating point.
 */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

const DECIMAL = /^(-?)(\d{1,20})(?:\.(\d{1,20}))?$/;

/** Reads decimal text such as `-12.50`; `undefined` for anything else. */
export function parseDecimal(text: string): Decimal | undefined {
  const [, sign, whole, fraction = ""] = DECIMAL.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const units = BigInt(whole + fraction);
  return { units: sign === "-" ? -units : units, scale: fraction.length };
}

/** A decimal out of text that was checked before. Errors: RangeError when it was not. */
export function decimal(text: string): Decimal {
  const parsed = parseDecimal(text);
  if (parsed === undefined) throw new RangeError("not a decimal");
  return parsed;
}

/** The units of a decimal at a scale that is at least its own. */
function unitsAt(value: Decimal, scale: number): bigint {
  return scale === value.scale ? value.units : value.units * 10n ** BigInt(scale - value.scale);
}

/** Negative when `a < b`, 0 when equal, positive when `a > b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = unitsAt(a, scale) - unitsAt(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, { units: -b.units, scale: b.scale });
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/** `a / b` rounded half away from zero at `scale` digits. Errors: RangeError for a division by zero. */
export function divideDecimals(a: Decimal, b: Decimal, scale: number): Decimal {
  return { units: roundedQuotient(a.units * 10n ** BigInt(scale + b.scale), b.units * 10n ** BigInt(a.scale)), scale };
}

/** Rounds half away from zero to `scale` digits; a decimal with fewer digits stays as it is. */
export function roundDecimal(value: Decimal, scale: number): Decimal {
  if (value.scale <= scale) return value;
  return { units: roundedQuotient(value.units, 10n ** BigInt(value.scale - scale)), scale };
}

function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;
  const quotient = (top * 2n + bottom) / (bottom * 2n);
  return negative ? -quotient : quotient;
}

/** The text of a decimal with at least `digits` digits behind the point and no further zeros. */
export function formatDecimal(value: Decimal, digits = 0): string {
  const negative = value.units < 0n;
  const padded = (negative ? -value.units : value.units).toString().padStart(value.scale + 1, "0");
  const whole = padded.slice(0, padded.length - value.scale);
  let fraction = padded.slice(padded.length - value.scale);
  while (fraction.length > digits && fraction.endsWith("0")) fraction = fraction.slice(0, -1);
  fraction = fraction.padEnd(digits, "0");
  return `${negative ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}

/** A decimal as a whole number of thousandths, exact for prices; finer digits stay as a fraction. For comparisons in the store. */
export function thousandths(value: Decimal): number {
  const shifted = formatDecimal({ units: value.units * 1000n, scale: value.scale });
  return Number(shifted);
}
