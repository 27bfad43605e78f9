import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { entityKinds } from "@belay/domains";
import { openSqliteStore } from "@belay/store/sqlite";
const kind = (n: string) => entityKinds.find((k) => k.name === n)!;
const [P, V] = [kind("product"), kind("variant")];
import { readFileSync } from "node:fs";
const rows = JSON.parse(readFileSync("/tmp/writes/rows.json", "utf8"));
const N = 4000, B = Number(process.env.B ?? 16);
for (let round = 0; round < Number(process.env.R ?? 4); round++) {
  const dir = mkdtempSync(join(tmpdir(), "zz-"));
  const store = await openSqliteStore({ directory: join(dir, "d"), kinds: entityKinds });
  const c0 = process.cpuUsage(); const t0 = performance.now();
  let n = 0;
  while (n < N) {
    const part: Promise<void>[] = [];
    for (let i = 0; i < B && n < N; i++, n++) {
      const r = rows[n % rows.length];
      part.push(store.write(async (tx) => {
        await tx.entities.insert(P, "s", { ...r.product, document: r.pdoc ??= JSON.parse(r.product.text) }, r.uniques);
        for (const v of r.variants) await tx.entities.insert(V, "s", { ...v, document: v.doc ??= JSON.parse(v.text) }, {});
      }));
    }
    await Promise.all(part);
  }
  const c = process.cpuUsage(c0);
  console.log(`user ${(c.user / N).toFixed(1)} sys ${(c.system / N).toFixed(1)} total ${((c.user + c.system) / N).toFixed(1)} us; wall ${((performance.now() - t0) * 1000 / N).toFixed(0)}`);
  await store.close();
  rmSync(dir, { recursive: true });
}
