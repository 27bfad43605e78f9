import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Routes call services, services call helpers, helpers are passed on by index files: the shape of a project that grew. */
const ROUTES_SHARE = 0.4;
const SERVICES_SHARE = 0.3;

function filler(seed: number): string {
  return Array.from({ length: 12 }, (_, index) => {
    const name = `step${seed}x${index}`;
    return `function ${name}(values: readonly number[], options: { readonly limit?: number; readonly label: string } = { label: "${name}" }) {
  const kept = values.filter((value) => value > ${index}).map((value) => ({ value, label: \`\${options.label} \${value}\` }));
  if (options.limit !== undefined && kept.length > options.limit) {
    return kept.slice(0, options.limit);
  }
  for (const entry of kept) {
    if (entry.value % 7 === ${index % 7}) {
      return [entry];
    }
  }
  return kept;
}`;
  }).join("\n\n");
}

function routeText(index: number, services: number): string {
  const service = index % services;
  return `import type { APIRoute } from "astro";
import { service${service} } from "../../services";
import { assertMember } from "../../lib/guards";

${filler(index)}

export const GET: APIRoute = async ({ url }) => {
  const limit = Number(url.searchParams.get("limit") ?? 10);
  return Response.json(step${index}x0([1, 2, 3], { limit, label: "list" }));
};

export const POST: APIRoute = async ({ request, params }) => {
  await assertMember();
  const body = await request.json();
  if (typeof body.name !== "string" || step${index}x1([body.count]).length === 0) {
    return new Response(null, { status: 400 });
  }
  const result = await service${service}(params.id ?? "", { name: body.name });
  return Response.json(result);
};
`;
}

function serviceText(index: number, helpers: number): string {
  return `import { helper${index % helpers} } from "../lib/helper-${index % helpers}";
import { auth } from "@belay/sdk";
import { products } from "@belay/sdk/stores";

const update = auth.elevate(products.updateProduct, { reason: "service ${index}" });

${filler(index)}

export async function service${index}(id: string, change: { readonly name: string }) {
  const name = helper${index % helpers}(change.name);
  return update(id, { name, plainDescription: step${index}x2([1, 2]).map(({ label }) => label).join(" ") });
}
`;
}

const GUARDS = `import { auth } from "@belay/sdk";

export async function assertMember() {
  const { subjectType } = await auth.getTokenInfo();
  if (subjectType !== "MEMBER") {
    throw new Response(null, { status: 403 });
  }
}
`;

function filesOf(count: number): ReadonlyMap<string, string> {
  const routes = Math.round(count * ROUTES_SHARE);
  const services = Math.round(count * SERVICES_SHARE);
  const helpers = count - routes - services - 2;
  const files = new Map<string, string>([["src/lib/guards.ts", GUARDS]]);
  for (let index = 0; index < routes; index += 1)
    files.set(`src/pages/api/route-${index}/[id].ts`, routeText(index, services).replaceAll("../../", "../../../"));
  for (let index = 0; index < services; index += 1) files.set(`src/services/service-${index}.ts`, serviceText(index, helpers));
  files.set("src/services/index.ts", Array.from({ length: services }, (_, index) => `export * from "./service-${index}";`).join("\n"));
  for (let index = 0; index < helpers; index += 1) {
    files.set(
      `src/lib/helper-${index}.ts`,
      `${filler(index)}\n\nexport const helper${index} = (text: string) => text.trim().slice(0, ${index + 1});\n`,
    );
  }
  return files;
}

/** Writes a project of so many files into a directory, the same on every run, and gives the bytes of its code. */
export async function writeProject(directory: string, count: number): Promise<number> {
  let bytes = 0;
  for (const [path, text] of filesOf(count)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}
