import { JsonText, type WireResponse } from "@belay/domains";

/** Step 8 of the pipeline: JSON text of an answer. What a handler gives as text goes out as it is. */
export function serialise(response: WireResponse): string {
  return response instanceof JsonText ? response.text : JSON.stringify(response);
}
