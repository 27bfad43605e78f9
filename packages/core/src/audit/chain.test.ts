import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChainHead, entriesOf, type LedgerBlock, type SealedBlock, toBlocks } from "./block.ts";
import { entryText, readEntryText } from "./entry-text.ts";
import { GENESIS_HASH, hashBlock, headAfter, sealBlock } from "./hash-block.ts";
import type { LedgerEntry } from "./ledger-entry.ts";
import { ledgerFilterWords, matchesLedgerFilter } from "./ledger-filter.ts";
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

function blockOf(...entries: readonly LedgerEntry[]): LedgerBlock {
  const [block] = toBlocks(entries);
  if (block === undefined) {
    throw new Error("no entries, no block");
  }
  return block;
}

function sealAll(blocks: readonly LedgerBlock[]): readonly SealedBlock[] {
  const sealed: SealedBlock[] = [];
  for (const block of blocks) {
    const last = sealed.at(-1);
    sealed.push(sealBlock(last && headAfter(last), block));
  }
  return sealed;
}

/** Blocks of one entry each. */
function chain(length: number): readonly SealedBlock[] {
  return sealAll(Array.from({ length }, (_, index) => blockOf(entry(index))));
}

function headOf(blocks: readonly SealedBlock[]): ChainHead {
  const last = blocks.at(-1);
  if (last === undefined) {
    throw new Error("an empty chain has no head");
  }
  return headAfter(last);
}

function broken(sequence: number, reason: string, lastSequence = sequence): unknown {
  return { ok: false, sequence, lastSequence, reason };
}

describe("the text of an entry", () => {
  it("gives back every property, whatever characters it has, and is one line", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.option(fc.string({ unit: "grapheme" }), { nil: undefined }), (text, other) => {
        const more = other === undefined ? {} : { reason: other, detail: other, target: { type: "t", id: other, name: text } };
        const one = entry(1, { endpoint: text, subject: { type: "MEMBER", id: text, name: text }, ...more });
        const line = entryText(one);
        expect(line).not.toContain("\n");
        expect(readEntryText("site-1", line)).toStrictEqual(one);
      }),
    );
  });

  it("keeps what a newer program wrote beside what this one knows", () => {
    expect(readEntryText("s", '{"id":"a","siteId":"forged","later":[1]}')).toMatchObject({ id: "a", siteId: "s", later: [1] });
  });

  it("shows a line that is no entry any more as what it is", () => {
    expect(readEntryText("s", '{"id":"a"')).toMatchObject({ siteId: "s", code: "UNREADABLE", detail: '{"id":"a"' });
    expect(readEntryText("s", "[]")).toMatchObject({ code: "UNREADABLE" });
  });

  it("has every word that a search for the entry looks for", () => {
    const words = {
      methodId: 'a"b',
      subjectId: "ü",
      actorId: "c\\d",
      endpoint: "/x y",
      targetId: "\u2028",
      requestId: "r",
      code: "E",
    } as const;
    const one = entry(1, {
      ...{ methodId: words.methodId, requestId: words.requestId, code: words.code, endpoint: words.endpoint },
      ...{
        subject: { type: "USER", id: words.subjectId },
        actor: { type: "APP", id: words.actorId },
        target: { type: "t", id: words.targetId },
      },
    });
    expect(matchesLedgerFilter(one, words)).toBe(true);
    const line = entryText(one);
    for (const word of ledgerFilterWords(words)) {
      expect(line).toContain(word);
    }
  });
});

describe("blocks", () => {
  it("holds entries of one site in their order, and spans no more than a minute", () => {
    const entries = Array.from({ length: 2_500 }, (_, index) => entry(index, { siteId: `site-${index % 2}`, atMs: index * 100 }));
    const blocks = toBlocks(entries);
    for (const siteId of ["site-0", "site-1"]) {
      const ofSite = blocks.filter((block) => block.siteId === siteId);
      expect(ofSite.flatMap((block) => entriesOf(block))).toEqual(entries.filter((one) => one.siteId === siteId));
    }
    expect(Math.max(...blocks.map(({ fromMs, toMs }) => toMs - fromMs))).toBeLessThanOrEqual(60_000);
    expect(toBlocks([])).toEqual([]);
  });
});

describe("the ledger's chain", () => {
  it("proves with formats that do not change: chains that exist must go on proving", () => {
    expect(hashBlock(GENESIS_HASH, blockOf(entry(1), entry(2)), 1)).toMatchInlineSnapshot(
      `"89b58779071d2d0359bb05b41f9ded7cbf602c3efd1f61372ffde198eed98017"`,
    );
    const { id, atMs, requestId, kind, methodId, outcome, status, subject, actor } = entry(1);
    const columns = { id, atMs, requestId, kind, methodId, permissions: '["PRODUCTS.WRITE"]', outcome, status, code: null, endpoint: null };
    const line = JSON.stringify({ ...columns, subject, actor: { ...actor, clientId: null }, refusal: null });
    const first = { ...blockOf(entry(1)), format: 1, entries: line };
    expect(hashBlock(GENESIS_HASH, first, 1)).toBe("c5d5b359eaca3dcaabce5ac45851da84a428618ba1a7b7806733c488ad518d8f");
    expect(entriesOf(first)).toStrictEqual([entry(1)]);
    const second = sealBlock(headAfter(sealBlock(undefined, first)), blockOf(entry(2)));
    expect(verifyChain([sealBlock(undefined, first), second])).toMatchObject({ ok: true });
  });

  it("proves a whole chain, at once and in pages", () => {
    const rows = chain(10);
    expect(verifyChain(rows, { knownHead: headOf(rows) })).toEqual({ ok: true, head: headOf(rows) });
    const first = verifyChain(rows.slice(0, 4));
    expect(first).toEqual({ ok: true, head: headOf(rows.slice(0, 4)) });
    expect(verifyChain(rows.slice(4), { after: headOf(rows.slice(0, 4)) })).toEqual({ ok: true, head: headOf(rows) });
    expect(verifyChain([])).toEqual({ ok: true, head: undefined });
  });

  it("S53: finds an edit of any character of any entry, and names the entries that were recorded with it", () => {
    const rows = sealAll([blockOf(entry(0)), blockOf(entry(1), entry(2), entry(3)), blockOf(entry(4))]);
    const [before, many, after] = rows;
    if (before === undefined || many === undefined || after === undefined) {
      throw new Error("three blocks were made");
    }
    const forms = (text: string) => [...text].map((_, index) => `${text.slice(0, index)}#${text.slice(index + 1)}`);
    for (const entries of [...forms(many.entries), many.entries.split("\n").slice(1).join("\n"), ""]) {
      expect(verifyChain([before, { ...many, entries }, after])).toEqual(broken(2, "content", 4));
    }
    const changes = [{ hash: GENESIS_HASH }, { format: 1 }, { fromMs: 1 }, { toMs: 1 }, { requestId: "request-1" }];
    for (const change of changes) {
      expect(verifyChain([before, { ...many, ...change }, after])).toEqual(broken(2, "content", 4));
    }
    expect(verifyChain([before, { ...many, siteId: "x" }, after])).toEqual(broken(2, "site"));
    expect(verifyChain([before, { ...many, count: 2 }, after])).toMatchObject({ ok: false, sequence: 2, reason: "content" });
  });

  it("S53: finds a block under whose times or request nobody would look for its entries, even when it was sealed again", () => {
    const hidden = sealBlock(undefined, { ...blockOf(entry(0)), toMs: 1, fromMs: 1 });
    expect(verifyChain([hidden])).toEqual(broken(1, "content"));
    expect(verifyChain([sealBlock(undefined, { ...blockOf(entry(0)), requestId: "other" })])).toEqual(broken(1, "content"));
  });

  it("S53: finds an edit that was sealed again, by the block after it", () => {
    const rows = chain(5);
    const forged = sealBlock(headOf(rows.slice(0, 2)), blockOf(entry(2, { status: 403 })));
    expect(verifyChain([...rows.slice(0, 2), forged, ...rows.slice(3)])).toEqual(broken(4, "content"));
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
        expect(removed).toEqual(broken(from + 1, from === length - 1 ? "head" : "sequence"));
      }),
    );
  });

  it("S53: finds rows cut off at the end, and a chain written anew, by a head that was known", () => {
    const rows = chain(6);
    const knownHead = headOf(rows);
    expect(verifyChain(rows.slice(0, 4)).ok).toBe(true);
    expect(verifyChain(rows.slice(0, 4), { knownHead })).toEqual(broken(5, "head", 6));
    expect(verifyChain([], { knownHead })).toEqual(broken(1, "head", 6));
    const anew = sealAll(Array.from({ length: 8 }, (_, index) => blockOf(entry(index, { reason: "rewritten" }))));
    expect(verifyChain(anew, { knownHead })).toEqual(broken(6, "head"));
    // The head in the middle of a block that was not there when it was known.
    expect(verifyChain(sealAll([blockOf(...Array.from({ length: 8 }, (_, index) => entry(index)))]), { knownHead })).toEqual(
      broken(1, "head", 8),
    );
    const longer = [...rows, sealBlock(knownHead, blockOf(entry(6)))];
    expect(verifyChain(longer, { knownHead })).toMatchObject({ ok: true });
  });
});
