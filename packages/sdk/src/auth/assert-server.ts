import { BelayCallError } from "../errors/belay-call-error.ts";

/** Refuses to hold a secret where a person could read it. Errors: SECRET_IN_BROWSER. */
export function assertServer(what: string): void {
  const scope: {
    readonly window?: unknown;
    readonly document?: unknown;
    readonly process?: { readonly versions?: { readonly node?: string } };
  } = globalThis;
  if (scope.window !== undefined && scope.document !== undefined && scope.process?.versions?.node === undefined) {
    throw new BelayCallError(
      "SECRET_IN_BROWSER",
      `${what} holds a secret and runs on servers only. In a browser use OAuthStrategy, and call your own backend for the rest.`,
    );
  }
}
