/** Digits of an entry's number in its id. */
const NUMBER_DIGITS = 3;

/** What the ids of all entries of a batch begin with, which has `id`. */
export function idsOfBatch(id: string): string {
  return id.slice(0, -NUMBER_DIGITS);
}

/** The id of an entry that was given none: that of its batch, with its number, in hexadecimal, as the last digits. */
export function idInBatch(ids: string, index: number): string {
  return ids + index.toString(16).padStart(NUMBER_DIGITS, "0");
}
