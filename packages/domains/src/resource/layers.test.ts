import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinLayers, mergeLayers, parseLayers, takeLayers } from "./layers.ts";

describe("layers", () => {
  it("give back the first layers, byte for byte, whatever is in them", () => {
    const layer = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1, maxKeys: 4 });
    fc.assert(
      fc.property(layer, layer, layer, (first, second, third) => {
        const text = joinLayers([first, second, third]);
        expect(takeLayers(text, 1)).toBe(JSON.stringify(first));
        expect(takeLayers(text, 2)).toBe(`${JSON.stringify(first).slice(0, -1)},${JSON.stringify(second).slice(1)}`);
        expect(() => JSON.parse(text)).not.toThrow();
      }),
    );
  });

  it("cannot be misled by content that looks like their own mark", () => {
    const text = joinLayers([{ a: ',"_cut":"1 2"}', _cut: "3" }, { secret: true }]);
    expect(takeLayers(text, 1)).not.toContain("secret");
  });

  it("say the same as the value that goes to the store beside their text, whatever is missing in them", () => {
    const value = fc.oneof(fc.jsonValue(), fc.constant(undefined));
    const layer = (name: string) =>
      fc.record({ [name]: fc.string(), [`${name}2`]: value, [`${name}3`]: fc.array(fc.record({ inner: value })) });
    fc.assert(
      fc.property(layer("a"), layer("b"), layer("c"), (...layers) => {
        expect(JSON.parse(JSON.stringify(mergeLayers(layers)))).toEqual(parseLayers(joinLayers(layers)));
      }),
    );
  });

  it("are one document for the store, without the mark for readers", () => {
    expect(parseLayers(joinLayers([{ a: 1 }, { b: 2 }]))).toEqual({ a: 1, b: 2 });
  });
});
