import { progress } from "@clack/prompts";

/** Shows how far a run is. */
export interface Progress {
  readonly done: (count: number) => void;
  readonly say: (text: string) => void;
  readonly stop: () => void;
}

/** A bar on a terminal; anywhere else a line on standard error for every step, so that a log shows it too. */
export function showProgress(total: number): Progress {
  const text = (count: number): string => `${count} of ${total} products`;
  if (!process.stderr.isTTY) {
    const say = (words: string): void => void process.stderr.write(`${words}\n`);
    return { done: (count) => say(text(count)), say, stop: () => undefined };
  }
  const bar = progress({ max: Math.max(1, total), output: process.stderr });
  let shown = 0;
  bar.start(text(0));
  return {
    done: (count) => {
      bar.advance(count - shown, text(count));
      shown = count;
    },
    say: (words) => bar.message(words),
    stop: () => bar.stop(text(shown)),
  };
}
