import { loadSchemas, type Method } from "@belay/contracts";
import { minimalRequest } from "./minimal-value.ts";
import { type HttpForm, toHttp } from "./to-http.ts";

/** The smallest request of a method, as it goes out. */
export async function minimalCall(method: Method): Promise<HttpForm> {
  return toHttp(method, minimalRequest(method, await loadSchemas(method.module)));
}
