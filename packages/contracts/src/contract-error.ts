/** Thrown at load when the contracts contradict themselves; a build or a test finds it, never a caller. */
export class ContractError extends Error {
  override readonly name = "ContractError";
}
