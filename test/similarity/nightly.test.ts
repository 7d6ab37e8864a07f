import { pino } from 'pino';
import { nightly } from '../../workers/nightly';
import { drain } from '../drain';
import { cypher, EMPLOYEE, newPrefix, seed, sync } from '../seed';
import { useApp } from '../testkit';

const service = useApp();
const p = newPrefix();
const SKILLS = ['kafka', 'flink', 'sql', 'css', 'html', 'figma'];
let now = Date.UTC(2026, 0, 1);

const contribution = (i: number, skills: readonly string[]) => ({
  id: `${p}c${String(i).padStart(3, '0')}`,
  kind: 'CODE_CHANGE' as const,
  title: `Change ${i}`,
  at: '2025-05-01',
  contributors: [{ person: `${p}person${i % 5}` }],
  skills: skills.map((skill) => p + skill),
});
/** Kafka with Flink, CSS with HTML, SQL with everything. */
const WORK = Array.from({ length: 24 }, (_, i) => contribution(i, i % 2 ? ['kafka', 'flink', 'sql'] : ['css', 'html', 'sql']));

beforeAll(async () => {
  await service().wipe();
  await seed(service(), {
    skills: SKILLS.map((name) => ({ id: p + name, name: p + name })),
    people: Array.from({ length: 5 }, (_, i) => ({ id: `${p}person${i}`, name: `Person ${i}` })),
    contributions: WORK,
  });
});

/** A night as the workers have it. */
async function night(): Promise<void> {
  const { graph } = service();
  const logger = pino({ level: 'silent' });
  await nightly({
    graph,
    logger,
    wake: async () => {},
    clock: () => now,
    pauseMs: undefined,
    stopping: () => false,
    written: () => undefined,
  }).run({});
}

async function cooccurring(skill: string): Promise<string[]> {
  const query = 'query ($id: ID!) { skill(id: $id) { cooccurring { similarity skill { id } } related { skill { id } } } }';
  const found = await service().execute<{ skill: { cooccurring: { similarity: number; skill: { id: string } }[]; related: object[] } }>(
    query,
    { id: p + skill },
    EMPLOYEE,
  );
  expect(found.skill.related).toEqual([]);
  for (const { similarity } of found.skill.cooccurring) expect(similarity >= 0.35 && similarity <= 1).toBe(true);
  return found.skill.cooccurring.map(({ skill: { id } }) => id.slice(p.length));
}

const stored = () =>
  cypher<{ skill: string; at: number }>(
    service(),
    'MATCH (s:Skill)-[r:COOCCURS]->() RETURN s.id AS skill, r.computedAt AS at ORDER BY skill, r.similarity',
  );

test('a night learns what goes together', async () => {
  expect(await cooccurring('kafka')).toEqual([]);
  await night();
  expect(await cooccurring('kafka')).toEqual(['flink']);
  expect(await cooccurring('html')).toEqual(['css']);
  expect(await cooccurring('sql')).toEqual([]);
});

test('a second night writes nothing where nothing changed', async () => {
  const before = await stored();
  now += 1000;
  await night();
  expect(await stored()).toEqual(before);
});

test('deleted, it comes back whole', async () => {
  const before = await stored();
  await cypher(service(), 'MATCH (:Skill)-[r:COOCCURS]->() DELETE r');
  await night();
  expect((await stored()).map(({ skill }) => skill)).toEqual(before.map(({ skill }) => skill));
});

test('what goes together changes with the work', async () => {
  await sync(
    service(),
    'contributions',
    WORK.map((row, i) => (i % 2 ? contribution(i, ['kafka', 'figma', 'sql']) : row)),
  );
  await drain(service().graph, () => now);
  await night();
  expect(await cooccurring('kafka')).toEqual(['figma']);
  expect(await cooccurring('flink')).toEqual([]);
  expect(await cooccurring('html')).toEqual(['css']);
});

test('a skill that is retired leaves: at once from answers, at night from the graph', async () => {
  await cypher(service(), 'MATCH (s:Skill {id: $id}) SET s.status = "RETIRED"', { id: `${p}css` });
  expect(await cooccurring('html')).toEqual([]);
  await night();
  expect((await stored()).map(({ skill }) => skill.slice(p.length))).not.toContain('css');
  expect((await stored()).map(({ skill }) => skill.slice(p.length))).not.toContain('html');
});
