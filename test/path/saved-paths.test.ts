import {
  type LearningPathInput,
  RemoveLearningPathDocument,
  SavedLearningPathsDocument,
  SaveLearningPathDocument,
  UnlockedSkillsDocument,
} from '../operations.gen';
import { cypher, derive, newPrefix, seed, sync } from '../seed';
import { type Caller, useApp } from '../testkit';
import { assessed, company } from './company';

const service = useApp();
let p: string;
const id = (name: string) => `${p}${name}`;
const bare = (text: string) => text.replaceAll(p, '');
const level = (name: string, of: number) => ({ skill: id(name), level: of });
const lea = (): Caller => ({ as: 'EMPLOYEE', sub: id('lea') });

beforeEach(async () => {
  await service().wipe();
  p = newPrefix();
  await seed(service(), company(p, Date.now()));
});

const save = async (name: string, input: LearningPathInput, caller = lea(), person = id('lea')) =>
  (await service().execute(SaveLearningPathDocument, { person, name, input }, caller)).saveLearningPath;
const kept = async (variables: { first?: number; after?: string | null } = {}, caller = lea()) => {
  const { savedLearningPaths } = await service().execute(SavedLearningPathsDocument, { person: id('lea'), first: 5, ...variables }, caller);
  return { ...savedLearningPaths, paths: savedLearningPaths.edges.map(({ node }) => node) };
};
const learn = async (skill: string, of: number) => {
  await sync(service(), 'evidence', [{ ...assessed(p, 'lea', skill, of, Date.now()), at: new Date().toISOString() }]);
  await derive(service());
};

describe('a kept path', () => {
  test('starts with everything to do and nothing changed', async () => {
    const saved = await save(' To Kubernetes ', { skills: [level('kubernetes', 1)] });
    expect(saved).toMatchObject({ name: 'To Kubernetes', progress: 0, changes: [] });
    expect(saved.steps.map(({ skill, toLevel, done }) => [bare(skill.id), toLevel, done])).toEqual([
      ['docker', 1, false],
      ['docker', 2, false],
      ['kubernetes', 1, false],
    ]);
    expect((await kept()).paths).toEqual([saved]);
    const audit = await cypher(service(), 'MATCH (a:AuditEntry {target: $id}) RETURN a.action AS action, a.actor AS actor', {
      id: saved.id,
    });
    expect(audit).toEqual([{ action: 'saveLearningPath', actor: id('lea') }]);
  });

  test('ticks steps off as the belief passes their level, and says so', async () => {
    await save('To Kubernetes', { skills: [level('kubernetes', 1)] });
    await learn('docker', 2);
    const [path] = (await kept()).paths;
    expect(path!.steps.map(({ done }) => done)).toEqual([true, true, false]);
    expect(path!.path.steps.map(({ skill }) => bare(skill.id))).toEqual(['kubernetes']);
    expect(path!.progress).toBeCloseTo(25 / 35, 6);
    expect(path!.changes.map(bare)).toEqual([
      expect.stringMatching(/^docker level 1 is done: you have it \(\d+% probable\)\.$/),
      expect.stringMatching(/^docker level 2 is done: you have it \(\d+% probable\)\.$/),
    ]);
    await learn('kubernetes', 1);
    expect((await kept()).paths[0]).toMatchObject({ progress: 1, path: { steps: [] } });
  });

  test('is planned anew where prerequisites, the role or hours change, and says what changed and why', async () => {
    await save('To the role', { role: id('engineer') });
    await sync(service(), 'skills', [
      {
        id: id('kubernetes'),
        prerequisites: [
          { skill: id('docker'), level: 2, forLevel: 1 },
          { skill: id('java'), level: 1, forLevel: 1 },
        ],
      },
      { id: id('docker'), hours: 20 },
    ]);
    await sync(service(), 'roles', [
      {
        id: id('engineer'),
        requirements: [
          { skill: id('kubernetes'), level: 1 },
          { skill: id('ruby'), level: 1 },
        ],
      },
    ]);
    const [path] = (await kept()).paths;
    expect(new Set(path!.changes.map(bare))).toEqual(
      new Set([
        'java level 1 is new on the path (30 hours): kubernetes level 1 needs it.',
        'ruby level 1 is new on the path (10 hours): level 1 is asked for now.',
        'rust level 1 is no longer on the path: it is no longer asked for.',
        'docker level 1 takes 20 hours now, not 10 hours.',
        'docker level 2 takes 30 hours now, not 15 hours.',
      ]),
    );
    expect(path!.progress).toBe(0);
  });

  test('of a budget only what is left is planned', async () => {
    await save('Within 35 hours', { skills: [level('kubernetes', 3)], hoursBudget: 35 });
    await learn('docker', 2);
    const [path] = (await kept()).paths;
    expect(path!.path.totalHours).toBeLessThanOrEqual(10);
  });

  test('pages, newest first; statements do not depend on how many', async () => {
    for (const name of ['one', 'two', 'three']) await save(name, { skills: [level('docker', 1)] });
    const first = await kept({ first: 2 });
    expect([first.totalCount, first.paths.length, first.pageInfo.hasNextPage]).toEqual([3, 2, true]);
    const rest = await kept({ first: 2, after: first.pageInfo.endCursor ?? null });
    expect(new Set([...first.paths, ...rest.paths].map(({ name }) => name)).size).toBe(3);
    const one = await service().statementsOf(() => kept({ first: 1 }));
    const three = await service().statementsOf(() => kept({ first: 3 }));
    expect(three.statements.sort()).toEqual(one.statements.sort());
  });
});

describe('who may', () => {
  test('keep, see and remove: oneself, those above and LD', async () => {
    const saved = await save('By the boss', { skills: [level('docker', 1)] }, { as: 'MANAGER', sub: id('boss') });
    const sam: Caller = { as: 'EMPLOYEE', sub: id('sam') };
    const input = { skills: [level('docker', 1)] };
    const refused = [
      await service().failure(SaveLearningPathDocument, { person: id('lea'), name: 'x', input }, sam),
      await service().failure(SavedLearningPathsDocument, { person: id('lea') }, sam),
      await service().failure(RemoveLearningPathDocument, { id: saved.id }, sam),
      await service().failure(UnlockedSkillsDocument, { person: id('lea') }, sam),
    ];
    expect(refused.flatMap(({ codes }) => codes)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    expect((await service().failure(SaveLearningPathDocument, { name: ' ', input }, lea())).codes).toEqual(['BAD_USER_INPUT']);
    const remove = async () => (await service().execute(RemoveLearningPathDocument, { id: saved.id }, lea())).removeLearningPath;
    expect([await remove(), await remove()]).toEqual([true, false]);
    expect((await kept()).totalCount).toBe(0);
  });
});

test('skills that can be started now: those that most others wait for first, nothing held, restricted or retired', async () => {
  await sync(service(), 'skills', [{ id: id('ruby'), restricted: true }]);
  const page = async (first: number, after: string | null = null) =>
    (await service().execute(UnlockedSkillsDocument, { first, after }, lea())).unlockedSkills;
  const all = await page(100);
  const ids = all.edges.map(({ node }) => bare(node.id));
  expect(ids.slice(0, 2)).toEqual(['cobol', 'docker']);
  expect(new Set(ids)).toEqual(new Set(['a', 'b', 'cobol', 'docker', 'java', 'kotlin', 'rust']));
  expect(all.totalCount).toBe(7);
  const first = await page(3);
  const rest = await page(10, first.pageInfo.endCursor ?? null);
  expect([...first.edges, ...rest.edges].map(({ node }) => bare(node.id))).toEqual(ids);
  await sync(service(), 'evidence', [assessed(p, 'lea', 'docker', 2, Date.now())]);
  await derive(service());
  expect((await page(100)).edges.map(({ node }) => bare(node.id))).toContain('kubernetes');
});
