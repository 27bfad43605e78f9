import { join } from "node:path";
import { AppStrategy, createClient } from "@belay/sdk";
import { siteProperties } from "@belay/sdk/business-tools";
import { products } from "@belay/sdk/stores";
import { startTestServer, type TestServer } from "@belay/testkit";
import { buildProject, type RunningSite, settingsOf, startBuild } from "../support/astro-project.ts";
import { registerSite } from "../support/redirects.ts";

const EXAMPLE = join(import.meta.dirname, "../../examples/headless-site");

/** The example site as it is built for production, in front of a server with a few things to show. */
export interface ExampleShop extends AsyncDisposable {
  readonly server: TestServer;
  readonly site: RunningSite;
  /** The folder of the build. */
  readonly directory: string;
  /** Paths of the calls that reached the server so far. */
  readonly upstream: string[];
}

/** What the shop sells. */
export const SHOWN_PRODUCTS = [
  { name: "Enamel mug", amount: "14.50", plainDescription: "<p>Keeps its colour, dents with dignity.</p>" },
  { name: "Oilskin cap", amount: "32", plainDescription: "<p>For weather.</p>" },
  { name: "Deck lantern", amount: "58.90", plainDescription: "<p>Burns for nine hours.</p>" },
] as const;

function shopkeeper({ origin, site }: TestServer) {
  const { clientId: appId, clientSecret: appSecret, instanceId } = site;
  return createClient({ origin, auth: AppStrategy({ appId, appSecret, instanceId }) });
}

async function fillShop(server: TestServer): Promise<void> {
  const client = shopkeeper(server);
  await client.call(siteProperties.updateBusinessProfile, { siteDisplayName: "Tern & Tide", description: "Goods for the shore" });
  await client.call(siteProperties.updateBusinessContact, {
    email: "hello@tern-and-tide.example",
    phone: "+44 1326 000000",
    address: { street: "Quay Road", streetNumber: "4", zip: "TR11 3XP", city: "Falmouth", country: "GB" },
  });
  await addProducts(server, SHOWN_PRODUCTS);
}

/** Something that a shop sells. */
interface ShownProduct {
  readonly name: string;
  readonly amount: string;
  readonly plainDescription: string;
}

/** Puts products on the shelves, one after the other. */
export async function addProducts(server: TestServer, list: readonly ShownProduct[]): Promise<void> {
  const client = shopkeeper(server);
  for (const { name, amount, plainDescription } of list) {
    const variants = [{ price: { actualPrice: { amount } }, physicalProperties: {}, inventoryItem: { quantity: 12 } }];
    await client.call(products.createProductWithInventory, {
      ...{ name, plainDescription, productType: "PHYSICAL", physicalProperties: {} },
      variantsInfo: { variants },
    });
  }
}

/** Builds the example into a folder of its own and starts it in front of a new server, whose app lets people come back to it. */
export async function startExampleShop(name: string): Promise<ExampleShop> {
  const upstream: string[] = [];
  const server = await startTestServer({
    log: { request: ({ path }) => upstream.push(path), error: () => {}, warn: () => {}, info: () => {} },
  });
  try {
    await fillShop(server);
    const directory = await buildProject(EXAMPLE, name);
    const site = await startBuild(directory, settingsOf(server, server.site));
    await registerSite(server, site.origin);
    const dispose = async () => {
      await site[Symbol.asyncDispose]();
      await server.close();
    };
    return { server, site, directory, upstream, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await server.close();
    throw error;
  }
}
