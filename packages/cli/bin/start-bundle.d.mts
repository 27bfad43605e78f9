/** Facts of a file by which a change is seen. Units: `size` bytes. `path` is below the checkout. */
export interface FileFacts {
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly sha256: string;
}

/** What a bundle was made of and of what it consists. `main` is below `root`. */
export interface Manifest {
  readonly format: number;
  readonly root: string;
  readonly main: string;
  readonly files: readonly FileFacts[];
}

export const MANIFEST_FORMAT: number;
export const CHECKOUT: string;
export function bundleDirectory(root: string): string;
export function readInput(root: string, path: string): { readonly content: Buffer; readonly facts: FileFacts };
export function writeManifest(directory: string, manifest: Manifest): void;
export function findStartBundle(root?: string): { readonly main: string; readonly compileCache: string } | undefined;
