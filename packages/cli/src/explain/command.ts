import { methods } from "@belay/contracts";
import { type AccessQuestion, decide, describeAllowed, describeCaller, explain } from "@belay/core";
import { systemClock } from "@belay/server/installation";
import { belayCommand } from "../command/belay-command.ts";
import { printFacts } from "../command/output.ts";
import { DATA_ARGUMENT, findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { hasStore } from "../installation/open-store.ts";
import { type AskedCaller, findCaller } from "./find-caller.ts";
import { findMethod, fullName } from "./find-method.ts";

/** Whether a call would be allowed, and why; what `--json` prints. */
function answer(question: AccessQuestion, assumed: string | undefined) {
  const { method, caller } = question;
  const decision = decide(question);
  const common = { methodId: method.id, module: method.module, name: method.name, ...(assumed === undefined ? {} : { assumed }) };
  return decision.kind === "allow"
    ? {
        ...common,
        allowed: true as const,
        own: decision.own,
        caller: describeCaller(caller),
        requires: method.access.requires,
        extras: method.access.extras,
        mayCall: describeAllowed(method),
      }
    : { ...common, allowed: false as const, ...explainRefusal(question, decision) };
}

function explainRefusal(question: AccessQuestion, decision: Extract<ReturnType<typeof decide>, { readonly kind: "refuse" }>) {
  const { allowed: mayCall, ...explanation } = explain(question, decision);
  return { ...explanation, mayCall };
}

function describe(question: AccessQuestion, facts: ReturnType<typeof answer>): readonly string[] {
  const { method } = question;
  const note = facts.assumed === undefined ? [] : [`  assumed    ${facts.assumed}`];
  const mayCall = facts.mayCall.map((words, index) => `${index === 0 ? "  may call   " : "             "}${words}`);
  if (!facts.allowed) {
    return [
      `Refused: ${fullName(method)}`,
      `  code       ${facts.code}`,
      `  why        ${facts.description}`,
      `  fix        ${facts.fix}`,
      ...note,
      ...mayCall,
    ];
  }
  const own = facts.own ? ", for what is its own" : "";
  const extras = facts.extras.length === 0 ? [] : [`  more with  ${facts.extras.join(", ")}`];
  return [`Allowed: ${fullName(method)} by ${facts.caller}${own}`, ...note, ...extras, ...mayCall];
}

async function findAsked(as: string, siteId: string | undefined, directory: string): Promise<AskedCaller> {
  const options = { siteId, nowMs: systemClock.nowMs() };
  return (await hasStore(directory))
    ? withInstallation(directory, ({ store }) => store.read((tx) => findCaller(as, { system: tx.system, ...options })))
    : findCaller(as, { system: undefined, ...options });
}

/** `belay explain <method> --as <caller>`: the server's own decision, without a call. */
export const explainCommand = belayCommand({
  meta: { name: "explain", description: "Say whether a caller may call a method, and why" },
  args: {
    data: DATA_ARGUMENT,
    json: { type: "boolean", description: "Print JSON" },
    as: {
      type: "string",
      required: true,
      valueHint: "caller",
      description: "nobody, visitor, member, user, app, app:<instance id> or key:<key id>",
    },
    site: { type: "string", valueHint: "id", description: "The site that is called; else the store's first" },
    method: { type: "positional", required: true, description: "Method id, name in the client library, or module" },
    name: { type: "positional", required: false, description: "Method name, after a module" },
  },
  run: async ({ data, json, as, site, method, name }) => {
    const found = findMethod(methods, name === undefined ? method : `${method} ${name}`);
    const { caller, siteId, assumed } = await findAsked(as, site, findDataDirectory(data));
    const question: AccessQuestion = { method: found, caller, siteId };
    const facts = answer(question, assumed);
    printFacts(facts, { json: json === true, lines: describe(question, facts) });
  },
});
