import { type Method, methods } from "@belay/contracts";
import { describe, expect, it } from "vitest";
import { refusalError } from "../access/explain.ts";
import { explainPolicy } from "../access/explain-policy.ts";
import type { AppCaller } from "../caller.ts";
import { type CountAdmitted, type ElevationAttempt, judgeElevation } from "./judge-elevation.ts";
import { isEndpointName, parsePolicyRules } from "./parse-policy.ts";
import { compilePolicy, describeRule, type PolicyRule } from "./policy.ts";

const NEVER: CountAdmitted = () => 0;
function methodAt(index: number): Method {
  const method = methods.filter(({ access }) => access.requires.length > 0)[index];
  if (method === undefined) {
    throw new Error("the contracts hold no such method");
  }
  return method;
}

const [READ, OTHER] = [methodAt(0), methodAt(1)];

function attempt(change: Partial<ElevationAttempt> = {}): ElevationAttempt {
  const caller = { kind: "member", id: "m1", roles: ["VIP"] } as const;
  return { methodId: READ.id, endpoint: "POST /api/pay", caller, ...change };
}

function judge(rules: readonly PolicyRule[], tried = attempt(), count = NEVER): string {
  const verdict = judgeElevation(compilePolicy({ mode: "enforce", version: 1, rules }), tried, count);
  return verdict.kind === "allow" ? `rule ${verdict.rule}` : verdict.reason;
}

describe("judgeElevation", () => {
  const pay: PolicyRule = { methods: [READ.id], endpoints: ["POST /api/pay"], callers: ["member"] };

  it("S33: allows nothing that no rule names", () => {
    expect(judge([])).toBe("method-not-listed");
    expect(judge([{ methods: [OTHER.id] }])).toBe("method-not-listed");
  });

  it.each<[string, Partial<ElevationAttempt>, string]>([
    ["the call that it names", {}, "rule 0"],
    ["another method", { methodId: OTHER.id }, "method-not-listed"],
    ["another endpoint", { endpoint: "GET /api/pay" }, "endpoint-not-listed"],
    ["the endpoint in another case", { endpoint: "post /api/pay" }, "endpoint-not-listed"],
    ["a longer path", { endpoint: "POST /api/pay/all" }, "endpoint-not-listed"],
    ["no endpoint", { endpoint: undefined }, "endpoint-not-named"],
    ["a visitor", { caller: { kind: "visitor", id: "v", roles: [] } }, "caller-not-listed"],
    ["nobody that is known", { caller: { kind: "unknown", id: "", roles: [] } }, "caller-unknown"],
  ])("meets %s", (_what, change, expected) => {
    expect(judge([pay], attempt(change))).toBe(expected);
  });

  it("takes a role for a caller, and another role for none", () => {
    expect(judge([{ ...pay, callers: ["role:VIP"] }])).toBe("rule 0");
    expect(judge([{ ...pay, callers: ["role:STAFF"] }])).toBe("caller-not-listed");
    // The name of a kind is no role, whatever roles are called.
    expect(judge([{ ...pay, callers: ["role:member"] }])).toBe("caller-not-listed");
  });

  it("takes what begins as an endpoint with a star does, and a rule without endpoints and callers for all", () => {
    expect(judge([{ ...pay, endpoints: ["POST /api/*"] }])).toBe("rule 0");
    expect(judge([{ ...pay, endpoints: ["GET /api/*"] }])).toBe("endpoint-not-listed");
    expect(judge([{ methods: "all" }], attempt({ endpoint: undefined, caller: { kind: "unknown", id: "", roles: [] } }))).toBe("rule 0");
  });

  it("counts for each caller and for the app, and lets another rule admit what one has had enough of", () => {
    const limited: PolicyRule = { ...pay, perCaller: { count: 2, seconds: 60 }, perApp: { count: 5, seconds: 60 } };
    const counted =
      (caller: number, app: number): CountAdmitted =>
      (_rule, scope) =>
        scope === "caller" ? caller : app;
    expect(judge([limited], attempt(), counted(1, 4))).toBe("rule 0");
    expect(judge([limited], attempt(), counted(2, 4))).toBe("too-often");
    expect(judge([limited], attempt(), counted(0, 5))).toBe("too-often");
    expect(judge([limited, pay], attempt(), counted(2, 5))).toBe("rule 1");
  });

  it("names the reason of the rule that came nearest", () => {
    expect(
      judge([
        { methods: [READ.id], endpoints: ["GET /x"] },
        { ...pay, callers: ["visitor"] },
      ]),
    ).toBe("caller-not-listed");
  });
});

describe("parsePolicyRules", () => {
  it("reads what it is given, and nothing else", () => {
    const rule = { methods: [READ.id], endpoints: ["POST /api/pay"], callers: ["member", "role:VIP"], perApp: { count: 3, seconds: 10 } };
    expect(parsePolicyRules({ rules: [rule, { methods: "all" }] })).toEqual([rule, { methods: "all" }]);
  });

  it.each([
    ["no object", []],
    ["no rules", {}],
    ["a further property", { rules: [], mode: "off" }],
    ["too many rules", { rules: Array.from({ length: 201 }, () => ({ methods: "all" })) }],
    ["a rule without methods", { rules: [{}] }],
    ["no methods at all", { rules: [{ methods: [] }] }],
    ["a method that is not there", { rules: [{ methods: ["no.such.Method"] }] }],
    ["a mistyped property, which would allow everybody", { rules: [{ methods: "all", caller: ["member"] }] }],
    ["a caller that is none", { rules: [{ methods: "all", callers: ["admin"] }] }],
    ["an empty role", { rules: [{ methods: "all", callers: ["role:"] }] }],
    ["an endpoint with a line break", { rules: [{ methods: "all", endpoints: ["a\nb"] }] }],
    ["a limit of nothing", { rules: [{ methods: "all", perApp: { count: 0, seconds: 1 } }] }],
    ["a limit that is no whole number", { rules: [{ methods: "all", perApp: { count: 1.5, seconds: 1 } }] }],
    ["a window of more than a day", { rules: [{ methods: "all", perCaller: { count: 1, seconds: 86_401 } }] }],
    ["a further property of a limit", { rules: [{ methods: "all", perCaller: { count: 1, seconds: 1, minutes: 1 } }] }],
  ])("refuses %s", (_what, document) => {
    expect(() => parsePolicyRules(document)).toThrow(expect.objectContaining({ code: "INVALID_ARGUMENT" }));
  });

  it("takes for an endpoint's name what hides nothing", () => {
    expect(["POST /api/orders/[id]", "cron", "/api/[...rest]"].every(isEndpointName)).toBe(true);
    expect(["", " x", "x ", "a\u0000", "a\u202eb", "é", "x".repeat(201)].some(isEndpointName)).toBe(false);
  });
});

describe("explainPolicy", () => {
  const caller: AppCaller = { kind: "APP", siteId: "s", clientId: "c1", instanceId: "i1", permissions: { kind: "all" } };
  const policy = compilePolicy({ mode: "enforce", version: 7, rules: [{ methods: [READ.id, OTHER.id], callers: ["member"] }] });
  const question = { method: READ, caller, policy, attempt: attempt() };

  it.each([
    ["method-not-listed", 403],
    ["endpoint-not-named", 403],
    ["endpoint-not-listed", 403],
    ["caller-unknown", 403],
    ["caller-not-listed", 403],
    ["too-often", 429],
  ] as const)("says of %s which version refused, who may, and what to do", (reason, status) => {
    const error = refusalError(explainPolicy(question, { kind: "refuse", reason }));
    expect(error.status).toBe(status);
    expect(error.message).toContain("version 7");
    expect(error.data).toMatchObject({ reason, methodId: READ.id, allowed: [`${READ.id} from any endpoint for member`] });
    expect(String(error.data.fix).length).toBeGreaterThan(20);
  });
});

it("a rule reads in a few words", () => {
  const rule: PolicyRule = {
    methods: "all",
    endpoints: ["a", "b"],
    perCaller: { count: 2, seconds: 60 },
    perApp: { count: 9, seconds: 3_600 },
  };
  expect(describeRule(rule)).toBe(
    "any method from a or b for anybody, at most 2 times in 60 s for each caller, at most 9 times in 3600 s for the app",
  );
});
