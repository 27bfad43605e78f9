import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { median } from "./statistics.ts";

const BLOCK_BYTES = 4_096;
const SYNCS = 60;

/** How long the disk under a directory takes to make 4 KB durable (`fdatasync` after an append), in milliseconds: the median. */
export async function measureSyncMs(directory: string): Promise<number> {
  const path = join(directory, "sync-time");
  const file = await open(path, "w");
  const block = Buffer.alloc(BLOCK_BYTES, 1);
  const times: number[] = [];
  try {
    for (let count = 0; count < SYNCS; count += 1) {
      await file.write(block);
      const startedMs = performance.now();
      await file.datasync();
      times.push(performance.now() - startedMs);
    }
  } finally {
    await file.close();
    await rm(path);
  }
  return median(times);
}
