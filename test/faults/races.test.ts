import { HR, newPrefix, seed, type StoryKind, sync, syncDocument } from '../seed';
import { useApp } from '../testkit';
import { doubled, dump } from './dump';
import { FULL, runs } from './length';
import { ANCHORS, KINDS, rowOf } from './stories';

const ROUNDS = runs(1, 10);
/** Of what all kinds share, two are enough where time is short. */
const SOME = FULL ? KINDS : KINDS.filter((kind) => kind === 'people' || kind === 'contributions');
const CLIENTS = 20;
const service = useApp();
const anchors = newPrefix();

beforeAll(() => seed(service(), ANCHORS(anchors)));

const clients = <T>(work: (client: number) => Promise<T>) => Promise.all(Array.from({ length: CLIENTS }, (_, i) => work(i)));
/** What the clients were told, each as code or status. */
const ask = async (kind: StoryKind, row: object) => {
  const variables = { options: { source: 'test' }, rows: [row as { id: string }] };
  const { data, errors } = await service().ask(syncDocument(kind), variables, HR);
  return errors[0] ? String(errors[0].extensions?.['code']) : String(data?.result.rows[0]?.status);
};
const tally = (words: readonly string[]) =>
  Object.fromEntries([...new Set(words)].sort().map((w) => [w, words.filter((x) => x === w).length]));

describe.each(KINDS)('twenty clients, one id: %s', (kind) => {
  test('the same row is created once', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const id = newPrefix();
      const row = rowOf(kind, id, round + 1, anchors);
      expect(tally(await clients(() => ask(kind, row)))).toEqual({ CREATED: 1, UNCHANGED: CLIENTS - 1 });
      const quiet = newPrefix();
      await sync(service(), kind, [{ ...row, id: quiet }]);
      expect(await dump(service(), id)).toEqual(await dump(service(), quiet));
    }
  });
});

describe.each(SOME)('twenty clients, one id: %s', (kind) => {
  test('of different rows one is left, whole, and everybody gets an answer', async () => {
    const id = newPrefix();
    const words = await clients((client) => ask(kind, rowOf(kind, id, client, anchors)));
    expect(tally(words)).toEqual({ CREATED: 1, UPDATED: CLIENTS - 1 });
    const result = await dump(service(), id);
    expect(doubled(result)).toEqual([]);
    expect(await possible(kind, CLIENTS)).toContainEqual(result);
  });

  test('of different versions the newest is left, whatever the order', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const id = newPrefix();
      const words = await clients((client) =>
        ask(kind, { ...rowOf(kind, id, client, anchors), version: ((client * 7 + round) % CLIENTS) + 1 }),
      );
      expect(words.every((word) => ['CREATED', 'UPDATED', 'UNCHANGED'].includes(word))).toBe(true);
      const newest = Array.from({ length: CLIENTS }, (_, i) => i).find((client) => ((client * 7 + round) % CLIENTS) + 1 === CLIENTS) ?? -1;
      const quiet = newPrefix();
      await sync(service(), kind, [{ ...rowOf(kind, quiet, newest, anchors), version: CLIENTS }]);
      expect(await dump(service(), id)).toEqual(await dump(service(), quiet));
    }
  });
});

afterAll(() =>
  console.log(`R9: ${CLIENTS} clients, one id, ${KINDS.length} kinds, ${ROUNDS} rounds: one node each, of different rows one whole`),
);

/** What one row alone makes of the graph, for each client's row. */
async function possible(kind: StoryKind, count: number) {
  const ids = Array.from({ length: count }, newPrefix);
  await sync(
    service(),
    kind,
    ids.map((id, client) => rowOf(kind, id, client, anchors)),
  );
  return Promise.all(ids.map((id) => dump(service(), id)));
}
