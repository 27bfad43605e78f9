import { type Guide, type GuideStep, OPEN_API_PATH } from "@belay/server";
import { CHECKOUT } from "../installation/checkout.ts";
import { DEV_SITE } from "./dev-site.ts";
import { visitorIsRefused, visitorLine, visitorReads } from "./tour.ts";

/** What became of the example site. */
export type ExampleState =
  | { readonly kind: "absent" }
  | { readonly kind: "starting" }
  | { readonly kind: "running"; readonly url: string }
  | { readonly kind: "stopped" };

/** How commands are called by whoever started this server: in a clone through npm, else as the package says. */
const BELAY = CHECKOUT === undefined ? "npx @belay/cli" : "npm run --silent belay --";

function exampleStep(state: ExampleState): readonly GuideStep[] {
  const title = "See a shop that uses it";
  switch (state.kind) {
    case "absent":
      return [];
    case "starting":
      return [{ title, text: "The example site is starting. Reload this page for its address." }];
    case "stopped":
      return [{ title, text: "The example site has stopped. The terminal says why." }];
    case "running":
      return [
        {
          title,
          text: "The example site, with an elevated call on its home page. Its code is in `examples/headless-site`.",
          link: { name: "example", href: state.url },
        },
      ];
  }
}

function callSteps(origin: string): readonly GuideStep[] {
  return [
    {
      title: "Get a token and call the API",
      text: "A visitor needs no secret, and may read products.",
      commands: [visitorLine(origin), visitorReads(origin)],
    },
    {
      title: "Be refused, and ask why",
      text: "The same visitor may not read the site's properties. The refusal says who was refused, which permission was missing, and what to do; `explain` says it of any call and caller.",
      commands: [visitorIsRefused(origin), `${BELAY} explain getSiteProperties --as visitor`],
    },
  ];
}

function toolSteps(origin: string): readonly GuideStep[] {
  return [
    {
      title: "Check your own project",
      text: "`check` reads a project and names each elevated call that the outside can reach unguarded. The ledger says what was called with more than a visitor's rights, and by whom.",
      commands: [`${BELAY} check path/to/project`, `${BELAY} audit tail`],
    },
    {
      title: "Every method",
      text: "As an OpenAPI document, for your editor or client generator:",
      link: { name: "openapi", href: `${origin}${OPEN_API_PATH}` },
    },
    {
      title: "Read on",
      text: "In the repository: `docs/guide.md` (first steps), `docs/elevate-a-call-safely.md` (ten minutes, from an empty folder), `docs/check.md`, `docs/oauth.md`.",
    },
  ];
}

/** What the page of a dev server tells: what to try next, with lines to paste that hold no secret. */
export function devGuide(origin: string, example: ExampleState): Guide {
  return {
    intro: `Belay is a headless business backend: store, site, members and their permissions behind one API. This one is for development and holds a demo shop, ${DEV_SITE.name}. The terminal that it runs in shows its credentials, and each call with who made it and whether it was allowed.`,
    steps: [...exampleStep(example), ...callSteps(origin), ...toolSteps(origin)],
  };
}
