import { SHARDS } from '../../src/derived/engine/key';
import { STAGES, workOf } from '../../src/derived/stages';
import { advanceWeek } from '../../src/derived/ranking/week.service';
import { DAY_MS, startOfDay } from '../../src/time';
import { ExpertsDocument } from '../operations.gen';
import { EMPLOYEE, indexed, newPrefix, type Story, type StoryKind, sync } from '../seed';
import { useApp } from '../testkit';
import { random } from '../random';

const service = useApp();
const TODAY = startOfDay(Date.now());
const PEOPLE = 8;
const SKILLS = 4;

const ago = (days: number) => new Date(TODAY - days * DAY_MS).toISOString();

/** An organisation whose ids begin with a prefix: work, help, statements of every kind, endorsements by people who are known themselves. */
function company(p: string): [StoryKind, { id: string }][] {
  const [person, skill] = [(i: number) => `${p}p${i % PEOPLE}`, (i: number) => `${p}s${i % SKILLS}`];
  const work = Array.from({ length: 60 }, (_, i): [StoryKind, { id: string }] => [
    'contributions',
    {
      id: `${p}c${i}`,
      ...{ kind: i % 3 ? 'ANSWER' : 'CODE_CHANGE', title: `Work ${i}`, at: ago(i % 25), size: 10 + 7 * i },
      ...{ contributors: [{ person: person(i * i) }, { person: person(i + 3), part: 'REVIEWER' }], skills: [skill(i), skill(i * 3 + 1)] },
      ...(i % 4 === 0 && { outcome: 0.8, difficulty: 3 }),
    },
  ]);
  const KINDS = ['ASSESSMENT', 'MANAGER', 'SELF', 'PEER', 'PEER', 'CERTIFICATE'];
  const said = Array.from({ length: 48 }, (_, i): [StoryKind, { id: string }] => [
    'evidence',
    {
      id: `${p}e${i}`,
      ...{ person: person(i), skill: skill(i * 5), kind: KINDS[i % KINDS.length], level: 1 + (i % 9) / 2, at: ago(30 + 11 * i) },
      ...(i % 6 !== 0 && { by: person(i + 1 + (i % 5)) }),
    },
  ]);
  return [...work, ...said];
}

/** Computes everything that is due as at a moment, weeks that are over as well. */
async function deriveAt(at: number): Promise<void> {
  const work = workOf(
    service().graph,
    async () => {},
    () => at,
    0,
  );
  const all = async () => {
    for (const { kind } of STAGES) for (let shard = 0; shard < SHARDS; shard++) await work.workOff(kind.name, shard);
  };
  await all();
  while (await advanceWeek({ graph: service().graph, clock: () => at, wake: async () => {} }));
  await all();
}

async function scoresOf(p: string, skill: string): Promise<Map<string, number>> {
  const { expertSearch } = await service().execute(
    ExpertsDocument,
    { input: { skills: [{ skill: `${p}${skill}` }] }, first: 50 },
    EMPLOYEE,
  );
  return new Map(expertSearch.edges.map(({ node }) => [node.person.id.slice(p.length), node.score]));
}

async function begin(p: string): Promise<void> {
  const named = (kind: string, count: number) => Array.from({ length: count }, (_, i) => ({ id: `${p}${kind}${i}`, name: `${kind}${i}` }));
  const story: Story = { skills: named('s', SKILLS), people: named('p', PEOPLE) };
  for (const kind of ['skills', 'people'] as const) await sync(service(), kind, story[kind] ?? []);
}

async function send(rows: readonly [StoryKind, { id: string }][]): Promise<void> {
  for (const kind of ['contributions', 'evidence'] as const) {
    const own = rows.filter(([of]) => of === kind).map(([, row]) => row);
    if (own.length) expect((await sync(service(), kind, own)).run.rejected).toBe(0);
  }
}

test('the same facts give the same scores to 1e-9, in whatever steps and at whatever hour of the day they were computed', async () => {
  await service().wipe();
  const [whole, pieces] = [newPrefix(), newPrefix()];
  const chance = random(7);
  await begin(pieces);
  // The second company stands in the graph before the first one is complete: both see the same newest contribution in the end.
  const rows = company(pieces)
    .map((row) => ({ row, at: chance() }))
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
  for (let from = 0, hour = 1; from < rows.length; from += 9, hour++) {
    await send(rows.slice(from, from + 9));
    await deriveAt(TODAY + hour * 60_000);
  }
  await begin(whole);
  await send(company(whole));
  await deriveAt(TODAY + DAY_MS - 1);
  await indexed(service());
  for (let i = 0; i < SKILLS; i++) {
    const [expected, found] = [await scoresOf(whole, `s${i}`), await scoresOf(pieces, `s${i}`)];
    expect(expected.size).toBeGreaterThan(3);
    expect(new Set(found.keys())).toEqual(new Set(expected.keys()));
    for (const [person, score] of expected) expect(Math.abs((found.get(person) ?? 0) - score)).toBeLessThan(1e-9);
  }
});
