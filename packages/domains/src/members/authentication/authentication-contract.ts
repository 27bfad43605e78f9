import { InvariantError } from "@belay/core";
import { moduleContract } from "../../contract.ts";

const { module } = await moduleContract("members/authentication");

/** The id of a method of the module, by its function's name. */
export function authenticationMethod(name: string): string {
  const method = module.methods.find((candidate) => candidate.name === name);
  if (method === undefined) throw new InvariantError(`${module.module} has no method ${name}`);
  return method.id;
}
