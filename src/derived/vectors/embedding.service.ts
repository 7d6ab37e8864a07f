import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Embedder, meanPool, tokenBatch } from './embedder';

const MODEL = 'all-minilm-l6-v2-q';
/** What the model was trained on; names and sentences are shorter. */
const MAX_TOKENS = 128;

/** The parts of onnxruntime-node and @huggingface/tokenizers that are used. Both are optional: their types may be absent too. */
interface Session {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(feeds: Record<string, unknown>): Promise<Record<string, { readonly data: Float32Array; readonly dims: readonly number[] }>>;
}
interface Runtime {
  readonly InferenceSession: { create(path: string, options: object): Promise<Session> };
  readonly Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => object;
}
interface Tokenizers {
  readonly Tokenizer: new (tokenizer: object, config: object) => { encode(text: string): { readonly ids: number[] } };
}

export interface EmbeddingLog {
  info(message: string): void;
}

/** The sentence model, where there is one. Everything that uses it has a way without. */
export class EmbeddingService {
  private loading: Promise<Embedder | undefined> | undefined;
  private absent = false;

  constructor(
    private readonly folder: string | undefined,
    private readonly log: EmbeddingLog,
  ) {}

  /** The model, loaded at the first call; undefined where its files or its packages are not there, which is told once. */
  embedder(): Promise<Embedder | undefined> {
    return (this.loading ??= this.load());
  }

  /** Whether there is a model, as far as that is known without loading it. */
  get isExpected(): boolean {
    return !this.absent && existsSync(this.file);
  }

  private get file(): string {
    return join(this.folder ?? '', `${MODEL}.onnx`);
  }

  private async load(): Promise<Embedder | undefined> {
    if (!this.folder || !existsSync(this.file)) return this.without('MODEL_DIR holds no sentence model');
    try {
      const embedder = await openModel(this.file, join(this.folder, `${MODEL}-tokenizer.json`));
      // A runtime that does not fit this machine fails here, not in a request.
      await embedder.embed(['skill']);
      return embedder;
    } catch (error) {
      return this.without(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    }
  }

  private without(reason: string): undefined {
    this.absent = true;
    this.log.info(`Skills are resolved by their letters and words only, without the sentence model: ${reason}`);
  }
}

async function openModel(model: string, tokenizerFile: string): Promise<Embedder> {
  const { InferenceSession, Tensor } = await optional<Runtime>('onnxruntime-node');
  const { Tokenizer } = await optional<Tokenizers>('@huggingface/tokenizers');
  const rules = JSON.parse(await readFile(tokenizerFile, 'utf8')) as object;
  const tokenizer = new Tokenizer({ ...rules, truncation: null, padding: null }, {});
  // One thread: on a server the other requests use the other cores.
  const options = { intraOpNumThreads: 1, interOpNumThreads: 1, graphOptimizationLevel: 'all' };
  const session = await InferenceSession.create(model, options);
  const output = session.outputNames[0] ?? '';

  function encode(text: string): number[] {
    const { ids } = tokenizer.encode(text);
    return ids.length > MAX_TOKENS ? [...ids.slice(0, MAX_TOKENS - 1), ids[ids.length - 1] ?? 0] : ids;
  }

  return {
    name: MODEL,
    // The first and the last token only mark the ends.
    pieces: (text) => Math.max(1, encode(text).length - 2),
    async embed(texts) {
      if (!texts.length) return [];
      const encoded = texts.map(encode);
      const { ids, mask, shape } = tokenBatch(encoded);
      const feeds: Record<string, object> = {
        input_ids: new Tensor('int64', ids, shape),
        attention_mask: new Tensor('int64', mask, shape),
      };
      if (session.inputNames.includes('token_type_ids'))
        feeds['token_type_ids'] = new Tensor('int64', new BigInt64Array(ids.length), shape);
      const hidden = (await session.run(feeds))[output];
      if (!hidden) throw new Error(`The sentence model gave no ${output}`);
      const lengths = encoded.map((tokens) => tokens.length);
      return meanPool(hidden.data, shape, lengths, hidden.dims[hidden.dims.length - 1] ?? 0);
    },
  };
}

/** A package that may be absent, so that the compiler must not look for it. */
async function optional<T>(name: string): Promise<T> {
  return (await import(name)) as T;
}
