import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChainHead, canonicalEntry, GENESIS_HASH, hashEntry, sealEntry } from "./chain.ts";
import type { LedgerEntry, SealedLedgerEntry } from "./ledger-entry.ts";
import { verifyChain } from "./verify-chain.ts";

function entry(index: number, change: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    id: `entry-${index}`,
    siteId: "site-1",
    atMs: 1_700_000_000_000 + index,
    requestId: `request-${index}`,
    kind: "elevated",
    methodId: "products.createProduct",
    permissions: ["PRODUCTS.WRITE"],
    outcome: "allowed",
    status: 200,
    subject: { type: "VISITOR", id: "visitor-1", clientId: "client-1" },
    actor: { type: "APP", id: "instance-1" },
    ...change,
  };
}

function chain(length: number): readonly SealedLedgerEntry[] {
  const rows: SealedLedgerEntry[] = [];
  for (let index = 0; index < length; index += 1) {
    rows.push(sealEntry(rows.at(-1), entry(index)));
  }
  return rows;
}

function headOf(rows: readonly SealedLedgerEntry[]): ChainHead {
  const last = rows.at(-1);
  if (last === undefined) {
    throw new Error("an empty chain has no head");
  }
  return { sequence: last.sequence, hash: last.hash };
}

describe("the ledger's chain", () => {
  it("hashes the same entry to the same bytes, whatever the order of its properties and whatever stands beside them", () => {
    const one = entry(1, { code: "X" });
    const turned = { extra: true, ...Object.fromEntries(Object.entries(one).reverse()) } as unknown as LedgerEntry;
    expect(canonicalEntry(turned)).toBe(canonicalEntry(one));
    // Proves that the format has not changed: chains that exist must go on proving.
    expect(hashEntry(GENESIS_HASH, entry(1), 1)).toBe("c5d5b359eaca3dcaabce5ac45851da84a428618ba1a7b7806733c488ad518d8f");
  });

  it("proves a whole chain, at once and in pages", () => {
    const rows = chain(10);
    expect(verifyChain(rows, { knownHead: headOf(rows) })).toEqual({ ok: true, head: headOf(rows) });
    const first = verifyChain(rows.slice(0, 4));
    expect(first).toEqual({ ok: true, head: headOf(rows.slice(0, 4)) });
    expect(verifyChain(rows.slice(4), { after: headOf(rows.slice(0, 4)) })).toEqual({ ok: true, head: headOf(rows) });
    expect(verifyChain([])).toEqual({ ok: true, head: undefined });
  });

  // S53
  it("S53: finds every edit of any field, at its place", () => {
    const rows = chain(5);
    const changes: readonly Partial<SealedLedgerEntry>[] = [
      { id: "x" },
      { atMs: 1 },
      { requestId: "x" },
      { kind: "admin" },
      { methodId: "x" },
      { permissions: [] },
      { permissions: ["PRODUCTS.WRITE", "MORE"] },
      { outcome: "failed" },
      { status: 500 },
      { code: "NEW" },
      { subject: { type: "MEMBER", id: "visitor-1", clientId: "client-1" } },
      { subject: { type: "VISITOR", id: "visitor-1" } },
      { actor: { type: "APP", id: "instance-2" } },
      { endpoint: "/x" },
      { reason: "x" },
      { hash: GENESIS_HASH },
    ];
    for (const change of changes) {
      const edited = rows.map((row, index) => (index === 2 ? { ...row, ...change } : row));
      expect(verifyChain(edited)).toEqual({ ok: false, sequence: 3, reason: "content" });
    }
    expect(verifyChain(rows.map((row, index) => (index === 2 ? { ...row, siteId: "x" } : row)))).toEqual({
      ok: false,
      sequence: 3,
      reason: "site",
    });
    const { subject, ...withoutSubject } = rows[2] ?? chain(1)[0] ?? entry(0);
    expect(verifyChain([...rows.slice(0, 2), withoutSubject as SealedLedgerEntry])).toEqual({ ok: false, sequence: 3, reason: "content" });
  });

  it("S53: finds an edit that was sealed again, by the row after it", () => {
    const rows = chain(5);
    const forged = sealEntry(rows[1], entry(2, { status: 403 }));
    expect(verifyChain([...rows.slice(0, 2), forged, ...rows.slice(3)])).toEqual({ ok: false, sequence: 4, reason: "link" });
  });

  it("S53: finds any row that was removed, doubled or moved", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(), fc.nat(), (length, a, b) => {
        const rows = chain(length);
        const [from, to] = [a % length, b % length];
        const moved = rows.toSpliced(from, 1).toSpliced(to, 0, ...rows.slice(from, from + 1));
        expect(verifyChain(moved).ok).toBe(from === to);
        expect(verifyChain(rows.toSpliced(from, 0, ...rows.slice(from, from + 1))).ok).toBe(false);
        const removed = verifyChain(rows.toSpliced(from, 1), { knownHead: headOf(rows) });
        expect(removed).toEqual({ ok: false, sequence: from + 1, reason: from === length - 1 ? "head" : "sequence" });
      }),
    );
  });

  it("S53: finds rows cut off at the end, and a chain written anew, by a head that was known", () => {
    const rows = chain(6);
    expect(verifyChain(rows.slice(0, 4)).ok).toBe(true);
    expect(verifyChain(rows.slice(0, 4), { knownHead: headOf(rows) })).toEqual({ ok: false, sequence: 5, reason: "head" });
    expect(verifyChain([], { knownHead: headOf(rows) })).toEqual({ ok: false, sequence: 1, reason: "head" });
    const anew: SealedLedgerEntry[] = [];
    for (let index = 0; index < 8; index += 1) {
      anew.push(sealEntry(anew.at(-1), entry(index, { reason: "rewritten" })));
    }
    expect(verifyChain(anew, { knownHead: headOf(rows) })).toEqual({ ok: false, sequence: 6, reason: "head" });
    const longer = [...rows, sealEntry(rows.at(-1), entry(6))];
    expect(verifyChain(longer, { knownHead: headOf(rows) })).toMatchObject({ ok: true });
  });
});
