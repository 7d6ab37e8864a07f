/** A place in a query file, counted from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** At most one line, its break included, and where its first character was written. */
interface Piece {
  readonly text: string;
  readonly from: Place;
  /** Whether all of it stands for one place, as a label does in place of a placeholder. */
  readonly single: boolean;
}

/** Text put together from several files, in which each character still knows where it was written. */
export class PlacedText {
  private constructor(private readonly pieces: readonly Piece[]) {}

  /** A part of a file that begins at `from`. */
  static of(text: string, from: Place): PlacedText {
    const lines = text.split(/(?<=\n)/);
    return new PlacedText(
      lines.map((line, i) => ({ text: line, from: i ? { ...from, line: from.line + i, column: 1 } : from, single: false })),
    );
  }

  /** A text that stands for what was written at one place. */
  static at(text: string, from: Place): PlacedText {
    return new PlacedText([{ text, from, single: true }]);
  }

  static join(parts: readonly PlacedText[]): PlacedText {
    return new PlacedText(parts.flatMap(({ pieces }) => pieces));
  }

  /** With the lines from the second one on moved sideways, so that the least indented of them begins after `columns` blanks. */
  indentedTo(columns: number): PlacedText {
    const isStart = (i: number) => this.pieces[i - 1]?.text.endsWith('\n') ?? false;
    const depths = this.pieces.flatMap(({ text }, i) => (isStart(i) && text.trim() ? [text.search(/\S/)] : []));
    const by = columns - Math.min(...depths);
    return new PlacedText(
      this.pieces.map((piece, i) => {
        if (!isStart(i) || !piece.text.trim()) return piece;
        const text = by >= 0 ? ' '.repeat(by) + piece.text : piece.text.slice(-by);
        return { ...piece, text, from: { ...piece.from, column: piece.from.column - by } };
      }),
    );
  }

  toString(): string {
    return this.pieces.map(({ text }) => text).join('');
  }

  /** Where the character at this line and column, both from 0, was written; what is behind the end counts to the last character. */
  placeOf(line: number, column: number): Place | undefined {
    const at = { line: 0, column: 0 };
    for (const { text, from, single } of this.pieces) {
      const inside = column - at.column;
      if (at.line === line && inside < text.length) return single ? from : { ...from, column: from.column + inside };
      if (text.endsWith('\n')) Object.assign(at, { line: at.line + 1, column: 0 });
      else at.column += text.length;
    }
    return this.pieces.at(-1)?.from;
  }
}
