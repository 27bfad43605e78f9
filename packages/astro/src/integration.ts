import type { AstroIntegration } from "astro";
import { envField } from "astro/config";

/** Nothing so far: every setting is an environment variable, so that one build serves every environment. */
export type BelayOptions = Readonly<Record<never, never>>;

const publicText = { context: "client", access: "public", optional: true } as const;
const secretText = { context: "server", access: "secret", optional: true } as const;

/**
 * Environment schema of the project. All fields are optional here, because the official `WIX_CLIENT_*` names stand in for them; what is missing
 * in the end is said by the middleware, in one line.
 */
const ENVIRONMENT_SCHEMA = {
  BELAY_ORIGIN: envField.string(publicText),
  BELAY_CLIENT_ID: envField.string(publicText),
  BELAY_CLIENT_SECRET: envField.string(secretText),
  BELAY_INSTANCE_ID: envField.string(secretText),
  BELAY_SESSION_SECRET: envField.string(secretText),
};

/** Types of `Astro.locals.belay`, for the project. */
const LOCALS_TYPES = `declare namespace App {
  interface Locals {
    /** Who calls this request, and the clients to call Belay with. */
    belay: import("@belay/astro").BelayLocals;
  }
}
`;

/**
 * The Astro integration: every request that is rendered on demand gets its caller and its elevated client.
 *
 * Shape: adds the login routes (`/api/auth/login`, `callback`, `logout`, `logout-callback`), a middleware that runs before the project's own, the environment schema (`astro:env`), and the types of `Astro.locals.belay`.
 * Prerendered pages are left alone.
 */
export function belay(_options: BelayOptions = {}): AstroIntegration {
  return {
    name: "@belay/astro",
    hooks: {
      "astro:config:setup": ({ addMiddleware, injectRoute, updateConfig }) => {
        updateConfig({
          env: { schema: ENVIRONMENT_SCHEMA },
          // The middleware imports a virtual module, so the bundler has to see inside the package.
          vite: { ssr: { noExternal: ["@belay/astro"] } },
        });
        for (const route of ["login", "callback", "logout", "logout-callback"]) {
          injectRoute({ pattern: `/api/auth/${route}`, entrypoint: `@belay/astro/routes/${route}`, prerender: false });
        }
        addMiddleware({ order: "pre", entrypoint: "@belay/astro/middleware" });
      },
      "astro:config:done": ({ injectTypes }) => {
        injectTypes({ filename: "locals.d.ts", content: LOCALS_TYPES });
      },
    },
  };
}
