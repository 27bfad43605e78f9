import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBatchText } from "./batch-text.ts";
import { BlockBuilder, type ChainHead, entriesOf, type LedgerBlock, lineCountOf, type SealedBlock, toBlocks } from "./block.ts";
import { entryText, readEntryText } from "./entry-text.ts";
import { GENESIS_HASH, hashBlock, headAfter, sealBlock } from "./hash-block.ts";
import type { LedgerEntry } from "./ledger-entry.ts";
import { ledgerFilterWords, matchesLedgerFilter, requestWords } from "./ledger-filter.ts";
import { NumberedText } from "./numbered-text.ts";
import { requestIdOf } from "./request-part.ts";
import { sharedPart } from "./shared-part.ts";
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

/** Entries as a program wrote them whose batches had lists of JSON for lines. */
function thirdFormat(...entries: readonly [LedgerEntry, ...LedgerEntry[]]): LedgerBlock {
  const [{ atMs, kind, methodId, permissions, outcome, status, subject, actor }] = entries;
  const shared = [{ kind, methodId, permissions, outcome, status, subject, actor }];
  const head = { fromMs: atMs, ids: entries[0].id.slice(0, -3), shared };
  const lines = entries.map((one) => [0, one.atMs - atMs, one.requestId, { id: one.id }]);
  return { ...blockOf(...entries), format: 3, entries: [head, ...lines].map((line) => JSON.stringify(line)).join("\n") };
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

  it("has every word that a search for the entry looks for, alone and among others", () => {
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
    for (const text of [entryText(one), blockOf(entry(0), one).entries]) {
      for (const alternatives of ledgerFilterWords(words)) {
        expect(alternatives.filter((word) => text.includes(word))).not.toEqual([]);
      }
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

describe("the text of entries that were recorded together", () => {
  const fixed = {
    subject: { type: "MEMBER", id: "m", name: "ö" },
    permissions: ["A", "B"],
    refusal: { reason: "r", missing: [] },
  } as const;

  it("gives back every entry as it was, whatever characters it has and whatever it shares with others", () => {
    const text = fc.string({ unit: "binary" });
    const own = fc.record(
      {
        reason: text,
        detail: text,
        endpoint: text,
        code: text,
        target: fc.record(
          { type: text, id: fc.oneof(text, fc.stringMatching(/^[ab]{1,9}$/)), name: text },
          { requiredKeys: ["type", "id"], noNullPrototype: true },
        ),
      },
      { requiredKeys: [], noNullPrototype: true },
    );
    const requestId = fc.oneof(text, fc.uuid(), fc.stringMatching(/^a{4}[b0-9]{2,4}$/));
    const more = fc.record({ id: text, requestId, atMs: fc.integer({ min: -9_000, max: 9_000 }), isFixed: fc.boolean(), own });
    fc.assert(
      fc.property(fc.array(more, { minLength: 2, maxLength: 20 }), (all) => {
        const entries = all.map(({ id, requestId: request, atMs, isFixed, own: given }) =>
          entry(1, { id, requestId: request, atMs, ...(isFixed && fixed), ...given }),
        );
        const block = blockOf(...entries);
        expect(entriesOf(block)).toStrictEqual(entries);
        expect(block).toMatchObject({ format: 4, count: entries.length });
        for (const { requestId: request } of entries) {
          expect(requestWords(request).every((words) => words.some((word) => block.entries.includes(word)))).toBe(true);
        }
        expect(block.entries.split("\n")).toHaveLength(lineCountOf(block));
        expect(verifyChain([sealBlock(undefined, block)])).toMatchObject({ ok: true });
      }),
    );
  });

  it("gives ids to those that have none, each its own, and says once what many share", () => {
    const { id: _, ...nameless } = entry(1, { ...fixed, target: { type: "t", id: "e3b0c442-98fc-4c14-9afb-f4c8996fb924" } });
    const requestId = (index: number) => `9f86d081-884c-4d65-9a2f-eaa0c55a${String(index).padStart(4, "0")}`;
    const builder = new BlockBuilder().begin("0190a5d0-0000-4000-8000-0123456789ab", nameless);
    for (let index = 0; index < 1_000; index += 1) {
      expect(builder.takes(nameless.atMs)).toBe(true);
      builder.add({ ...nameless, requestId: requestId(index) });
    }
    expect(builder.takes(nameless.atMs)).toBe(false);
    const block = builder.build();
    const entries = entriesOf(block);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(1_000);
    expect(entries.at(-1)).toStrictEqual({ ...nameless, id: "0190a5d0-0000-4000-8000-0123456783e7", requestId: requestId(999) });
    expect(block.entries.split("products.createProduct")).toHaveLength(2);
    expect(Buffer.byteLength(block.entries)).toBeLessThan(10 * 1_000);
  });

  it("takes an entry that is like others as it takes the whole of it, in the order in which they came, in one block and in the next", () => {
    const id = "0190a5d0-0000-4000-8000-0123456789ab";
    const { id: _, ...first } = entry(1, { ...fixed, target: { type: "t", id: "a" } });
    const targetIds = ["", "a", "b", "ü\n", "e3b0c442-98fc-4c14-9afb-f4c8996fb924"].map((text) => new NumberedText(text));
    const beginnings = ["9f86d081-884c-4d65-9a2f-eaa0c55a", "60303ae2-2b99-4861-bce3-b28f85be"].map((text) => new NumberedText(text));
    const calls = fc.array(
      fc.record({
        targetId: fc.constantFrom(...targetIds),
        requestParts: fc.record({ beginning: fc.constantFrom(...beginnings), end: fc.nat(0xffff) }),
        otherRequestId: fc.option(fc.string({ unit: "binary" }), { nil: undefined }),
        atMs: fc.nat(5),
      }),
      { minLength: 1, maxLength: 90 },
    );
    const [one, other] = [new BlockBuilder(), new BlockBuilder()];
    fc.assert(
      fc.property(calls, (all) => {
        one.begin(id, first);
        other.begin(id, first);
        const part = sharedPart(first);
        const requestIds = all.map(({ requestParts, otherRequestId }) => otherRequestId ?? requestIdOf(requestParts));
        all.forEach(({ targetId, requestParts, otherRequestId, atMs }, index) => {
          const whole = { ...first, requestId: requestIds[index] ?? "", atMs, target: { type: "t", id: targetId.text } };
          other.add(whole);
          if (otherRequestId === undefined) {
            one.addLike(part, atMs, requestParts, targetId);
          } else {
            one.add(whole);
          }
        });
        const block = one.build();
        expect(block).toStrictEqual(other.build());
        expect(entriesOf(block).map(({ requestId, target }) => [requestId, target?.id])).toEqual(
          all.map(({ targetId }, index) => [requestIds[index], targetId.text]),
        );
      }),
    );
  });

  it("numbers more different ids than there was room for", () => {
    const { id: _, ...nameless } = entry(1);
    const builder = new BlockBuilder().begin("0190a5d0-0000-4000-8000-0123456789ab", nameless);
    const targets = Array.from({ length: 1_000 }, (__, index) => ({ type: "t", id: `product-${(index * 7) % 600}` }));
    for (const target of targets) {
      builder.add({ ...nameless, target });
    }
    expect(entriesOf(builder.build()).map(({ target }) => target)).toEqual(targets);
  });

  it("shows lines that are no entries any more as what they are", () => {
    const [head = "", first = ""] = blockOf(entry(1), entry(2)).entries.split("\n");
    expect(readBatchText("s", `${head}\n${first}\n{`)).toMatchObject([
      { requestId: "request-1" },
      { siteId: "s", code: "UNREADABLE", detail: "{" },
    ]);
    expect(readBatchText("s", `{\n${first}`)).toMatchObject([{ siteId: "s", id: expect.any(String), kind: "refused", status: 0 }]);
    expect(readBatchText("s", `${head}\n\n,0`)).toMatchObject([{ code: "UNREADABLE" }, { code: "UNREADABLE" }]);
    expect(readBatchText("s", "")).toEqual([]);
  });
});

describe("the ledger's chain", () => {
  it("proves with formats that do not change: chains that exist must go on proving", () => {
    const lines = [entry(1), entry(2)].map(entryText).join("\n");
    expect(hashBlock(GENESIS_HASH, { ...blockOf(entry(1), entry(2)), format: 2, entries: lines }, 1)).toBe(
      "89b58779071d2d0359bb05b41f9ded7cbf602c3efd1f61372ffde198eed98017",
    );
    const third = thirdFormat(entry(1), entry(2));
    expect(hashBlock(GENESIS_HASH, third, 1)).toBe("0e21fbf2e75d3d5bfb6602207205a0456daac300ca005747d481949f5ee5fb7b");
    expect(entriesOf(third)).toStrictEqual([entry(1), entry(2)]);
    expect(verifyChain([sealBlock(undefined, third)])).toMatchObject({ ok: true });
    expect(third.entries.split("\n")).toHaveLength(lineCountOf(third));
    const fourth = blockOf(entry(1), entry(2));
    expect(hashBlock(GENESIS_HASH, fourth, 1)).toBe("0016efcb65f85ac6f33f39b9376c8e6f23b21df876f3467c2970af71ac441b29");
    // Written by programs that said again what was the same as in the line before.
    const wordy = { ...fourth, entries: fourth.entries.replace("\nst-2,,1{", "\nst-2,,1,0{") };
    expect(hashBlock(GENESIS_HASH, wordy, 1)).toBe("227abefc7d3a7016dfb1e9e46028ca1eb5de3267e479eb86b9b4aa771ac637de");
    expect(entriesOf(wordy)).toStrictEqual(entriesOf(fourth));
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
    const changes = [{ hash: GENESIS_HASH }, { format: 1 }, { format: 2 }, { fromMs: 1 }, { toMs: 1 }, { requestId: "request-1" }];
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
