import { randomUUID } from "node:crypto";
import { loadSchemas, type Method } from "@belay/contracts";
import { entityKinds } from "@belay/domains";
import { call, type TestServer, textAt, valueAt } from "@belay/testkit";
import { minimalRequest } from "./minimal-value.ts";
import { claimText } from "./tokens.ts";

/** What stands in a site when a method is called with a good request: a product of its own, so that calls do not meet. */
export interface Scene {
  readonly productId: string;
  readonly revision: string;
  readonly slug: string;
  readonly variantId: string;
  /** An info section that the product carries. */
  readonly infoSectionId: string;
  /** Makes further things in the same site, for the methods that are about them. */
  readonly make: SceneMaker;
}

/** Things that only some methods are about. */
export interface SceneMaker {
  /** An OAuth app that holds no permission; its id. */
  readonly oAuthApp: () => Promise<string>;
  /** An OAuth app that holds this permission; its id. */
  readonly oAuthAppWith: (permissionId: string) => Promise<string>;
  /** A role that members can hold; its key. */
  readonly memberRole: () => Promise<string>;
  /** An approved member; the id. */
  readonly member: () => Promise<string>;
  /** A member who holds a role. */
  /** A member who signs in elsewhere. */
  readonly memberWithLogin: () => Promise<string>;
  readonly memberWithRole: () => Promise<{ readonly memberId: string; readonly roleKey: string }>;
}

function sceneMaker(server: TestServer, appToken: string): SceneMaker {
  const post = async (path: string, body: object): Promise<unknown> => {
    const answer = await call(server.origin, { path, token: appToken, body });
    if (answer.status !== 200) {
      throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    }
    return answer.body;
  };
  const oAuthApp = async (): Promise<string> =>
    textAt(await post("/oauth-app/v1/oauth-apps", { oAuthApp: { name: `App ${randomUUID()}` } }), "oAuthApp.id");
  const memberRole = async (): Promise<string> => {
    const roleKey = `ROLE_${randomUUID().toUpperCase()}`;
    return textAt(await post("/members/v1/roles/definitions", { roleKey, roleTitle: "Writer" }), "role.roleKey");
  };
  const member = (): Promise<string> => insertMember(server, claimText(appToken, "site_id"));
  return {
    oAuthApp,
    oAuthAppWith: async (permissionId) => {
      const appId = await oAuthApp();
      await post("/apps/v1/app-permissions/v1/app-permissions", { appPermission: { appId, permission: { permissionId } } });
      return appId;
    },
    memberRole,
    member,
    memberWithLogin: async () => {
      const person = { loginId: { email: `${randomUUID()}@example.com` } };
      return textAt(await post("/_api/iam/authentication/v2/sign-on", person), "identity.id");
    },
    memberWithRole: async () => {
      const [memberId, roleKey] = [await member(), await memberRole()];
      await post(`/members/v1/roles/members/${memberId}`, { roleKey });
      return { memberId, roleKey };
    },
  };
}

/** Puts a member into a site past every sign-up: how members come to be is not what these scenes are about. */
async function insertMember(server: TestServer, siteId: string): Promise<string> {
  const kind = entityKinds.find(({ name }) => name === "member");
  if (kind === undefined) {
    throw new Error("no kind of document for members");
  }
  const id = randomUUID();
  const nowMs = server.clock.nowMs();
  const text = JSON.stringify({ id, status: "APPROVED", loginEmail: `${id}@example.com` });
  const record = { id, revision: 1, createdAtMs: nowMs, updatedAtMs: nowMs, text };
  await server.store.write((tx) => tx.entities.insert(kind, siteId, record, {}));
  return id;
}

/** A product that the catalogue takes. */
export function newProduct(name = `Product ${randomUUID()}`): Record<string, unknown> {
  return {
    name,
    productType: "PHYSICAL",
    physicalProperties: {},
    infoSections: [{ uniqueName: `section-${randomUUID()}`, plainDescription: "<p>Care</p>" }],
    variantsInfo: { variants: [{ price: { actualPrice: { amount: "12.50" } }, physicalProperties: {} }] },
  };
}

/** Puts a product into a site. */
export async function setScene(server: TestServer, appToken: string): Promise<Scene> {
  const answer = await call(server.origin, { path: "/stores/v3/products", token: appToken, body: { product: newProduct() } });
  if (answer.status !== 200) {
    throw new Error(`no product: ${answer.status} ${JSON.stringify(answer.body)}`);
  }
  return {
    productId: textAt(answer.body, "product.id"),
    revision: textAt(answer.body, "product.revision"),
    slug: textAt(answer.body, "product.slug"),
    variantId: textAt(answer.body, "product.variantsInfo.variants.0.id"),
    infoSectionId: textAt(answer.body, "product.infoSections.0.id"),
    make: sceneMaker(server, appToken),
  };
}

type Message = Readonly<Record<string, unknown>>;

const CATEGORY = "00000000-0000-4000-8000-0000000000c1";

function only({ productId }: Scene): Message {
  return { id: { $in: [productId] } };
}

function current({ productId, revision }: Scene): Message {
  return { id: productId, revision };
}

function withStock(): Message {
  const product = newProduct();
  return { ...product, variantsInfo: { variants: [{ ...firstVariant(product), inventoryItem: { quantity: 3 } }] } };
}

function firstVariant(product: unknown): Message {
  return Object(valueAt(product, "variantsInfo.variants.0"));
}

function idWithRevision({ productId, revision }: Scene): Message {
  return { productId, revision };
}

/** Requests that their methods take, by the function's name. What stands here is checked to answer 200. */
const GOOD: Readonly<Record<string, (scene: Scene) => Message | Promise<Message>>> = {
  signOn: () => ({ loginId: { email: `${randomUUID()}@example.com` } }),
  sendActivationEmail: async ({ make }) => ({ identityId: await make.memberWithLogin() }),
  updateSignOnPolicy: () => ({ signOnPolicy: { requireOwnerApproval: false } }),
  // The permission that the call itself needs: whoever may call it holds that one, and so may grant it.
  createAppPermission: async ({ make }) => ({
    appPermission: { appId: await make.oAuthApp(), permission: { permissionId: "DEV_CENTER.CREATE_APP_PERMISSION" } },
  }),
  deleteAppPermission: async ({ make }) => ({
    appId: await make.oAuthAppWith("WIX_STORES.PRODUCT_READ"),
    permissionId: "WIX_STORES.PRODUCT_READ",
  }),
  listAppPermissions: async ({ make }) => ({ appId: await make.oAuthAppWith("WIX_STORES.PRODUCT_READ") }),
  assignRole: async ({ make }) => ({ memberId: await make.member(), roleKey: await make.memberRole() }),
  unassignRole: async ({ make }) => make.memberWithRole(),
  getRoles: async ({ make }) => ({ memberId: (await make.memberWithRole()).memberId }),
  queryRoles: async ({ make }) => ({ query: { filter: { memberId: (await make.memberWithRole()).memberId } } }),
  createMemberRoleDefinition: () => ({ roleKey: `ROLE_${randomUUID().toUpperCase()}`, roleTitle: "Writer" }),
  getMemberRoleDefinition: async ({ make }) => ({ roleKey: await make.memberRole() }),
  listMemberRoleDefinitions: () => ({}),
  updateMemberRoleDefinition: async ({ make }) => ({ key: await make.memberRole(), revision: "1", blockable: true }),
  deleteMemberRoleDefinition: async ({ make }) => ({ roleKey: await make.memberRole() }),
  createOAuthApp: () => ({ oAuthApp: { name: "Shop front", allowedRedirectUris: ["https://shop.example.com/callback"] } }),
  deleteOAuthApp: async ({ make }) => ({ oAuthAppId: await make.oAuthApp() }),
  generateOAuthAppSecret: async ({ make }) => ({ oAuthAppId: await make.oAuthApp() }),
  getOAuthAppSecret: async ({ make }) => ({ oAuthAppId: await make.oAuthApp() }),
  getOAuthApp: async ({ make }) => ({ oAuthAppId: await make.oAuthApp() }),
  queryOAuthApps: () => ({ query: { paging: { limit: 5 }, sort: [{ fieldName: "createdDate", order: "DESC" }] } }),
  updateOAuthApp: async ({ make }) => ({ oAuthApp: { id: await make.oAuthApp(), name: "Renamed" }, mask: "name" }),
  getSiteProperties: () => ({}),
  updateBusinessContact: () => ({ businessContact: { email: "shop@example.com" }, fields: { paths: ["email"] } }),
  updateBusinessProfile: () => ({ businessProfile: { businessName: "Shop" }, fields: { paths: ["businessName"] } }),
  updateBusinessSchedule: () => ({
    businessSchedule: { periods: [{ openDay: "MONDAY", openTime: "09:00", closeDay: "MONDAY", closeTime: "17:00" }] },
  }),
  updateConsentPolicy: () => ({ consentPolicy: { essential: true, analytics: false } }),
  createProduct: () => ({ product: newProduct() }),
  createProductWithInventory: () => ({ product: withStock(), returnEntity: true }),
  getProduct: ({ productId }) => ({ productId, fields: ["URL", "PLAIN_DESCRIPTION"] }),
  getProductBySlug: ({ slug }) => ({ slug }),
  updateProduct: (scene) => ({ product: { ...current(scene), name: "Renamed" } }),
  updateProductWithInventory: (scene) => ({ product: { ...current(scene), name: "Renamed" }, returnEntity: true }),
  deleteProduct: ({ productId }) => ({ productId }),
  queryProducts: (scene) => ({
    query: { filter: only(scene), sort: [{ fieldName: "createdDate", order: "DESC" }], cursorPaging: { limit: 10 } },
  }),
  searchProducts: () => ({ search: { search: { expression: "Product", mode: "OR" }, cursorPaging: { limit: 10 } } }),
  countProducts: (scene) => ({ filter: only(scene) }),
  getAllProductsCategory: () => ({}),
  bulkCreateProducts: () => ({ products: [newProduct(), newProduct()], returnEntity: true }),
  bulkCreateProductsWithInventory: () => ({ products: [withStock()], returnEntity: true }),
  bulkUpdateProducts: (scene) => ({ products: [{ product: { ...current(scene), name: "Renamed" } }], returnEntity: true }),
  bulkUpdateProductsWithInventory: (scene) => ({ products: [{ product: { ...current(scene), name: "Renamed" } }], returnEntity: true }),
  bulkDeleteProducts: ({ productId }) => ({ productIds: [productId] }),
  bulkUpdateProductTags: ({ productId }) => ({ productIds: [productId], assignTags: { publicTags: { tagIds: ["new"] } } }),
  bulkAddInfoSectionsToProducts: (scene) => ({
    products: [{ ...idWithRevision(scene) }],
    infoSectionIds: [scene.infoSectionId],
    returnEntity: true,
  }),
  bulkRemoveInfoSectionsFromProducts: (scene) => ({
    products: [{ ...idWithRevision(scene) }],
    infoSectionIds: [scene.infoSectionId],
    returnEntity: true,
  }),
  bulkDeleteProductsByFilter: (scene) => ({ filter: only(scene) }),
  bulkUpdateProductsByFilter: (scene) => ({ filter: only(scene), product: { name: "Renamed" } }),
  bulkUpdateProductVariantsByFilter: (scene) => ({ filter: only(scene), variant: { price: { actualPrice: { amount: "9.90" } } } }),
  bulkAdjustProductVariantsByFilter: (scene) => ({ filter: only(scene), actualPrice: { amount: "1.00" } }),
  bulkUpdateProductTagsByFilter: (scene) => ({ filter: only(scene), assignTags: { publicTags: { tagIds: ["new"] } } }),
  bulkAddInfoSectionsToProductsByFilter: (scene) => ({ filter: only(scene), infoSectionIds: [scene.infoSectionId] }),
  bulkRemoveInfoSectionsFromProductsByFilter: (scene) => ({ filter: only(scene), infoSectionIds: [scene.infoSectionId] }),
  bulkAddProductsToCategoriesByFilter: (scene) => ({ filter: only(scene), categoryIds: [CATEGORY] }),
  bulkRemoveProductsFromCategoriesByFilter: (scene) => ({ filter: only(scene), categoryIds: [CATEGORY] }),
};

/** A request that a method takes in a scene: by hand where the schema does not tell enough, else the smallest that it allows. */
export async function goodRequest(method: Method, scene: Scene): Promise<Message> {
  const byHand = GOOD[method.name];
  return byHand === undefined ? minimalRequest(method, await loadSchemas(method.module)) : byHand(scene);
}

/** Methods that are implemented as a refusal: no request gets an answer of theirs. */
export const NEVER_ANSWERED: ReadonlySet<string> = new Set(["getOAuthAppSecret"]);

/** Whether a request of this method is written by hand. */
export function hasGoodRequest(method: Pick<Method, "name">): boolean {
  return GOOD[method.name] !== undefined;
}

/** The items of a list at a dotted path. */
export function listAt(value: unknown, path: string): readonly unknown[] {
  const list = valueAt(value, path);
  return Array.isArray(list) ? list : [];
}
