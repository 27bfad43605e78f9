/** Where a page of the ledger goes on: before the entry of this index in a row; 0 means after the whole row. */
export interface LedgerPlace {
  readonly toMs: number;
  readonly position: number;
  readonly index: number;
}

/** A place as the text that goes to the caller and back. */
export function formatPlace({ toMs, position, index }: LedgerPlace): string {
  return `${toMs}.${position}.${index}`;
}

/** Reads what `formatPlace` wrote. `undefined` for anything else. */
export function parsePlace(text: string): LedgerPlace | undefined {
  const [toMs, position, index] = text.split(".").map(Number);
  const isPlace = /^-?\d{1,15}\.\d{1,15}\.\d{1,4}$/.test(text);
  return isPlace && toMs !== undefined && position !== undefined && index !== undefined ? { toMs, position, index } : undefined;
}
