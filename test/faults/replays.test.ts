import fc from 'fast-check';
import { cypher, HR, newPrefix, seed, type StoryKind, sync, syncDocument } from '../seed';
import { useApp } from '../testkit';
import { doubled, dump } from './dump';
import { PATIENCE_MS, runs } from './length';
import { ANCHORS, KINDS, rowOf } from './stories';

const RUNS = runs(10, 100);
const service = useApp();
const anchors = newPrefix();

beforeAll(() => seed(service(), ANCHORS(anchors)));

/** One state of one thing, as its source tells it. */
interface Event {
  readonly kind: StoryKind;
  readonly thing: number;
  readonly seed: number;
}
interface Call {
  readonly kind: StoryKind;
  readonly events: readonly (Event & { readonly version: number })[];
}

const event: fc.Arbitrary<Event> = fc.record({
  kind: fc.constantFrom(...KINDS),
  thing: fc.integer({ min: 0, max: 2 }),
  seed: fc.integer({ min: 0, max: 30 }),
});
const stream = fc.array(event, { minLength: 1, maxLength: 25 });

/** The stream as calls: versions count up, a call holds rows of one kind and each thing once. */
function callsOf(events: readonly Event[]): Call[] {
  const calls: { kind: StoryKind; events: Call['events'][number][] }[] = [];
  events.forEach((one, version) => {
    const last = calls.at(-1);
    const fits = last?.kind === one.kind && !last.events.some(({ thing }) => thing === one.thing);
    if (fits) last.events.push({ ...one, version });
    else calls.push({ kind: one.kind, events: [{ ...one, version }] });
  });
  return calls;
}

const rowsOf = ({ kind, events }: Call, prefix: string) =>
  events.map(({ thing, seed, version }) => ({ ...rowOf(kind, `${prefix}${kind}-${thing}`, seed, anchors), version }));

async function send(call: Call, prefix: string): Promise<void> {
  const { run, rows } = await sync(service(), call.kind, rowsOf(call, prefix));
  if (run.rejected > 0) throw new Error(JSON.stringify(rows));
}

test(
  'replayed twice, shuffled, by two clients at once: the graph is the one of once in order',
  async () => {
    await fc.assert(
      fc.asyncProperty(stream, fc.infiniteStream(fc.nat()), async (events, choices) => {
        const [ordered, replayed] = [newPrefix(), newPrefix()];
        const calls = callsOf(events);
        for (const call of calls) await send(call, ordered);

        const deliveries = [...calls, ...calls];
        for (let i = deliveries.length - 1; i > 0; i--) {
          const j = (choices.next().value ?? 0) % (i + 1);
          [deliveries[i], deliveries[j]] = [deliveries[j] as Call, deliveries[i] as Call];
        }
        const client = async () => {
          for (let call = deliveries.pop(); call; call = deliveries.pop()) await send(call, replayed);
        };
        await Promise.all([client(), client()]);

        const result = await dump(service(), replayed);
        expect(doubled(result)).toEqual([]);
        expect(result).toEqual(await dump(service(), ordered));
      }),
      { numRuns: RUNS },
    );
    console.log(`R8: ${RUNS} streams, each call twice, shuffled, by two clients: the graph of once in order`);
  },
  10 * PATIENCE_MS,
);

describe('an idempotency key', () => {
  const body = (idempotencyKey: string, ...names: string[]) => ({
    options: { source: 'test', idempotencyKey },
    rows: names.map((name) => ({ id: `${idempotencyKey}-${name}`, name })),
  });
  const ask = (variables: ReturnType<typeof body>, caller = HR) => service().ask(syncDocument('people'), variables, caller);

  test.each(KINDS)('the same rows of %s again give the stored answer, also when they are sent at once', async (kind) => {
    const key = newPrefix();
    const rows = [0, 1, 2].map((i) => rowOf(kind, `${key}${i}`, i, anchors));
    const answers = await Promise.all(Array.from({ length: 10 }, () => sync(service(), kind, rows, { idempotencyKey: key })));
    answers.push(await sync(service(), kind, rows, { idempotencyKey: key }));
    expect(answers[0]?.run.created).toBe(3);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(doubled(await dump(service(), key))).toEqual([]);
    const runs = await cypher(service(), 'MATCH (r:SyncRun {id: $id}) RETURN r.id', { id: answers[0]?.run.id });
    expect(runs).toHaveLength(1);
  });

  test('other rows under it are CONFLICT, also when they are sent at once', async () => {
    const key = newPrefix();
    const answers = await Promise.all(['a', 'b', 'c', 'd'].flatMap((name) => [ask(body(key, name)), ask(body(key, name))]));
    const codes = answers.map(({ errors }) => errors[0]?.extensions?.['code'] ?? 'OK');
    expect(codes.filter((code) => code === 'OK')).toHaveLength(2);
    expect(codes.filter((code) => code === 'CONFLICT')).toHaveLength(6);
    expect(await cypher(service(), 'MATCH (n:Person) WHERE n.id STARTS WITH $key RETURN n.id', { key })).toHaveLength(1);
  });

  test('of another caller is another key', async () => {
    const key = newPrefix();
    expect((await ask(body(key, 'a'))).errors).toEqual([]);
    expect((await ask(body(key, 'b'), { as: 'HR_SYNC', sub: 'other' })).errors).toEqual([]);
  });
});
