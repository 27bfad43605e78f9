import { type Caller, type NumberedText, type SharedPart, sharedPart } from "@belay/core";
import { NO_ELEVATION, type SiteCall } from "./api-call.ts";
import type { CheckedRequest } from "./checked-request.ts";
import { ALLOWED, ledgerEntry } from "./record.ts";

/** What the entries of a read say that one caller makes again and again: all but moment and request. */
export interface ReadRecord {
  readonly caller: Caller;
  readonly siteId: string;
  readonly policy: string | undefined;
  readonly part: SharedPart;
  readonly targetId: NumberedText | undefined;
}

/** What entries of a caller's calls of a method share, as long as these stay as they are. */
interface KnownPart {
  readonly policy: string | undefined;
  readonly targetType: string | undefined;
  readonly part: SharedPart;
}

const knownParts = new WeakMap<Caller, Map<string, KnownPart>>();

/** What the entry of a call shares with others, known from those before it, without putting an entry together. */
function partOf(call: SiteCall, { targetType }: CheckedRequest, nowMs: number): SharedPart {
  const { caller, operation, policy } = call;
  const ofCaller = knownParts.get(caller) ?? new Map<string, KnownPart>();
  const known = ofCaller.get(operation.method.id);
  if (known !== undefined && known.policy === policy && known.targetType === targetType) {
    return known.part;
  }
  const part = sharedPart(ledgerEntry(call, ALLOWED, nowMs));
  knownParts.set(caller, ofCaller.set(operation.method.id, { policy, targetType, part }));
  return part;
}

/**
 * What the ledger says of a read that was allowed, beside its moment and its request. `undefined` where there may be more, as in elevated calls.
 *
 * Why a kept request remembers it: to look it up for each call takes as long as all the rest that is done about its entry.
 */
export function readRecord(call: SiteCall, checked: CheckedRequest, nowMs: number): ReadRecord | undefined {
  const { caller, siteId, policy, elevation } = call;
  const { record, targetId } = checked;
  if (elevation !== NO_ELEVATION) {
    return undefined;
  }
  if (record?.caller === caller && record.siteId === siteId && record.policy === policy) {
    return record;
  }
  const made = { caller, siteId, policy, part: partOf(call, checked, nowMs), targetId };
  if (checked.isKept) {
    checked.record = made;
  }
  return made;
}
