import { methods } from "@belay/contracts";
import { type AccessQuestion, type ExplainedCall, explainCall } from "@belay/core";
import { systemClock } from "@belay/server/installation";
import { belayCommand } from "../command/belay-command.ts";
import { UsageError } from "../command/cli-error.ts";
import { printFacts } from "../command/output.ts";
import { parsePermissions } from "../command/permissions.ts";
import { DATA_ARGUMENT, findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { hasStore } from "../installation/open-store.ts";
import { explainRequest, recordLines } from "./explain-request.ts";
import { type AskedCaller, findCaller, holding } from "./find-caller.ts";
import { findMethod, fullName } from "./find-method.ts";

function describe(question: AccessQuestion, facts: ExplainedCall, assumed: string | undefined): readonly string[] {
  const { method } = question;
  const note = assumed === undefined ? [] : [`  assumed    ${assumed}`];
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

interface Asked {
  readonly as: string | undefined;
  readonly site: string | undefined;
  readonly permissions: string | undefined;
  readonly directory: string;
  readonly json: boolean;
}

async function explainHypothetical(wanted: string, { as, site, permissions, directory, json }: Asked): Promise<void> {
  if (as === undefined) {
    throw new UsageError("Who would call? Say it with --as: nobody, visitor, member, user, app, key, app:<instance id> or key:<key id>.");
  }
  const method = findMethod(methods, wanted);
  const found = await findAsked(as, site, directory);
  const asked = permissions === undefined ? found : holding(found, parsePermissions(permissions, "--permissions"));
  const question: AccessQuestion = { method, caller: asked.caller, siteId: asked.siteId };
  const facts = explainCall(question);
  const { assumed } = asked;
  printFacts({ ...facts, ...(assumed === undefined ? {} : { assumed }) }, { json, lines: describe(question, facts, assumed) });
}

async function explainRecorded(requestId: string, { site, directory, json }: Asked): Promise<void> {
  const records = await withInstallation(directory, ({ store }) => store.read((tx) => explainRequest(tx, requestId, site)));
  printFacts(records, { json, lines: records.flatMap((record, index) => [...(index === 0 ? [] : [""]), ...recordLines(record)]) });
}

/** `belay explain`: the server's own decision about a call that nobody makes, or why a recorded one ended as it did. */
export const explainCommand = belayCommand({
  meta: { name: "explain", description: "Say whether a caller may call a method, or why a request was refused" },
  args: {
    data: DATA_ARGUMENT,
    json: { type: "boolean", description: "Print JSON" },
    as: {
      type: "string",
      valueHint: "caller",
      description: "nobody, visitor, member, user, app, key, app:<instance id> or key:<key id>",
    },
    permissions: { type: "string", valueHint: "a,b", description: "What the caller would hold, in place of what it holds" },
    site: { type: "string", valueHint: "id", description: "The site that is called; else the store's first" },
    request: { type: "string", valueHint: "id", description: "A request id (x-wix-request-id) in place of a method" },
    method: { type: "positional", required: false, description: "Method id, name in the client library, or module" },
    name: { type: "positional", required: false, description: "Method name, after a module" },
  },
  run: async ({ data, json, as, permissions, site, request, method, name }) => {
    const asked: Asked = { as, site, permissions, directory: findDataDirectory(data), json: json === true };
    if (request !== undefined && method === undefined) {
      return explainRecorded(request, asked);
    }
    if (request !== undefined || method === undefined) {
      throw new UsageError("Name a method (with --as) or a request (--request <id>): one of the two.");
    }
    return explainHypothetical(name === undefined ? method : `${method} ${name}`, asked);
  },
});
