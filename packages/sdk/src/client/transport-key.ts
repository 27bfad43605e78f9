/** The key of a client's transport: the package's own use. */
export const TRANSPORT: unique symbol = Symbol.for("belay.transport");
