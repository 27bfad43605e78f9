import { randomUUID } from "node:crypto";
import { textAt } from "@belay/testkit";
import type { SceneMaker } from "../scene.ts";
import type { Message, ModuleRequests } from "./module-requests.ts";

/** A kind of named thing of the catalogue, all of which have the same methods. */
interface NamedKind {
  readonly module: string;
  readonly one: string;
  readonly many: string;
  readonly entity: () => Message;
  /** What a change of one brings. */
  readonly change: () => Message;
  /** The requests that find one or make it. */
  readonly obtain: readonly [Message, Message];
  readonly requestedField: string;
}

const name = (): string => `n${randomUUID().slice(0, 20)}`;
const capital = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

function requestsOfKind(kind: NamedKind): ModuleRequests {
  const { module, one, many } = kind;
  const [One, Many] = [capital(one), capital(many)];
  const path = `/stores/v3/${many.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const make = async ({ post }: SceneMaker): Promise<string> => textAt(await post(path, { [one]: kind.entity() }), `${one}.id`);
  const changed = (id: string): Message => ({ [one]: { id, revision: "1", ...kind.change() } });
  const fields = [kind.requestedField];
  return {
    module,
    requests: {
      [`create${One}`]: () => ({ [one]: kind.entity() }),
      [`get${One}`]: async (scene) => ({ [`${one}Id`]: await make(scene.make), fields }),
      [`update${One}`]: async (scene) => ({ ...changed(await make(scene.make)), fields }),
      [`delete${One}`]: async (scene) => ({ [`${one}Id`]: await make(scene.make) }),
      [`query${Many}`]: async (scene) => ({ query: { filter: { id: { $in: [await make(scene.make)] } } }, fields }),
      [`count${Many}`]: async (scene) => ({ filter: { id: { $in: [await make(scene.make)] } } }),
      [`bulkCreate${Many}`]: () => ({ [many]: [kind.entity(), kind.entity()], returnEntity: true }),
      [`bulkUpdate${Many}`]: async (scene) => ({ [many]: [changed(await make(scene.make))], returnEntity: true }),
      [`bulkDelete${Many}`]: async (scene) => ({ [`${one}Ids`]: [await make(scene.make)] }),
      [`getOrCreate${One}`]: () => kind.obtain[0],
      [`bulkGetOrCreate${Many}`]: () => kind.obtain[1],
    },
    things: [{ fields: /id$|ids$/, make }],
  };
}

/** Requests about brands, ribbons and info sections. */
export const namedCatalogRequests: readonly ModuleRequests[] = [
  requestsOfKind({
    module: "stores/brands-v3",
    one: "brand",
    many: "brands",
    entity: () => ({ name: name() }),
    change: () => ({ name: name() }),
    obtain: [{ brandName: "Kiln" }, { brandNames: ["Kiln", "Loom"] }],
    requestedField: "ASSIGNED_PRODUCTS_COUNT",
  }),
  requestsOfKind({
    module: "stores/ribbons-v3",
    one: "ribbon",
    many: "ribbons",
    entity: () => ({ name: name() }),
    change: () => ({ name: name() }),
    obtain: [{ ribbonName: "New" }, { ribbonNames: ["New", "Sale"] }],
    requestedField: "ASSIGNED_PRODUCT_COUNT",
  }),
  requestsOfKind({
    module: "stores/info-sections-v3",
    one: "infoSection",
    many: "infoSections",
    entity: () => ({ uniqueName: name(), title: "Care", plainDescription: "<p>Wash cold</p>" }),
    change: () => ({ title: "Care and repair" }),
    obtain: [
      { infoSection: { uniqueName: "care", title: "Care" } },
      {
        infoSections: [
          { uniqueName: "care", title: "Care" },
          { uniqueName: "shipping", title: "Shipping" },
        ],
      },
    ],
    requestedField: "ASSIGNED_PRODUCTS_COUNT",
  }),
];
