import type { Readable } from 'node:stream';

/** A file that can be read from its beginning, wherever it lies. */
export interface Entry {
  /** Without folders and without .gz. */
  readonly name: string;
  /** Where it lies, for messages. */
  readonly path: string;
  /** Bytes that opening it will give to onBytes in all. */
  readonly bytes: number;
  /** Its content; gunzipped. onBytes hears of every piece that is read. */
  open(onBytes?: (bytes: number) => void): Promise<Readable>;
}
