import { JsonText, type WireResponse } from "@belay/domains";
import { JsonBytes } from "@belay/store";

/** Step 8 of the pipeline: the JSON of an answer. What a handler gives as text or bytes goes out as it is. */
export function serialise(response: WireResponse): string | Buffer {
  if (response instanceof JsonBytes) {
    return response.bytes;
  }
  return response instanceof JsonText ? response.text : JSON.stringify(response);
}
