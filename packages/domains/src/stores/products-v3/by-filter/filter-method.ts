import type { Filter, WriteTransaction } from "@belay/store";
import type { CallContext, JobHandler, WireRequest, WriteHandler } from "../../../handler.ts";
import type { EventContext } from "../../../resource/events.ts";
import { both, parseFilter } from "../../../resource/filter.ts";
import { filterJobHandler, startFilterJob } from "../../../resource/filter-job.ts";
import type { JsonObject } from "../../../resource/json.ts";
import type { Product } from "../product.ts";
import { PRODUCT, SEARCH_ALLOW } from "../product-resource.ts";
import { productMethod } from "../products-contract.ts";
import { searchFilter } from "../search-filter.ts";
import { unpackProduct } from "../unpack-product.ts";

/** Who may change products by filter reaches those that are not visible too. */
const EVERYTHING = { hiddenProducts: true };

/** One method that changes all products that a filter finds. */
export interface FilterMethod {
  /** Name of the method, for example `BulkDeleteProductsByFilter`. */
  readonly name: string;
  /** Checks the request and gives what the job needs of it, as JSON. */
  readonly parse: (request: WireRequest, ctx: CallContext, tx: WriteTransaction) => Promise<JsonObject> | JsonObject;
  /** Changes one product. */
  readonly apply: (product: Product, payload: JsonObject, ctx: EventContext, tx: WriteTransaction) => Promise<void>;
}

/** A method by filter: its handler, which queues a job, and the job. */
export interface FilterMethodParts {
  readonly handler: WriteHandler;
  readonly job: JobHandler;
}

/**
 * Makes handler and job of a method by filter.
 *
 * Shape: what is wrong with the request is told at once (400); what is wrong with one product fails that product in the job.
 */
export function filterMethod(method: FilterMethod): FilterMethodParts {
  const type = `stores.products.${method.name}`;
  const handler: WriteHandler = {
    kind: "write",
    methodId: productMethod(method.name),
    handle: async (request, ctx, tx) => {
      parseFilter(request.filter, SEARCH_ALLOW, ctx);
      searchFilter(request.search, EVERYTHING);
      const payload = await method.parse(request, ctx, tx);
      const { filter = null, search = null } = request;
      return await startFilterJob(tx, ctx, type, { filter, search, payload });
    },
  };
  const job = filterJobHandler({
    type,
    kind: PRODUCT.kind,
    filter: meantProducts,
    // Parser: the payload is what `parse` gave.
    apply: (record, request, ctx, tx) => method.apply(unpackProduct(record), request.payload as JsonObject, ctx, tx),
  });
  return { handler, job };
}

/** The filter was checked for the caller when the job was made. */
function meantProducts(request: JsonObject): Filter {
  return both(parseFilter(request.filter, SEARCH_ALLOW, { can: () => true }), searchFilter(request.search, EVERYTHING));
}
