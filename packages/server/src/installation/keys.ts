import { hkdfSync, randomBytes } from "node:crypto";
import { link, mkdir, readFile, stat, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { InstallationKeys } from "@belay/domains/apps";
import { StartError } from "./start-error.ts";

const FILE = "master.key";
const KEY_BYTES = 32;

/** Derives the installation's keys from its one secret. Source: RFC 5869, one `info` for each use. */
export function deriveKeys(secret: Uint8Array): InstallationKeys {
  const derive = (info: string): Uint8Array => new Uint8Array(hkdfSync("sha256", secret, "", `belay ${info}`, KEY_BYTES));
  return { masterKey: derive("signing key encryption"), pepper: derive("credential pepper"), cursorKey: derive("cursor") };
}

function decodeKey(text: string, from: string): Uint8Array {
  const bytes = Buffer.from(text.trim(), "base64url");
  if (bytes.length !== KEY_BYTES) {
    throw new StartError(`The master key in ${from} is not 32 bytes of base64url.`);
  }
  return bytes;
}

async function readKeyFile(path: string): Promise<Uint8Array | undefined> {
  try {
    const { mode } = await stat(path);
    if ((mode & 0o077) !== 0) {
      throw new StartError(`${path} may be read by others. Run: chmod 600 ${path}`);
    }
    return decodeKey(await readFile(path, "utf8"), path);
  } catch (err) {
    if (err instanceof Error && "code" in err && err.code === "ENOENT") {
      return undefined;
    }
    throw err;
  }
}

/** Writes a new key under another name and links it into place, so that of two processes starting at once one wins and both read the same. */
async function createKeyFile(path: string): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  await writeFile(draft, `${randomBytes(KEY_BYTES).toString("base64url")}\n`, { mode: 0o600, flag: "wx", flush: true });
  try {
    await link(draft, path);
  } catch (err) {
    if (!(err instanceof Error && "code" in err && err.code === "EEXIST")) {
      throw err;
    }
  } finally {
    await unlink(draft);
  }
}

/**
 * The installation's keys: from `masterKey` (BELAY_MASTER_KEY, 32 bytes base64url; needed where several nodes share a database), else from a
 * file in the data directory, which is made when it is not there and `create` allows it.
 *
 * Errors: StartError when the file may be read by others, is not a key, or is missing and may not be made.
 */
export async function loadKeys(options: {
  readonly masterKey?: string;
  readonly directory: string;
  readonly create: boolean;
}): Promise<InstallationKeys> {
  if (options.masterKey !== undefined) {
    return deriveKeys(decodeKey(options.masterKey, "BELAY_MASTER_KEY"));
  }
  const path = join(options.directory, FILE);
  const found = await readKeyFile(path);
  if (found !== undefined) {
    return deriveKeys(found);
  }
  if (!options.create) {
    throw new StartError(`There is no master key: set BELAY_MASTER_KEY or put one at ${path}.`);
  }
  await mkdir(options.directory, { recursive: true, mode: 0o700 });
  await createKeyFile(path);
  const made = await readKeyFile(path);
  if (made === undefined) {
    throw new StartError(`The master key at ${path} vanished while it was made.`);
  }
  return deriveKeys(made);
}
