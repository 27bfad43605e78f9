import { OWN_PROPERTIES, SHARED_PROPERTIES } from "./entry-text.ts";
import type { LedgerEntry, LedgerRefusal } from "./ledger-entry.ts";
import { NumberedText } from "./numbered-text.ts";

/** An entry that may get its id from the batch that it goes into. */
export type NewEntry = Omit<LedgerEntry, "id"> & { readonly id?: string };

/** What an entry has in common with others of its method, its caller and its end, as JSON text; `of` is the first of them. */
export interface SharedPart {
  readonly of: NewEntry;
  readonly json: NumberedText;
}

/** The shared part of the last entry of a method, for each who asked. */
const known = new WeakMap<object, Map<string, SharedPart>>();

/** Why by what they say: each refused call has an explanation of its own. */
function isSameRefusal(left: LedgerRefusal | undefined, right: LedgerRefusal | undefined): boolean {
  if (left === undefined || right === undefined) {
    return left === right;
  }
  const { reason, missing } = left;
  return reason === right.reason && missing.length === right.missing.length && missing.every((id, index) => id === right.missing[index]);
}

/** Whether an entry has all that others share. */
function isSame(left: NewEntry, right: NewEntry): boolean {
  return (
    left.methodId === right.methodId &&
    left.status === right.status &&
    left.outcome === right.outcome &&
    left.kind === right.kind &&
    left.code === right.code &&
    left.subject === right.subject &&
    left.actor === right.actor &&
    left.permissions === right.permissions &&
    left.endpoint === right.endpoint &&
    left.policy === right.policy &&
    left.earlierActors === right.earlierActors &&
    isSameRefusal(left.refusal, right.refusal) &&
    left.target?.type === right.target?.type
  );
}

function pick(entry: NewEntry, names: readonly (keyof NewEntry)[]): object {
  return Object.fromEntries(names.map((name) => [name, entry[name]]));
}

/** The shared part of an entry, and the same object for the same each time: four microseconds where it is not known yet. */
export function sharedPart(entry: NewEntry): SharedPart {
  const who = entry.subject ?? entry.actor;
  const ofCaller = who && known.get(who);
  const last = ofCaller?.get(entry.methodId);
  if (last !== undefined && isSame(last.of, entry)) {
    return last;
  }
  const text = JSON.stringify({ ...pick(entry, SHARED_PROPERTIES), targetType: entry.target?.type });
  const shared = { of: entry, json: new NumberedText(text) };
  if (who !== undefined) {
    const kept = ofCaller ?? new Map<string, SharedPart>();
    known.set(who, kept.set(entry.methodId, shared));
  }
  return shared;
}

const OWN = ["id", ...OWN_PROPERTIES] as const;

/** What of an entry is in no part that it shares and has no place of its own. */
export function ownPart(entry: NewEntry): object {
  return Object.fromEntries(OWN.flatMap((name) => (entry[name] === undefined ? [] : [[name, entry[name]]])));
}
