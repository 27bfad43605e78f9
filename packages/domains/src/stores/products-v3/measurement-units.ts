import { type Decimal, decimal, divideDecimals, multiplyDecimals } from "../../resource/decimal.ts";

/** How much of its dimension's base unit a unit is: millilitre, milligram, millimetre, square metre. Exact by definition. */
const UNITS: Readonly<Record<string, { readonly dimension: string; readonly size: string }>> = {
  ML: { dimension: "volume", size: "1" },
  CL: { dimension: "volume", size: "10" },
  L: { dimension: "volume", size: "1000" },
  CBM: { dimension: "volume", size: "1000000" },
  FLOZ: { dimension: "volume", size: "29.5735295625" },
  PT: { dimension: "volume", size: "473.176473" },
  QT: { dimension: "volume", size: "946.352946" },
  GAL: { dimension: "volume", size: "3785.411784" },
  MG: { dimension: "mass", size: "1" },
  G: { dimension: "mass", size: "1000" },
  KG: { dimension: "mass", size: "1000000" },
  OZ: { dimension: "mass", size: "28349.523125" },
  LB: { dimension: "mass", size: "453592.37" },
  MM: { dimension: "length", size: "1" },
  CM: { dimension: "length", size: "10" },
  M: { dimension: "length", size: "1000" },
  IN: { dimension: "length", size: "25.4" },
  FT: { dimension: "length", size: "304.8" },
  YD: { dimension: "length", size: "914.4" },
  SQM: { dimension: "area", size: "1" },
  SQFT: { dimension: "area", size: "0.09290304" },
};

/** An amount of a unit, for example 100 G. */
export interface Quantity {
  readonly quantity: number;
  readonly measurementUnit: string;
}

/** Whether two units measure the same kind of thing. */
export function sameDimension(a: string, b: string): boolean {
  const [first, second] = [UNITS[a], UNITS[b]];
  return first !== undefined && second !== undefined && first.dimension === second.dimension;
}

/** Digits behind the point of a price per unit. */
const PRICE_SCALE = 3;

/** The price of `wanted` when `sold` costs `price`; `undefined` for units that do not convert. */
export function pricePerUnit(price: Decimal, sold: Quantity, wanted: Quantity): Decimal | undefined {
  const [from, to] = [UNITS[sold.measurementUnit], UNITS[wanted.measurementUnit]];
  if (from === undefined || to === undefined || from.dimension !== to.dimension) return undefined;
  const soldSize = multiplyDecimals(decimalOf(sold.quantity), decimal(from.size));
  if (soldSize.units === 0n) return undefined;
  const wantedSize = multiplyDecimals(decimalOf(wanted.quantity), decimal(to.size));
  return divideDecimals(multiplyDecimals(price, wantedSize), soldSize, PRICE_SCALE);
}

/** A quantity that travelled as a number. */
function decimalOf(value: number): Decimal {
  return decimal(value.toFixed(6));
}
