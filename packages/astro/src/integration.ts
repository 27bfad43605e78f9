import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { envField } from "astro/config";
import { assertGuarded } from "./endpoint/assert-guarded.ts";
import { isSet } from "./environment.ts";

/** What is decided for a project once. Settings are environment variables instead, so that one build serves every environment. */
export interface BelayOptions {
  /**
   * Every elevated call must be made in an `endpoint()`. Others are found when the site starts or is built, where the project has
   * `@belay/check`, and refused when they are made. `BELAY_STRICT=1` does the same.
   */
  readonly strict?: boolean;
}

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
  BELAY_STRICT: envField.string(secretText),
};

/** Types of `Astro.locals.belay`, for the project. */
const LOCALS_TYPES = `declare namespace App {
  interface Locals {
    /** Who calls this request, and the clients to call Belay with. */
    belay: import("@belay/astro").BelayLocals;
  }
}
`;

const OPTIONS_MODULE = "virtual:belay/options";

/**
 * Hands options to the middleware, which is built on its own.
 *
 * Why the bundler has to see inside the package, in every environment that runs on the server: the middleware imports a virtual module. Astro sees to that only for packages that the
 * project's own package.json names.
 */
function optionsPlugin(values: { readonly isStrict: boolean; readonly isDev: boolean }) {
  const exports = Object.entries(values).map(([name, value]) => `export const ${name} = ${value};`);
  return {
    name: OPTIONS_MODULE,
    configEnvironment: (name: string) => (name === "client" ? undefined : { resolve: { noExternal: ["@belay/astro"] } }),
    resolveId: (id: string) => (id === OPTIONS_MODULE ? `\0${OPTIONS_MODULE}` : undefined),
    load: (id: string) => (id === `\0${OPTIONS_MODULE}` ? exports.join("\n") : undefined),
  };
}

/**
 * The Astro integration: every request that is rendered on demand gets its caller and its elevated client.
 *
 * Shape: adds the login routes (`/api/auth/login`, `callback`, `logout`, `logout-callback`), a middleware that runs before the project's own, the environment schema (`astro:env`), and the types of `Astro.locals.belay`.
 * Prerendered pages are left alone.
 */
export function belay(options: BelayOptions = {}): AstroIntegration {
  return {
    name: "@belay/astro",
    hooks: {
      "astro:config:setup": async ({ addMiddleware, command, config, injectRoute, logger, updateConfig }) => {
        const isStrict = options.strict === true || isSet(process.env.BELAY_STRICT);
        if (isStrict && (command === "dev" || command === "build")) {
          await assertGuarded(fileURLToPath(config.root), logger);
        }
        updateConfig({
          env: { schema: ENVIRONMENT_SCHEMA },
          vite: { plugins: [optionsPlugin({ isStrict, isDev: command === "dev" })] },
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
