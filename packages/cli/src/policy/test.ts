import { methods } from "@belay/contracts";
import {
  describeRule,
  type ElevationAttempt,
  explainPolicy,
  isEndpointName,
  judgeElevation,
  POLICY_CALLERS,
  type PolicyVerdict,
  ROLE_PREFIX,
} from "@belay/core";
import { belayCommand } from "../command/belay-command.ts";
import { CliError } from "../command/cli-error.ts";
import { printFacts } from "../command/output.ts";
import { findMethod, fullName } from "../explain/find-method.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { COMMON_ARGUMENTS, findAppOnSite, requireCompiledPolicy } from "./options.ts";
import { readable } from "./show.ts";

/** A caller out of `--as`: a kind, and roles after it (`member,role:VIP`). Errors: UsageError. */
function parseCaller(as: string): ElevationAttempt["caller"] {
  const [word = "", ...rest] = as.split(",").map((part) => part.trim());
  const isRoleFirst = word.startsWith(ROLE_PREFIX);
  const kind = POLICY_CALLERS.find((each) => each === (isRoleFirst ? "member" : word));
  const roles = isRoleFirst ? [word, ...rest] : rest;
  if (kind === undefined || roles.some((role) => !role.startsWith(ROLE_PREFIX))) {
    throw new CliError(`--as takes ${POLICY_CALLERS.join(", ")}, with ${ROLE_PREFIX}<id> after a comma; "${as}" is none.`);
  }
  return { kind, id: "example", roles: roles.map((role) => role.slice(ROLE_PREFIX.length)) };
}

function parseEndpoint(endpoint: string | undefined): string | undefined {
  if (endpoint !== undefined && !isEndpointName(endpoint)) {
    throw new CliError(`"${endpoint}" cannot be an endpoint's name: 1 to 200 printable ASCII characters.`);
  }
  return endpoint;
}

/** `belay policy test <method>`: what the policy would say of a call, whatever its mode; counts are not looked at. */
export const testCommand = belayCommand({
  meta: { name: "test", description: "Say whether an app's policy allows a call, by which rule or why not" },
  args: {
    ...COMMON_ARGUMENTS,
    method: { type: "positional", required: true, description: "Method id, or name in the client library" },
    endpoint: { type: "string", valueHint: "name", description: 'What the call comes from ("POST /api/orders/[id]")' },
    as: {
      type: "string",
      valueHint: "caller",
      description: "Who asked: visitor, member, user, app, unknown, role:<id>",
      default: "visitor",
    },
  },
  run: ({ data, json, app, site, method: wanted, endpoint, as }) =>
    withInstallation(findDataDirectory(data), async ({ store }) => {
      const method = findMethod(methods, wanted);
      const attempt: ElevationAttempt = { methodId: method.id, endpoint: parseEndpoint(endpoint), caller: parseCaller(as) };
      const [onSite, policy] = await store.read(async (tx) => {
        const found = await findAppOnSite(tx.system, app, site);
        return [found, await requireCompiledPolicy(tx.system, found)] as const;
      });
      const verdict: PolicyVerdict = judgeElevation(policy, attempt, () => 0);
      const common = { ...onSite, methodId: method.id, version: policy.version, mode: policy.mode };
      if (verdict.kind === "allow") {
        const rule = policy.rules[verdict.rule]?.rule;
        const words = rule === undefined ? "" : describeRule(readable(rule));
        const lines = [`Allowed: ${fullName(method)} by rule ${verdict.rule + 1}: ${words}`];
        printFacts({ ...common, allowed: true, rule: verdict.rule + 1, words }, { json: json === true, lines });
        return;
      }
      const caller = { kind: "APP", ...onSite, instanceId: "example", permissions: { kind: "all" } } as const;
      const { reason, code, description, fix, allowed } = explainPolicy({ method, caller, policy, attempt }, verdict);
      const refused = policy.mode === "enforce" ? "Refused" : `Would be refused (the policy is in mode ${policy.mode})`;
      printFacts(
        { ...common, allowed: false, reason, code, description, fix, mayPass: allowed },
        { json: json === true, lines: [`${refused}: ${fullName(method)}`, `  why  ${description}`, `  fix  ${fix}`] },
      );
    }),
});
