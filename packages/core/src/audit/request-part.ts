/** Characters of a request's id that differ within a batch. */
export const REQUEST_TAIL = 4;

/** What many requests of one process and one time have in common: all of an id but its end. */
export function requestBeginning(requestId: string): string {
  return requestId.slice(0, -REQUEST_TAIL);
}
