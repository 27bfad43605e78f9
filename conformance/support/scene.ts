import { randomUUID } from "node:crypto";
import { loadSchemas, type Method } from "@belay/contracts";
import { call, type TestServer, textAt, valueAt } from "@belay/testkit";
import { requestsOf } from "./good-requests/index.ts";
import type { Message } from "./good-requests/module-requests.ts";
import { minimalRequest } from "./minimal-value.ts";
import { newProduct } from "./new-product.ts";

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
  /** Posts as an app that may do anything on the site; the answer's body. */
  readonly post: (path: string, body: object) => Promise<unknown>;
  /** An OAuth app that holds no permission; its id. */
  readonly oAuthApp: () => Promise<string>;
  /** An OAuth app that holds this permission; its id. */
  readonly oAuthAppWith: (permissionId: string) => Promise<string>;
  /** A role that members can hold; its key. */
  readonly memberRole: () => Promise<string>;
  /** An approved member; the id. */
  readonly member: () => Promise<string>;
  /** A member who signs in elsewhere. */
  readonly memberWithLogin: () => Promise<string>;
  /** A member who holds a role. */
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
  const member = async (): Promise<string> =>
    textAt(await post("/members/v1/members", { member: { profile: { nickname: "Ada" }, privacyStatus: "PUBLIC" } }), "member.id");
  return {
    post,
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

/** What stands for the parts of a scene that its requests are not about. */
const NOTHING = "00000000-0000-4000-8000-000000000000";

/** A request that a method takes, about things of its own: a scene with a product is set for the modules that are about products only. */
export async function freshRequest(method: Method, server: TestServer, appToken: string): Promise<Message> {
  const aboutProducts = requestsOf(method.module)?.aboutProducts === true;
  const bare = { productId: NOTHING, revision: "1", slug: NOTHING, variantId: NOTHING, infoSectionId: NOTHING };
  return goodRequest(method, aboutProducts ? await setScene(server, appToken) : { ...bare, make: sceneMaker(server, appToken) });
}

/** A request that a method takes in a scene: by hand where the schema does not tell enough, else the smallest that it allows. */
export async function goodRequest(method: Method, scene: Scene): Promise<Message> {
  const byHand = requestsOf(method.module)?.requests[method.name];
  return byHand === undefined ? minimalRequest(method, await loadSchemas(method.module)) : byHand(scene);
}

/** Methods that are implemented as a refusal: no request gets an answer of theirs. */
export const NEVER_ANSWERED: ReadonlySet<string> = new Set(["getOAuthAppSecret"]);

/** Whether a request of this method is written by hand. */
export function hasGoodRequest(method: Pick<Method, "name" | "module">): boolean {
  return requestsOf(method.module)?.requests[method.name] !== undefined;
}

/** The items of a list at a dotted path. */
export function listAt(value: unknown, path: string): readonly unknown[] {
  const list = valueAt(value, path);
  return Array.isArray(list) ? list : [];
}
