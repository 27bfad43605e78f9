/** Goes before a method id in `scope` and `resource`: the token is for this method alone. */
export const METHOD_SCOPE_PREFIX = "belay:method:";

/** What a token exchange asks for. With `methodId` it is an elevation, else a plain delegation of `permissions`. */
export interface RequestedScope {
  readonly methodId?: string;
  readonly permissions: readonly string[];
}

/**
 * Reads the `scope` and `resource` of a token exchange: permission ids with spaces between, and the one method as `belay:method:<id>` in either.
 *
 * Answers `undefined` for two different methods, a resource that is no method, and a permission named twice.
 * Source: RFC 8693 section 2.1, RFC 6749 section 3.3.
 */
export function parseScope(scope: string | undefined, resource: string | undefined): RequestedScope | undefined {
  const words = (scope ?? "").split(" ").filter((word) => word !== "");
  const named = words.filter((word) => word.startsWith(METHOD_SCOPE_PREFIX));
  const permissions = words.filter((word) => !word.startsWith(METHOD_SCOPE_PREFIX));
  const methods = new Set(resource === undefined ? named : [...named, resource]);
  const isUnclear = methods.size > 1 || (resource !== undefined && !resource.startsWith(METHOD_SCOPE_PREFIX));
  if (isUnclear || new Set(permissions).size !== permissions.length) {
    return undefined;
  }
  const [method] = methods;
  return { permissions, ...(method === undefined ? {} : { methodId: method.slice(METHOD_SCOPE_PREFIX.length) }) };
}
