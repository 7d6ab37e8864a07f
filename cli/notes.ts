import { number } from './table';

const SHOWN = 3;

/** Remarks about what was read, each told once with the lines it is about. */
export class Notes {
  private readonly found = new Map<string, { lines: number[]; times: number }>();

  /** A sentence without its full stop, and where it holds. */
  add(sentence: string, line?: number): void {
    const known = this.found.get(sentence) ?? { lines: [], times: 0 };
    this.found.set(sentence, known);
    known.times++;
    if (line !== undefined && known.lines.length < SHOWN) known.lines.push(line);
  }

  /** One line of text per remark: "… (lines 3, 7, 9 and 12 more)." */
  lines(): string[] {
    return [...this.found].map(([sentence, { lines, times }]) => `${sentence}${place(lines, times)}.`);
  }
}

function place(lines: readonly number[], times: number): string {
  if (lines.length === 0) return '';
  const more = times - lines.length;
  return ` (line${times === 1 ? '' : 's'} ${lines.join(', ')}${more > 0 ? ` and ${number(more)} more` : ''})`;
}
