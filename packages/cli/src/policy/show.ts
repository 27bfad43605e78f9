import { methodById } from "@belay/contracts";
import { describeRule, type ElevationPolicy, type PolicyRule } from "@belay/core";
import { belayCommand } from "../command/belay-command.ts";
import { printFacts } from "../command/output.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { type AppOnSite, COMMON_ARGUMENTS, findAppOnSite, requirePolicy } from "./options.ts";

/** A rule with the names of its methods as people know them. */
export function readable(rule: PolicyRule): PolicyRule {
  return rule.methods === "all" ? rule : { ...rule, methods: rule.methods.map((id) => methodById(id)?.name ?? id) };
}

/** What is printed of a policy; its JSON is what `belay policy set` takes. */
export function policyFacts({ clientId, siteId }: AppOnSite, { mode, version, rules }: ElevationPolicy) {
  return { clientId, siteId, version, mode, rules };
}

/** A policy as lines. */
export function policyLines({ clientId }: AppOnSite, { mode, version, rules }: ElevationPolicy): readonly string[] {
  return [
    `Elevation policy of app ${clientId}, version ${version}: ${mode}`,
    ...rules.map((rule, index) => `  ${index + 1}. ${describeRule(readable(rule))}`),
    ...(rules.length === 0 ? ["  no rule: nothing may be elevated"] : []),
  ];
}

/** `belay policy show`: what an app may elevate. */
export const showCommand = belayCommand({
  meta: { name: "show", description: "Show an app's elevation policy; its JSON is what set takes" },
  args: COMMON_ARGUMENTS,
  run: ({ data, json, app, site }) =>
    withInstallation(findDataDirectory(data), async ({ store }) => {
      const [onSite, policy] = await store.read(async (tx) => {
        const found = await findAppOnSite(tx.system, app, site);
        return [found, await requirePolicy(tx.system, found)] as const;
      });
      printFacts(policyFacts(onSite, policy), { json: json === true, lines: policyLines(onSite, policy) });
    }),
});
