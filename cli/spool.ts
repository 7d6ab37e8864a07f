import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';

/** Values put aside in a temporary file, so that memory does not grow with their number. */
export interface Spool<Value> {
  readonly size: number;
  put(value: Value): void;
  /** All of them in order, once; nothing is put in afterwards. */
  values(): AsyncGenerator<Value>;
}

/** Lends a spool for the length of some work. Its file is made with the first value and removed at the end. */
export async function withSpool<Value, Result>(work: (spool: Spool<Value>) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'expertise-import-'));
  const file = createWriteStream(join(folder, 'rows.jsonl'));
  // A full disk is met at the end of writing.
  file.on('error', () => {});
  let size = 0;
  const spool: Spool<Value> = {
    get size() {
      return size;
    },
    put(value) {
      size++;
      file.write(`${JSON.stringify(value)}\n`);
    },
    async *values() {
      await finished(file.end());
      for await (const line of createInterface({ input: createReadStream(join(folder, 'rows.jsonl')) })) yield JSON.parse(line) as Value;
    },
  };
  try {
    return await work(spool);
  } finally {
    file.destroy();
    await rm(folder, { recursive: true, force: true });
  }
}
