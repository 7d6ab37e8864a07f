/** Turns texts into vectors whose cosine says how near their meanings are. */
export interface Embedder {
  /** Says which model made a vector: those of different models must not be compared. */
  readonly name: string;
  /** Vectors of length 1, in the order of the texts. */
  embed(texts: readonly string[]): Promise<Float32Array[]>;
  /** How many word pieces the model reads a text as. */
  pieces(text: string): number;
}

/** Numbers of a tokenised batch, filled up to the longest text. */
export interface TokenBatch {
  readonly ids: BigInt64Array;
  readonly mask: BigInt64Array;
  readonly shape: readonly [texts: number, tokens: number];
}

/** Puts texts of different lengths into one rectangle. */
export function tokenBatch(texts: readonly (readonly number[])[]): TokenBatch {
  const width = Math.max(1, ...texts.map((ids) => ids.length));
  const ids = new BigInt64Array(texts.length * width);
  const mask = new BigInt64Array(texts.length * width);
  texts.forEach((text, row) =>
    text.forEach((id, column) => {
      ids[row * width + column] = BigInt(id);
      mask[row * width + column] = 1n;
    }),
  );
  return { ids, mask, shape: [texts.length, width] };
}

/** The mean over each text's tokens, scaled to length 1 (Reimers and Gurevych, Sentence-BERT, 2019). */
export function meanPool(
  hidden: Float32Array,
  [, width]: TokenBatch['shape'],
  lengths: readonly number[],
  dimensions: number,
): Float32Array[] {
  return lengths.map((length, row) => {
    const mean = new Float32Array(dimensions);
    for (let token = 0; token < length; token++) {
      const start = (row * width + token) * dimensions;
      for (let k = 0; k < dimensions; k++) mean[k] = (mean[k] ?? 0) + (hidden[start + k] ?? 0);
    }
    return scaled(mean);
  });
}

/** The direction between some vectors. */
export function meanVector(vectors: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) for (let k = 0; k < mean.length; k++) mean[k] = (mean[k] ?? 0) + (vector[k] ?? 0);
  return scaled(mean);
}

function scaled(vector: Float32Array): Float32Array {
  let sum = 0;
  for (const value of vector) sum += value * value;
  const norm = Math.sqrt(sum) || 1;
  return vector.map((value) => value / norm);
}
