import { expect, test } from "vitest";
import { checkFixture } from "../corpus/measure.ts";

function findingsOf(options: string) {
  const text = `import { endpoint, anyOf, member, visitor } from "@belay/sdk";
import { products } from "@belay/sdk/stores";
export const POST = endpoint({
  ${options},
  elevate: { tag: products.bulkUpdateProductTags },
  handle: async ({ elevated }) => { await elevated.tag(["id"], {}); },
});
`;
  return checkFixture({ files: new Map([["src/pages/api/ask.ts", text]]) }).findings;
}

test("an endpoint that lets every visitor write without a limit is told to say how often, or to let fewer in", () => {
  for (const allow of ["allow: visitor", "allow: anyOf(visitor, member)"]) {
    expect(findingsOf(allow)).toEqual([
      expect.objectContaining({
        code: "unguarded-elevation",
        message: expect.stringMatching(/bulkUpdateProductTags.*every visitor.*no limit/),
        fix: expect.stringMatching(/limit: \{ perCaller: .*allow: member/),
      }),
    ]);
  }
  expect(findingsOf("allow: visitor, limit: { perCaller: { max: 5, windowSeconds: 60 } }")).toEqual([]);
  expect(findingsOf("allow: member")).toEqual([]);
});

test("an endpoint without any rule is told to ask who calls", () => {
  const [found] = findingsOf("allow: () => true");
  expect(found).toMatchObject({ code: "unguarded-elevation", fix: expect.stringContaining("answer 403") });
});
