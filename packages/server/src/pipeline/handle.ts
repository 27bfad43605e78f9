import { randomUUID } from "node:crypto";
import { BelayError, InvariantError } from "@belay/core";
import { answerKey, type CallContext, type StagedStore, type WireResponse } from "@belay/domains";
import type { Store } from "@belay/store";
import type { Platform } from "../platform.ts";
import { type ApiCall, isOnSite, type SiteCall } from "./api-call.ts";
import { ContextOfCall } from "./call-context.ts";
import type { CheckedRequest } from "./checked-request.ts";
import { ALLOWED, isPrivileged, ledgerEntry } from "./record.ts";

/**
 * Steps 6 and 7 of the pipeline: the domain's function in its transaction, with the ledger row of a privileged call beside its effect.
 *
 * Why the row is written here: an effect without its row must not exist, so a row that cannot be written undoes the effect. The row of a read
 * is queued: there is nothing to undo.
 * Errors: NOT_IMPLEMENTED (501) for a method that is declared and has no handler; whatever the handler throws.
 */
export async function handle(platform: Platform, call: ApiCall, checked: CheckedRequest, warn: CallContext["warn"]): Promise<WireResponse> {
  const request = checked.message;
  const { handler, method } = call.operation;
  if (handler === undefined) {
    throw new BelayError("NOT_IMPLEMENTED", {
      message: `${method.module} ${method.name} is declared and not offered by this version.`,
      data: { methodId: method.id },
    });
  }
  if (!isOnSite(call)) {
    throw new BelayError("MISSING_METASITE_ID");
  }
  const nowMs = platform.clock.nowMs();
  const ctx = new ContextOfCall(platform, call, nowMs, warn);
  if (handler.kind === "read") {
    const response = await platform.store.read((tx) => handler.handle(request, ctx, tx));
    const room = recordRead(platform, call, checked, nowMs);
    if (room !== undefined) {
      await room;
    }
    return response;
  }
  if (handler.kind === "shared-read") {
    const response = await platform.store.readBytes(answerKey(handler, checked.text, ctx), (entities) =>
      handler.handle(request, ctx, entities),
    );
    const room = recordRead(platform, call, checked, nowMs);
    if (room !== undefined) {
      await room;
    }
    return response;
  }
  if (handler.kind === "staged") {
    if (isPrivileged(call.caller)) {
      throw new InvariantError(`${method.id} is staged and its caller is on record: the row would not be in the effect's transaction`);
    }
    return handler.handle(request, ctx, storeOfSite(platform.store, call.siteId));
  }
  return storeOfSite(platform.store, call.siteId).write(async (tx) => {
    const response = await handler.handle(request, ctx, tx);
    if (isPrivileged(call.caller)) {
      await tx.ledger.append({ ...ledgerEntry(call, ALLOWED, nowMs), id: randomUUID() });
    }
    return response;
  });
}

/** Puts a read on record that was answered, where its caller is privileged. As `LedgerQueue.record`. */
export function recordRead(platform: Platform, call: SiteCall, checked: CheckedRequest, nowMs: number): Promise<void> | undefined {
  return isPrivileged(call.caller) ? platform.ledger.recordRead(call, checked, nowMs) : undefined;
}

/** The store for the calls of one site: their writes take turns, so that many who want the same thing wait for it and none is told to come again. */
function storeOfSite(store: Store, siteId: string): StagedStore {
  return { read: (work) => store.read(work), write: (work) => store.write(work, { turn: siteId }) };
}
