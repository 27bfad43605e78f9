import { expect, test } from "vitest";
import { z } from "zod";
import { OutputError } from "./output.ts";
import { chooseResponse } from "./output-response.ts";

const answer = { name: "Shop", taxId: "secret", address: { city: "Falmouth", hint: "secret" } };
const json = (init: ResponseInit = {}) => Response.json(answer, init);
const refused = expect.objectContaining({ name: OutputError.name });

test("S54: a response of the handler's own with a body does not leave unchosen once something was elevated", async () => {
  for (const given of [json(), new Response(JSON.stringify(answer)), new Response("Shop"), new Response(new Blob(["secret"]).stream())]) {
    await expect(chooseResponse(given, undefined, [answer])).rejects.toEqual(refused);
  }
});

test("S54: output chooses fields of a response's JSON, which keeps its status and headers but those of the old body", async () => {
  const given = json({
    status: 201,
    headers: { "x-mine": "1", etag: '"of all of it"', "content-length": "999", "cache-control": "max-age=5" },
  });
  const chosen = await chooseResponse(given, ["name", "address.city"], [answer]);
  expect(await chosen.json()).toEqual({ name: "Shop", address: { city: "Falmouth" } });
  expect([chosen.status, Object.fromEntries(chosen.headers)]).toEqual([
    201,
    { "cache-control": "max-age=5", "content-type": "application/json", "x-mine": "1" },
  ]);
  const bySchema = await chooseResponse(json(), z.object({ name: z.string() }), [answer]);
  expect(await bySchema.json()).toEqual({ name: "Shop" });
  await expect(chooseResponse(Response.json({}), z.object({ name: z.string() }), [])).rejects.toEqual(refused);
  await expect(chooseResponse(new Response("secret"), ["name"], [answer])).rejects.toEqual(refused);
});

test("a response leaves as it is when it has no body, when nothing was elevated, and when the endpoint says so", async () => {
  const moved = await chooseResponse(Response.redirect("https://site.example/done", 303), undefined, [answer]);
  expect([moved.status, moved.headers.get("location")]).toEqual([303, "https://site.example/done"]);
  const page = await chooseResponse(new Response("no such order", { status: 404 }), ["name"], []);
  expect([page.status, await page.text()]).toEqual([404, "no such order"]);
  expect(await (await chooseResponse(json(), "whole", [answer])).json()).toEqual(answer);
  expect(await (await chooseResponse(json(), undefined, [])).json()).toEqual(answer);
});

test("a response that says nothing of caching is the caller's alone", async () => {
  for (const given of [new Response("x"), Response.redirect("https://site.example/")]) {
    expect((await chooseResponse(given, undefined, [])).headers.get("cache-control")).toBe("private, no-store");
  }
  const open = new Response("x", { headers: { "cache-control": "public, max-age=60" } });
  expect((await chooseResponse(open, undefined, [])).headers.get("cache-control")).toBe("public, max-age=60");
});
