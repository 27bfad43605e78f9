import { siteProperties } from "@belay/sdk/business-tools";
import { products } from "@belay/sdk/stores";
import { type } from "arktype";
import { Type } from "typebox";
import { Compile } from "typebox/compile";
import * as v from "valibot";
import { expect, expectTypeOf, test } from "vitest";
import { z } from "zod";
import { allOf, anyOf, custom, endpoint, member, not, own, user } from "../index.ts";

// Checked by tsc (npm run check); Vitest only runs the definitions.

const elevate = { getProduct: products.getProduct, getSite: siteProperties.getSiteProperties };

test("the type of every validator's output is the type of the handler's input", () => {
  const allow = member;
  endpoint({ allow, input: z.object({ n: z.coerce.number() }), handle: ({ input }) => expectTypeOf(input).toEqualTypeOf<{ n: number }>() });
  endpoint({
    allow,
    input: v.object({ n: v.pipe(v.string(), v.transform(Number)) }),
    handle: ({ input }) => expectTypeOf(input).toEqualTypeOf<{ n: number }>(),
  });
  endpoint({ allow, input: type({ n: "number" }), handle: ({ input }) => expectTypeOf(input).toEqualTypeOf<{ n: number }>() });
  endpoint({
    allow,
    input: Compile(Type.Object({ n: Type.Number() })),
    handle: ({ input }) => expectTypeOf(input).toEqualTypeOf<{ n: number }>(),
  });
  endpoint({ allow, handle: ({ input }) => expectTypeOf(input).toEqualTypeOf<undefined>() });
});

test("the handler gets the declared methods with their signatures, and no other name compiles", () => {
  const handler = endpoint({
    allow: member,
    elevate,
    handle: async ({ elevated, caller }) => {
      expectTypeOf(elevated.getProduct).toEqualTypeOf(products.getProduct);
      expectTypeOf(caller.kind).toEqualTypeOf<"VISITOR" | "MEMBER" | "USER" | "APP">();
      // @ts-expect-error not declared
      void elevated.deleteProduct;
      // @ts-expect-error the method's own arguments are checked
      await elevated.getProduct();
      return { ok: true };
    },
  });
  expectTypeOf(handler).returns.resolves.toEqualTypeOf<Response>();
  endpoint({
    allow: member,
    handle: ({ elevated }) => {
      // @ts-expect-error without elevate there is nothing elevated
      void elevated.getProduct;
    },
  });
  const wrong = () => {
    // @ts-expect-error only module functions can be elevated
    endpoint({ allow: member, elevate: { plain: () => 1 }, handle: () => 1 });
    // @ts-expect-error somebody must be allowed
    endpoint({ handle: () => 1 });
    // @ts-expect-error no such option
    endpoint({ allow: member, alow: member, handle: () => 1 });
    // @ts-expect-error no such method
    endpoint({ allow: member, method: "FETCH", handle: () => 1 });
  };
  expect(wrong).toBeTypeOf("function");
});

test("an endpoint is what frameworks take for a route", () => {
  const handler = endpoint({ allow: member, handle: () => 1 });
  expectTypeOf(handler).toExtend<(context: { readonly request: Request; readonly params: Record<string, string> }) => Promise<Response>>();
  expectTypeOf(handler).toExtend<(request: Request) => Response | Promise<Response>>();
  // How the types that Next generates read a route's arguments: a first one that is no request fails the build.
  type First<T> = T extends (...args: [infer Argument, never]) => unknown ? Argument : never;
  type Second<T> = T extends (...args: [never, infer Argument]) => unknown ? Argument : never;
  expectTypeOf<First<typeof handler>>().toEqualTypeOf<Request>();
  expectTypeOf<{ params: Promise<{ id: string }> }>().toExtend<Second<typeof handler>>();
});

test("guards see the input, the caller and the elevated methods, alone and combined", () => {
  const input = z.object({ orderId: z.string() });
  const handle = () => 1;
  endpoint({
    input,
    elevate,
    allow: ({ input: { orderId }, elevated }) => {
      expectTypeOf(orderId).toEqualTypeOf<string>();
      expectTypeOf(elevated.getSite).toEqualTypeOf(siteProperties.getSiteProperties);
      return allOf(member, own(orderId));
    },
    handle,
  });
  endpoint({ input, elevate, allow: async ({ input: { orderId }, elevated }) => own((await elevated.getProduct(orderId))._id), handle });
  endpoint({ allow: anyOf(allOf(member, not(custom("staff", ({ caller }) => caller.kind === "USER"))), user), handle });
  // @ts-expect-error this would drop the guard without a word
  endpoint({ input, elevate, allow: ({ input: { orderId }, caller }) => own(orderId) && caller.kind === "MEMBER", handle });
  // @ts-expect-error there is no such input
  endpoint({ input, elevate, allow: ({ input: { nothing } }) => own(nothing), handle });
});

test("output names fields of the value, or is a schema that the value must fit", () => {
  endpoint({
    allow: member,
    elevate,
    output: ["properties.siteDisplayName", "properties.address.city"],
    handle: ({ elevated }) => elevated.getSite(),
  });
  endpoint({ allow: member, output: ["items.name", "total"], handle: () => ({ items: [{ name: "a", cost: 1 }], total: 1 }) });
  // @ts-expect-error there is no such field
  endpoint({ allow: member, output: ["items.nam"], handle: () => ({ items: [{ name: "a", cost: 1 }] }) });
  endpoint({ allow: member, output: z.object({ name: z.string() }), handle: async () => ({ name: "a", more: 1 }) });
  // @ts-expect-error the value does not fit
  endpoint({ allow: member, output: z.object({ name: z.string() }), handle: async () => ({ name: 1 }) });
  endpoint({ allow: member, output: z.object({ name: z.string() }), handle: () => Response.json({ name: "a" }) });
});
