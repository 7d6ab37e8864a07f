import { SingleBar } from 'cli-progress';
import { number } from './table';

/** How far one piece of work is, shown on standard error so that standard output stays free for results. */
export interface Progress {
  advance(steps: number): void;
  /** A short remark beside the numbers, for example that the service asks to wait; an empty text takes it away. */
  note(text: string): void;
  stop(): void;
}

/** Shows one piece of work after the other; a remark goes to the one under way. */
export interface Screen {
  start(label: string, total: number): Progress;
  note(text: string): void;
  /** Leaves the terminal as it was, wherever the work ended. */
  end(): void;
}

export function createScreen(stream: NodeJS.WriteStream = process.stderr): Screen {
  let current: Progress | undefined;
  return {
    start: (label, total) => (current = startProgress(label, total, stream)),
    note: (text) => current?.note(text),
    end: () => current?.stop(),
  };
}

const LINE_EVERY_MS = 5_000;

/** A bar on a terminal; elsewhere (a log file, CI) a line every five seconds and one at the end. total: steps expected. */
function startProgress(label: string, total: number, stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? bar(label, total, stream) : lines(label, total, stream);
}

function bar(label: string, total: number, stream: NodeJS.WriteStream): Progress {
  const format = `${label.padEnd(12)} [{bar}] {value}/{total}  {duration_formatted}  {note}`;
  const single = new SingleBar({ format, stream, hideCursor: true, gracefulExit: false, barsize: 30 });
  single.start(total, 0, { note: '' });
  return {
    advance: (steps) => single.increment(steps, { note: '' }),
    note: (text) => single.update({ note: text }),
    stop: () => single.stop(),
  };
}

function lines(label: string, total: number, stream: NodeJS.WriteStream): Progress {
  let done = 0;
  const write = (note = '') => stream.write(`${label}: ${number(done)} of ${number(total)}${note && `, ${note}`}\n`);
  let last = Date.now();
  let stopped = false;
  return {
    advance(steps) {
      done += steps;
      if (Date.now() - last < LINE_EVERY_MS) return;
      last = Date.now();
      write();
    },
    note: (text) => void (text && write(text)),
    stop() {
      if (!stopped) write();
      stopped = true;
    },
  };
}
