import type { NumberedText } from "./numbered-text.ts";

/** Characters of a request's id that differ within a batch. */
export const REQUEST_TAIL = 4;

/** The id of a request in its parts: what it begins with, and its end, `REQUEST_TAIL` digits in hexadecimal. */
export interface RequestPart {
  readonly beginning: NumberedText;
  readonly end: number;
}

/** What many requests of one process and one time have in common: all of an id but its end. */
export function requestBeginning(requestId: string): string {
  return requestId.slice(0, -REQUEST_TAIL);
}

/** The id of which these are the parts. */
export function requestIdOf({ beginning, end }: RequestPart): string {
  return beginning.text + end.toString(16).padStart(REQUEST_TAIL, "0");
}
