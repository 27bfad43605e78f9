import type { Method } from "@belay/contracts";
import { UsageError } from "../command/cli-error.ts";
import { nearMatches } from "../command/near.ts";

const NAMED_MAX = 5;

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}

/** Words that name a module: `stores/products-v3`, `productsV3`, `products`. */
function isModule({ module }: Method, wanted: string): boolean {
  const last = module.slice(module.indexOf("/") + 1);
  return [module, last, last.replace(/-v\d+$/, "")].some((name) => plain(name) === plain(wanted));
}

function candidates(methods: readonly Method[], wanted: string): readonly Method[] {
  const [name = "", ...before] = wanted.split(/[\s.]+/).reverse();
  const module = before.reverse().join("/");
  return methods.filter((method) => method.name === name && (module === "" || isModule(method, module)));
}

/** How a method is named where several might be meant. */
export function fullName({ module, name }: Method): string {
  return `${module} ${name}`;
}

/**
 * Finds the method that somebody means: by id, by `module name`, or by the name in the client library (`createProduct`, `products.createProduct`).
 *
 * Errors: UsageError that lists the methods where several carry the name, or the nearest where none does.
 */
export function findMethod(methods: readonly Method[], wanted: string): Method {
  const text = wanted.trim();
  const byId = methods.find(({ id }) => id === text);
  if (byId !== undefined) {
    return byId;
  }
  const [method, ...others] = candidates(methods, text);
  if (method === undefined) {
    const near = nearMatches(text, methods.map(fullName), NAMED_MAX);
    throw new UsageError(
      `There is no method "${text}".${near.length === 0 ? " Name one as the client library does (createProduct), or by its id." : ` Near it: ${near.join("; ")}.`}`,
    );
  }
  if (others.length > 0) {
    const names = [method, ...others].map(fullName);
    const more = names.length > NAMED_MAX ? ", and more" : "";
    throw new UsageError(`Several methods are called ${text}: ${names.slice(0, NAMED_MAX).join("; ")}${more}. Name the module too.`);
  }
  return method;
}
