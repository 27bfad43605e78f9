import { apiModule } from "@belay/contracts";
import { describe, expect, it } from "vitest";
import { domainModules, entityKinds } from "./modules.ts";

/** Methods that the platform answers itself: a page for browsers, and endpoints of OAuth with rules of their own. */
const OF_THE_PLATFORM = new Set([
  "wix.iam.authentication.v1.AuthenticationService.Logout",
  "wix.identity.oauth2.v1.Oauth2Ng.Jwks",
  "wix.identity.oauth2.v1.Oauth2Ng.Token",
  "wix.identity.oauth2.v1.Oauth2Ng.TokenInfo",
]);

describe("domainModules", () => {
  it.each(domainModules.map((module) => [module.module, module] as const))(
    "%s implements every method of its contract, once",
    (name, module) => {
      const declared =
        apiModule(name)
          ?.methods.map(({ id }) => id)
          .filter((id) => !OF_THE_PLATFORM.has(id)) ?? [];
      const implemented = module.handlers.map(({ methodId }) => methodId);
      expect([...implemented].sort()).toEqual([...declared].sort());
    },
  );

  it("have jobs of different types and kinds of different names", () => {
    const types = domainModules.flatMap(({ jobs }) => (jobs ?? []).map(({ type }) => type));
    expect(new Set(types).size).toBe(types.length);
    expect(new Set(entityKinds.map(({ name }) => name)).size).toBe(entityKinds.length);
  });
});
