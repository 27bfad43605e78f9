import type { WriteTransaction } from "@belay/store";
import type { DomainModule, JobHandler } from "../handler.ts";
import { createOne as createLocation } from "../locations/location-writes.ts";
import type { EventContext } from "../resource/events.ts";
import { ownValue } from "../resource/json.ts";
import { createSiteProperties } from "../site/index.ts";
import { demoContext } from "./demo-context.ts";
import { DEMO_PEOPLE } from "./demo-people.ts";
import { DEMO_PRODUCTS } from "./demo-products.ts";
import { DEMO_PROPERTIES, DEMO_WAREHOUSE } from "./demo-properties.ts";
import { seedCategories } from "./seed-categories.ts";
import { seedPerson } from "./seed-person.ts";
import { seedProduct } from "./seed-product.ts";

/** Products that are there from the first answer on. Few, because a start waits for them; the others take about a second more. */
const FIRST_PRODUCTS = 6;
/** Products or members of one step of the rest: few, because requests wait for a step. */
const STEP_SIZE = 2;

const REST = "demo/rest";

/** How far the demo is. `place` counts its products and then its members. */
interface RestState {
  readonly place: number;
  readonly seededAtMs: number;
  readonly warehouseId: string;
}

/**
 * Fills a new site with a demo business: its properties, a tree of categories, two locations and the first products, made by the same functions as
 * any other; and leaves a job that makes the other products and the members.
 *
 * Shape: always the same content with the same ids, in the same order.
 * Why a job: nobody waits for forty products before the first answer, and a process that dies goes on where it was.
 * Errors: UniqueTakenError when the site has properties already.
 */
export async function seedDemoShop(tx: WriteTransaction, ctx: EventContext): Promise<void> {
  const { siteId, nowMs } = ctx;
  await createSiteProperties(tx, siteId, DEMO_PROPERTIES, ctx);
  const warehouseId = String((await createLocation(tx, demoContext(ctx, "warehouse"), DEMO_WAREHOUSE, "location")).id);
  await seedCategories(tx, ctx);
  for (let index = 0; index < FIRST_PRODUCTS; index += 1) await seedProduct(tx, ctx, index, warehouseId);
  const state: RestState = { place: FIRST_PRODUCTS, seededAtMs: nowMs, warehouseId };
  const id = demoContext(ctx, REST).newId();
  await tx.jobs.insert({ id, siteId, type: REST, status: "QUEUED", state: JSON.stringify(state), createdAtMs: nowMs });
}

const restJob: JobHandler = {
  type: REST,
  step: async (value, ctx, tx) => {
    const state = parseState(value);
    const end = Math.min(state.place + STEP_SIZE, DEMO_PRODUCTS.length + DEMO_PEOPLE.length);
    for (let place = state.place; place < end; place += 1) {
      const own = { ...ctx, nowMs: state.seededAtMs };
      if (place < DEMO_PRODUCTS.length) await seedProduct(tx, own, place, state.warehouseId);
      else await seedPerson(tx, own, place - DEMO_PRODUCTS.length);
    }
    return end < DEMO_PRODUCTS.length + DEMO_PEOPLE.length ? { ...state, place: end } : undefined;
  },
};

function parseState(value: unknown): RestState {
  return {
    place: Number(ownValue(value, "place")),
    seededAtMs: Number(ownValue(value, "seededAtMs")),
    warehouseId: String(ownValue(value, "warehouseId")),
  };
}

/** What a server needs beside its modules to finish a demo. It has no methods. */
export const demoModule: DomainModule = { module: "demo", handlers: [], jobs: [restJob] };
