import { entriesOf, type LedgerEntry, type LedgerFilter, lastSequence, type SealedBlock, verifyChain } from "@belay/core";
import { describe, expect, it } from "vitest";
import type { LedgerArchive } from "../port/ledger.ts";
import { type StoreAdapter, useStore } from "./adapter.ts";
import { ledgerEntry, newSiteId, record, THING } from "./fixtures.ts";

/** Ledger: what happened, in a chain for each site. */
export function ledgerTests(adapter: StoreAdapter): void {
  describe("ledger", () => {
    const store = useStore(adapter);

    /** Reads a chain in small pages. */
    async function chain(siteId: string): Promise<readonly SealedBlock[]> {
      const blocks: SealedBlock[] = [];
      for (;;) {
        const last = blocks.at(-1);
        const page = await store().read((tx) => tx.ledger.blocks(siteId, { after: last ? lastSequence(last) : 0, limit: 50 }));
        if (page.length === 0) {
          return blocks;
        }
        blocks.push(...page);
      }
    }

    function appendAll(entries: readonly LedgerEntry[]): Promise<void> {
      return store().write((tx) => tx.ledger.appendAll(entries));
    }

    it("gives back every field of an entry, and none that it did not have", async () => {
      const siteId = newSiteId();
      const full = ledgerEntry(siteId, {
        ...{
          code: "FORBIDDEN",
          endpoint: "/api/pay",
          reason: "because ? of 'it' \u0000",
          requestId: "one",
          permissions: [],
          policy: "allow",
        },
        ...{ target: { type: "apiKey", id: "k", name: "Shop" }, detail: "all", actor: { type: "OPERATOR", id: "root", name: "ö" } },
      });
      const { subject, actor, ...bare } = ledgerEntry(siteId, { kind: "refused", outcome: "refused", status: 403, requestId: "two" });
      const user = ledgerEntry(siteId, {
        ...{ subject: { type: "USER", id: "u" }, requestId: "two", earlierActors: [{ type: "APP", id: "i", clientId: "c" }] },
        refusal: { reason: "missing-permission", missing: ["A"] },
      });
      await appendAll([full]);
      await appendAll([bare, user]);
      await store().sealLedger();
      const numbered = [full, bare, user].map((entry, index) => ({ ...entry, sequence: index + 1 }));
      expect(await store().read((tx) => tx.ledger.latest(siteId, 10))).toStrictEqual(numbered.toReversed());
      expect(await store().read((tx) => tx.ledger.latest(siteId, 1))).toStrictEqual(numbered.slice(2));
      expect(await store().read((tx) => tx.ledger.byRequest(siteId, "two"))).toStrictEqual(numbered.slice(1));
      expect(await store().read((tx) => tx.ledger.byRequest(siteId, "one"))).toStrictEqual(numbered.slice(0, 1));
      expect((await chain(siteId)).flatMap((block) => entriesOf(block))).toStrictEqual(numbered);
    });

    it("S51: keeps an entry exactly when its effect is kept", async () => {
      const siteId = newSiteId();
      const failing = store().write(async (tx) => {
        await tx.ledger.append(ledgerEntry(siteId));
        await tx.entities.insert(THING, siteId, record("a"), {});
        throw new Error("undo");
      });
      await expect(failing).rejects.toThrow("undo");
      expect(await store().read((tx) => tx.ledger.latest(siteId, 10))).toEqual([]);
      await appendAll([ledgerEntry(siteId)]);
      await store().sealLedger();
      expect(verifyChain(await chain(siteId))).toMatchObject({ ok: true, head: { sequence: 1 } });
    });

    it("S53: has one chain for each site, in the order of the commits, whoever writes and seals at the time", async () => {
      const [siteId, otherSiteId] = [newSiteId(), newSiteId()];
      const ids = Array.from({ length: 120 }, (_, index) => `entry-${index}`);
      for (let start = 0; start < ids.length; start += 30) {
        for (const id of ids.slice(start, start + 30)) {
          await store().write((tx) => tx.ledger.append(ledgerEntry(siteId, { id })));
        }
        const both = [ledgerEntry(otherSiteId), ledgerEntry(otherSiteId)];
        await Promise.all([appendAll(both), ...Array.from({ length: 3 }, () => store().sealLedger())]);
      }
      await store().sealLedger();
      expect(await store().sealLedger()).toBe(0);
      const blocks = await chain(siteId);
      expect(blocks.flatMap(entriesOf).map((row) => row.id)).toEqual(ids);
      const verdict = verifyChain(blocks);
      expect(verdict).toMatchObject({ ok: true, head: { sequence: 120 } });
      expect(verifyChain(await chain(otherSiteId))).toMatchObject({ ok: true, head: { sequence: 8 } });
      const heads = await store().read((tx) => tx.ledger.heads());
      expect(heads.find((head) => head.siteId === siteId)).toMatchObject(verdict.ok ? { ...verdict.head } : {});
    });

    it("finds entries by each of their properties, in pages, whether they came alone or in batches", async () => {
      const siteId = newSiteId();
      const entries = Array.from({ length: 150 }, (_, index) =>
        ledgerEntry(siteId, {
          ...{ id: `e${index}`, atMs: 1_000 + index, requestId: `r${index >> 1}`, methodId: `m${index % 3}`, endpoint: `/e${index % 5}` },
          ...{ outcome: index % 7 === 0 ? "refused" : "allowed", kind: index % 2 === 0 ? "admin" : "elevated", code: `C${index % 4}` },
          ...{ subject: { type: "MEMBER", id: `s${index % 6}` }, actor: { type: "APP", id: `a${index % 9}`, clientId: `c${index % 2}` } },
          target: { type: "t", id: `t${index % 8}` },
        }),
      );
      await appendAll(entries.slice(0, 60));
      for (const entry of entries.slice(60, 90)) {
        await appendAll([entry]);
      }
      await appendAll(entries.slice(90));
      const matching: readonly [LedgerFilter, (entry: LedgerEntry) => boolean][] = [
        [{}, () => true],
        [{ fromMs: 1_055, beforeMs: 1_095 }, ({ atMs }) => atMs >= 1_055 && atMs < 1_095],
        [{ methodId: "m1" }, ({ methodId }) => methodId === "m1"],
        [{ subjectId: "s2", outcome: "allowed" }, ({ subject, outcome }) => subject?.id === "s2" && outcome === "allowed"],
        [{ actorId: "a4" }, ({ actor }) => actor?.id === "a4"],
        [{ clientId: "c1", kind: "elevated" }, ({ actor }) => actor?.clientId === "c1"],
        [{ requestId: "r33" }, ({ requestId }) => requestId === "r33"],
        [{ endpoint: "/e2", code: "C1" }, ({ endpoint, code }) => endpoint === "/e2" && code === "C1"],
        [{ targetId: "t5" }, ({ target }) => target?.id === "t5"],
        [{ targetId: "s5" }, () => false],
      ];
      for (const [filter, isWanted] of matching) {
        const found: string[] = [];
        let before: string | undefined;
        do {
          const query = { filter, limit: 7, ...(before !== undefined && { before }) };
          const page = await store().read((tx) => tx.ledger.query(siteId, query));
          expect(page.entries.length).toBeLessThanOrEqual(7);
          found.push(...page.entries.map(({ id }) => id));
          before = page.next;
        } while (before !== undefined);
        expect(found, JSON.stringify(filter)).toEqual(
          entries
            .filter(isWanted)
            .map(({ id }) => id)
            .toReversed(),
        );
      }
      expect((await store().read((tx) => tx.ledger.byRequest(siteId, "r29"))).map(({ id }) => id)).toEqual(["e58", "e59"]);
      expect((await store().read((tx) => tx.ledger.byRequest(siteId, "r40"))).map(({ id }) => id)).toEqual(["e80", "e81"]);
    });

    it("finds a request among those whose ids begin like its own, and none of them for another", async () => {
      const siteId = newSiteId();
      const ids = Array.from({ length: 40 }, (_, index) => `9f86d081-884c-4d65-9a2f-eaa0c55a${(index * 97).toString(16).padStart(4, "0")}`);
      const entries = ids.map((requestId, index) => ledgerEntry(siteId, { id: `e${index}`, requestId }));
      await appendAll(entries.slice(0, 20));
      await appendAll(entries.slice(20, 39));
      await appendAll(entries.slice(39));
      await store().read(async (tx) => {
        for (const [index, requestId] of ids.entries()) {
          const { entries: found } = await tx.ledger.query(siteId, { filter: { requestId }, limit: 5 });
          expect((await tx.ledger.byRequest(siteId, requestId)).map(({ id }) => id)).toEqual([`e${index}`]);
          expect(found.map(({ id }) => id)).toEqual([`e${index}`]);
        }
        expect(await tx.ledger.byRequest(siteId, "9f86d081-884c-4d65-9a2f-eaa0c55affff")).toEqual([]);
      });
    });

    it("S53: removes a part of a chain only with a note of where it went, and only the next part; the rest goes on proving", async () => {
      const siteId = newSiteId();
      for (let index = 0; index < 6; index += 1) {
        await appendAll([ledgerEntry(siteId, { atMs: index }), ledgerEntry(siteId, { atMs: index })]);
      }
      await store().sealLedger();
      const blocks = await chain(siteId);
      const [, second] = blocks;
      const part: LedgerArchive = {
        ...{ siteId, firstSequence: 1, lastSequence: 4, lastHash: second?.hash ?? "", fromMs: 0, toMs: 1, file: "a", createdAtMs: 9 },
      };
      await expect(store().write((tx) => tx.ledger.archive({ ...part, firstSequence: 3 }))).rejects.toMatchObject({
        name: "UniqueTakenError",
      });
      expect(await store().write((tx) => tx.ledger.archive(part))).toBe(2);
      await expect(store().write((tx) => tx.ledger.archive(part))).rejects.toMatchObject({ name: "UniqueTakenError" });
      expect(await store().read((tx) => tx.ledger.archives(siteId))).toStrictEqual([part]);
      const after = { sequence: 4, hash: second?.hash ?? "" };
      expect(verifyChain(await chain(siteId), { after })).toMatchObject({ ok: true, head: { sequence: 12 } });
      await appendAll([ledgerEntry(siteId)]);
      await store().sealLedger();
      expect(verifyChain(await chain(siteId), { after })).toMatchObject({ ok: true, head: { sequence: 13 } });
    });

    it("keeps a signed word on a head as it was given, while the chain goes on", async () => {
      const siteId = newSiteId();
      await appendAll([ledgerEntry(siteId)]);
      await store().sealLedger();
      await store().write((tx) => tx.ledger.noteCheckpoint(siteId, "signed"));
      await appendAll([ledgerEntry(siteId)]);
      await store().sealLedger();
      const heads = await store().read((tx) => tx.ledger.heads());
      expect(heads.filter((head) => head.siteId === siteId)).toMatchObject([{ sequence: 2, checkpoint: "signed" }]);
    });
  });
}
