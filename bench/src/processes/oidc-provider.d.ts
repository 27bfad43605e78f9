/** As much of the package's interface as the bench uses; it brings no types of its own. */
declare module "oidc-provider" {
  import type { RequestListener } from "node:http";

  class Provider {
    constructor(issuer: string, configuration: Readonly<Record<string, unknown>>);
    callback(): RequestListener;
  }

  export { Provider };
}
