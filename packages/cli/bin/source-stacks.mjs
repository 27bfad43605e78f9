// Stacks that name the sources and not the bundle. The maps are read when the first stack is asked for, so a start does not pay for them.
import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const maps = new Map();

function mapOf(url) {
  if (!maps.has(url)) {
    try {
      maps.set(url, new SourceMap(JSON.parse(readFileSync(`${fileURLToPath(url)}.map`, "utf8"))));
    } catch {
      // Without its map a frame names the bundle.
      maps.set(url, undefined);
    }
  }
  return maps.get(url);
}

/** The place in the sources that a place in the bundle was made from, as a frame of a stack writes it. */
function sourcePlace(url, line, column) {
  const { originalSource, originalLine, originalColumn } = mapOf(url)?.findEntry(line - 1, column - 1) ?? {};
  if (originalSource === undefined) {
    return `${url}:${line}:${column}`;
  }
  const source = pathToFileURL(join(dirname(fileURLToPath(url)), originalSource));
  return `${source.href}:${originalLine + 1}:${originalColumn + 1}`;
}

/** Lets every stack of this process name the sources of the bundle in a directory. */
export function showSourcesInStacks(directory) {
  const place = new RegExp(`(${RegExp.escape(pathToFileURL(directory).href)}/[^:]+):(\\d+):(\\d+)`);
  Error.prepareStackTrace = (error, frames) => {
    const lines = frames.map((frame) =>
      String(frame).replace(place, (_, url, line, column) => sourcePlace(url, Number(line), Number(column))),
    );
    return [String(error), ...lines.map((line) => `    at ${line}`)].join("\n");
  };
}
