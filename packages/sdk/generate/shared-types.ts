import { type Contract, hasOfficialPackage } from "./contracts.ts";
import { reachableFrom } from "./shapes.ts";
import { declarationText } from "./type-text.ts";

/** Types that several modules declare alike, so that they stand once. */
export interface SharedTypes {
  /** Whether a module's type of that name is the shared one. */
  readonly has: (contract: Contract, name: string) => boolean;
  /** A declaration for each, in order of name. */
  readonly declarations: readonly string[];
}

/** A type's text with those of all types that it reaches: equal for two modules when the types mean the same in both. */
function meaningOf(contract: Contract, name: string): string {
  return [...reachableFrom(contract, [name])]
    .toSorted()
    .map((reached) => declarationText(contract, reached))
    .join("\n");
}

/** The meaning that most modules give a name, when at least two agree on it; among equals the first in order of text. */
function commonMeaning(meanings: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const meaning of meanings) counts.set(meaning, (counts.get(meaning) ?? 0) + 1);
  const [first] = [...counts].toSorted(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1));
  return first !== undefined && first[1] > 1 ? first[0] : undefined;
}

/**
 * Finds what modules share.
 *
 * Shape: `typesOf` answers the types that a module declares. A name stands for one type here; modules that mean another by it keep their own, and so
 * do types that reach such a one. Modules in wire form share nothing: their fields have other names.
 */
export function sharedTypes(contracts: readonly Contract[], typesOf: (contract: Contract) => readonly string[]): SharedTypes {
  const declared = contracts
    .filter(hasOfficialPackage)
    .flatMap((contract) => typesOf(contract).map((name) => ({ contract, name, meaning: meaningOf(contract, name) })));
  const byName = Map.groupBy(declared, ({ name }) => name);
  const common = new Map([...byName].map(([name, types]) => [name, commonMeaning(types.map(({ meaning }) => meaning))]));
  const meanings = new Map(declared.map(({ contract, name, meaning }) => [`${contract.api.module} ${name}`, meaning]));
  const isCommon = ({ api }: Contract, name: string): boolean => {
    const meaning = meanings.get(`${api.module} ${name}`);
    return meaning !== undefined && common.get(name) === meaning;
  };
  const has = (contract: Contract, name: string): boolean =>
    [...reachableFrom(contract, [name])].every((reached) => isCommon(contract, reached));
  const first = [...byName].flatMap(([name, types]) => {
    const type = types.find(({ contract }) => has(contract, name));
    return type === undefined ? [] : [[name, declarationText(type.contract, name)] as const];
  });
  return { has, declarations: first.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text) };
}
