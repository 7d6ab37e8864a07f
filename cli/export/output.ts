import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { CliError } from '../errors';

export interface Output {
  /** Waits while whoever reads is slower. */
  write(text: string): Promise<void>;
}

/**
 * Lends a place to write to: standard output, or a file, which stands there only when all of it is written; until then what was there
 * before is left.
 */
export async function withOutput<Result>(path: string | undefined, work: (output: Output) => Promise<Result>): Promise<Result> {
  if (path === undefined) return work(outputTo(process.stdout));
  const part = `${path}.part`;
  const file = createWriteStream(part);
  const failed = new Promise<never>((_, reject) => {
    file.on('error', (error) => reject(new CliError(`${path} cannot be written: ${error.message}`)));
  });
  failed.catch(() => {});
  try {
    const result = await Promise.race([work(outputTo(file)), failed]);
    await Promise.race([finished(file.end()), failed]);
    await rename(part, path);
    return result;
  } catch (error) {
    file.destroy();
    await rm(part, { force: true });
    throw error;
  }
}

function outputTo(stream: NodeJS.WritableStream): Output {
  return {
    async write(text) {
      if (!stream.write(text)) await once(stream, 'drain');
    },
  };
}
