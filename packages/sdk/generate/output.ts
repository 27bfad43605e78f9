import { areaText } from "./area-file.ts";
import { readContracts } from "./contracts.ts";
import { moduleText, SHARED_FILE, sharedText, typesOf } from "./module-file.ts";
import { sharedTypes } from "./shared-types.ts";

/** Every generated file: path below `src/generated` and text. The same contracts give the same bytes. */
export function outputFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const areas = new Map<string, string[]>();
  const contracts = readContracts();
  const shared = sharedTypes(contracts, typesOf);
  files.set(SHARED_FILE, sharedText(shared));
  for (const contract of contracts) {
    const [area = "", name = ""] = contract.api.module.split("/");
    files.set(`${area}/${name}.ts`, moduleText(contract, shared));
    areas.set(area, [...(areas.get(area) ?? []), name]);
  }
  for (const [area, modules] of areas) {
    files.set(`${area}.ts`, areaText(area, modules.toSorted()));
  }
  return files;
}
