import type { Server } from "node:http";
import type { Socket } from "node:net";
import { type Periodic, runPeriodically } from "../periodic.ts";

/** How long bytes of an answer may wait while not one of them goes out. */
const STALL_MS = 30_000;
/** How often is looked whose bytes wait. */
const LOOK_EVERY_MS = 10_000;

/**
 * Ends connections whose client does not read: an answer that nobody takes would be held for as long as they like.
 *
 * Shape: a connection has a limit only while bytes of an answer wait in it. Node lets the limit begin anew with every byte that goes out and every byte
 * that comes in (and takes none from who has enough waiting), so that a slow reader is none. Whoever sends a body slowly, waits for an answer that is
 * still being made, or says nothing between requests has no limit from here; the server's others hold for them.
 */
export class StalledAnswers {
  readonly #stallMs: number;
  readonly #open = new Set<Socket>();

  constructor(server: Pick<Server, "on">, stallMs = STALL_MS) {
    this.#stallMs = stallMs;
    server.on("connection", (socket: Socket) => {
      this.#open.add(socket);
      socket.once("close", () => this.#open.delete(socket));
    });
  }

  /** Looks at all connections again and again until it is stopped. */
  watch(): Periodic {
    return runPeriodically(
      LOOK_EVERY_MS,
      async () => this.look(),
      () => undefined,
    );
  }

  /** Sets the limit of connections in which bytes wait, and takes it from those in which none do any more. */
  look(): void {
    for (const socket of this.#open) {
      const waits = socket.writableLength > 0;
      const isLimited = socket.timeout === this.#stallMs;
      if (waits !== isLimited) {
        // Between requests the time belongs to the server, which ends who says nothing for too long.
        socket.setTimeout(waits ? this.#stallMs : 0);
      }
    }
  }
}
