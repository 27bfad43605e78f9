const GROUPS = 8;
const SUBSCRIBER_GROUPS = 4;
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/**
 * What requests of an address are counted under: an IPv4 address itself, of an IPv6 address its first 64 bits.
 *
 * Why: one subscriber has all 2^64 addresses of an IPv6 network to send from.
 */
export function addressKey(address: string): string {
  const mapped = MAPPED.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(":")) {
    return mapped ?? address;
  }
  const [head = "", tail = ""] = address.split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === "" ? [] : tail.split(":");
  const zeros = Array<string>(Math.max(GROUPS - before.length - after.length, 0)).fill("0");
  const groups = [...before, ...(address.includes("::") ? zeros : []), ...after];
  return `${groups
    .slice(0, SUBSCRIBER_GROUPS)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
