/** A text without its first lines, whichever line ends it has. */
export async function* afterLines(chunks: AsyncIterable<string>, count: number): AsyncGenerator<string> {
  let left = count;
  let pending = '';
  for await (const chunk of chunks) {
    if (left === 0 && pending === '') {
      yield chunk;
      continue;
    }
    pending += chunk;
    const ends = /\r\n|\n|\r(?!$)/g;
    let from = 0;
    while (left > 0 && ends.exec(pending)) {
      left--;
      from = ends.lastIndex;
    }
    pending = pending.slice(from);
    if (left > 0) continue;
    if (pending !== '') yield pending;
    pending = '';
  }
  if (left === 0 && pending !== '') yield pending;
}

/** As much of a text as holds a line that is not empty, and the line before it; and the rest. */
export async function firstLines(chunks: AsyncGenerator<string>): Promise<{ start: string; rest: AsyncGenerator<string> }> {
  let start = '';
  while (!/[^\r\n][\r\n]+[^\r\n]*[\r\n]/.test(start)) {
    const next = await chunks.next();
    if (next.done) break;
    start += next.value;
  }
  return { start, rest: chunks };
}
