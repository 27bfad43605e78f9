import { type Method, methods } from "@belay/contracts";
import { domainModules } from "@belay/domains";

const handlers = new Map(domainModules.flatMap((module) => module.handlers.map((handler) => [handler.methodId, handler] as const)));

/** A declared method that something answers, and whether it changes anything. */
export interface ImplementedMethod extends Method {
  readonly kind: "read" | "write";
}

/** Every method with a handler. */
export const implementedMethods: readonly ImplementedMethod[] = methods.flatMap((method) => {
  const handler = handlers.get(method.id);
  return handler === undefined ? [] : [{ ...method, kind: handler.kind === "read" || handler.kind === "shared-read" ? "read" : "write" }];
});

/** Methods that an app can call. The others speak of whoever is there in person, and their own tests call them so. */
export const appMethods: readonly ImplementedMethod[] = implementedMethods.filter(({ access }) => !access.never.includes("APP"));

/** Declared routes that the platform itself answers, with rules of their own. */
const PLATFORM_PATHS = new Set(["/oauth2/token", "/oauth2/token-info", "/oauth2/jwks", "/_api/iam/authentication/v1/logout"]);

/** Every method that is declared only. */
export const declaredOnly: readonly Method[] = methods.filter(({ id, http }) => !handlers.has(id) && !PLATFORM_PATHS.has(http.path));

/** The implemented method of that name. Throws when there is none. */
export function implementedMethod(name: string): ImplementedMethod {
  const found = implementedMethods.find((method) => method.name === name);
  if (found === undefined) {
    throw new Error(`no implemented method ${name}`);
  }
  return found;
}

/** What a method is called in the output of tests. */
export function titleOf({ module, name }: Pick<Method, "module" | "name">): string {
  return `${module} ${name}`;
}
