import { CliError } from '../errors';

/** Bytes as text, piece by piece. Throws CliError where they are not of the encoding, instead of importing question marks. */
export async function* decode(bytes: AsyncIterable<Uint8Array>, encoding: string, name: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let lines = 1;
  const take = (chunk?: Uint8Array) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw new CliError(
        `${name} is not ${encoding} text (after line ${lines}); save it as UTF-8, or name its encoding, for example --encoding windows-1252.`,
      );
    }
  };
  for await (const chunk of bytes) {
    const text = take(chunk);
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
    if (text !== '') yield text;
  }
  const rest = take();
  if (rest !== '') yield rest;
}

/** The lines of a text with their numbers, without line ends. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<{ number: number; text: string }> {
  let rest = '';
  let number = 0;
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const text of lines) yield { number: ++number, text };
  }
  if (rest !== '') yield { number: ++number, text: rest.replace(/\r$/, '') };
}
