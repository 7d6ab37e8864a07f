import { Proxy } from '../proxy';
import { newPrefix, seed, type StoryKind, sync } from '../seed';
import { PATIENT, startApp, type TestApp } from '../testkit';
import { doubled, dump } from './dump';
import { FULL } from './length';
import { ANCHORS, KINDS, rowOf } from './stories';
import { cutCommits, cutNothing } from './cut-commits';

const ROWS = 5;

let proxy: Proxy;
let service: TestApp;
const anchors = newPrefix();

beforeAll(async () => {
  const uri = process.env['NEO4J_URI'] ?? '';
  proxy = await Proxy.start(uri);
  service = await startApp({}, { NEO4J_URI: proxy.through(uri) });
  await seed(service, ANCHORS(anchors));
});

afterAll(async () => {
  await service.close();
  await proxy.stop();
});

afterEach(() => {
  cutNothing(proxy);
});

type Variant = readonly [kind: StoryKind, when: 'before' | 'after', times: number, key: 'with a key' | 'without a key'];
/** Every kind loses the answer once; the other ways are tried on two kinds, on all where there is time. */
const VARIANTS: Variant[] = KINDS.flatMap((kind): Variant[] => [
  [kind, 'after', 1, 'without a key'],
  ...(FULL || kind === 'people' || kind === 'contributions'
    ? ([
        [kind, 'before', 1, 'without a key'],
        [kind, 'after', 2, 'without a key'],
        [kind, 'before', 1, 'with a key'],
        [kind, 'after', 1, 'with a key'],
      ] as const)
    : []),
]);

test.each(VARIANTS)('%s, cut %s the commit, %i times, %s', async (kind, when, times, withKey) => {
  const key = withKey === 'with a key';
  const prefix = newPrefix();
  const rows = (change: number) => Array.from({ length: ROWS }, (_, i) => rowOf(kind, `${prefix}${i}`, i + change, anchors));
  const options = (step: string) => (key ? { idempotencyKey: prefix + step } : {});

  const first = cutCommits(proxy, 'sync ', when, times);
  const created = await sync(service, kind, rows(0), options('create'));
  expect(first.cuts).toBe(times);
  // Without a key the second run finds what the first has written; with one it gives the answer of the first.
  const known = when === 'after' && !key;
  expect(created.run).toMatchObject(known ? { created: 0, unchanged: ROWS } : { created: ROWS, unchanged: 0 });

  const second = cutCommits(proxy, 'sync ', when, times);
  const updated = await sync(service, kind, rows(7), options('update'));
  expect(second.cuts).toBe(times);
  expect(updated.run).toMatchObject(known ? { updated: 0, unchanged: ROWS } : { updated: ROWS, unchanged: 0 });

  // The same rows without any cut make the same graph.
  const quiet = newPrefix();
  for (const change of [0, 7]) {
    await sync(
      service,
      kind,
      rows(change).map((row) => ({ ...row, id: row.id.replace(prefix, quiet) })),
    );
  }
  const result = await dump(service, prefix);
  expect(doubled(result)).toEqual([]);
  expect(result).toEqual(await dump(service, quiet));
  expect(result.nodes.filter((node) => !node.includes('SkillName'))).toHaveLength(ROWS);
  found.push(`${kind} ${when} ${times}`);
});

const found: string[] = [];
afterAll(() => console.log(`R7: cut at the commit ${found.length} times two calls, one copy of each row: ${found.join(', ')}`));

test('a connection that is cut at every commit gives UNAVAILABLE, and the next call works', async () => {
  const prefix = newPrefix();
  const rows = [rowOf('people', `${prefix}0`, 1, anchors)];
  const hasty = await startApp({ patience: { ...PATIENT, retryMs: 1 } }, { NEO4J_URI: proxy.through(process.env['NEO4J_URI'] ?? '') });
  cutCommits(proxy, 'sync ', 'before', Number.POSITIVE_INFINITY);
  await expect(sync(hasty, 'people', rows)).rejects.toMatchObject({ status: 503, codes: ['UNAVAILABLE'] });
  proxy.toServer = () => true;
  expect((await sync(hasty, 'people', rows)).run.created).toBe(1);
  await hasty.close();
});
