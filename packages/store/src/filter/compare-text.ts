/**
 * Compares two strings by code point: negative, zero or positive.
 *
 * Why: databases compare UTF-8 bytes, which is the order of code points; `<` of JavaScript compares UTF-16 units and puts
 * characters beyond U+FFFF before U+E000.
 */
export function compareText(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const a = left.charCodeAt(index);
    const b = right.charCodeAt(index);
    if (a !== b) {
      return rank(a) - rank(b);
    }
  }
  return left.length - right.length;
}

/** Moves surrogates (the halves of characters beyond U+FFFF) above all other units. */
function rank(unit: number): number {
  if (unit >= 0xe000) {
    return unit - 0x800;
  }
  return unit >= 0xd800 ? unit + 0x2000 : unit;
}
