import { type LearningPathInput, LearningPathDocument, type LearningPathQuery } from '../operations.gen';
import { derive, EMPLOYEE, newPrefix, seed, sync } from '../seed';
import { type Caller, useApp } from '../testkit';
import { assessed, company } from './company';

const service = useApp();
let p: string;
const LD: Caller = { as: 'LD' };
const id = (name: string) => `${p}${name}`;
const bare = (text: string) => text.replaceAll(p, '');
const level = (name: string, of: number) => ({ skill: id(name), level: of });

/** A company as it is founded; blocks that change nothing share one. */
const found = async () => {
  await service().wipe();
  p = newPrefix();
  await seed(service(), company(p, Date.now()));
};

type Path = Omit<LearningPathQuery['learningPath'], 'alternatives'>;
const pathOf = async (input: LearningPathInput, caller: Caller = LD, person = id('lea')) =>
  (await service().execute(LearningPathDocument, { person, input }, caller)).learningPath;
const stepsOf = ({ steps }: Path) => steps.map(({ skill, toLevel }) => `${bare(skill.id)} ${toLevel}`);

describe('a path', () => {
  beforeAll(found);

  test('leads from what is held over what is needed to the target, each step after those it waits for', async () => {
    const path = await pathOf({ skills: [level('kubernetes', 1)] });
    expect(stepsOf(path)).toEqual(['docker 1', 'docker 2', 'kubernetes 1']);
    expect(path.steps.map(({ position, fromLevel, after, hours }) => [position, fromLevel, after, hours])).toEqual([
      [1, 0, [], 10],
      [2, 1, [1], 15],
      [3, 0, [2], 10],
    ]);
    expect(path).toMatchObject({ person: { id: id('lea') }, totalHours: 35, hoursLowerBound: 35, unmet: [], alternatives: [] });
    expect(path.steps[0]!.because.map(bare)).toEqual([
      'It is on the way to docker level 2.',
      expect.stringMatching(
        /^linux level 1 is needed and skipped: you have it \(\d+% probable\); without it the path would take 10 hours more\.$/,
      ),
    ]);
  });

  test('to a role counts its targets by importance, and within a budget reaches what is worth most', async () => {
    const whole = await pathOf({ role: id('engineer') });
    expect(stepsOf(whole).sort()).toEqual(['docker 1', 'docker 2', 'kubernetes 1', 'rust 1']);
    expect(whole.steps.find(({ skill }) => skill.id === id('rust'))!.because).toContain('It is what Platform engineer asks for.');
    const within = await pathOf({ role: id('engineer'), hoursBudget: 35 });
    expect(within.totalHours).toBe(35);
    expect(within.unmet).toEqual([
      { level: 1, skill: { id: id('rust') }, reason: 'Left out by the budget of 35 hours: level 1 would take 10 hours more.' },
    ]);
  });

  test('takes the cheaper of alternatives, tells the price of the other, and shows it where it is asked for', async () => {
    const path = await pathOf({ skills: [level('android', 1)], alternatives: 2 });
    expect(stepsOf(path)).toEqual(['kotlin 1', 'android 1']);
    expect(path.steps[0]!.because.map(bare)).toEqual([
      'android level 1 needs it or java level 1; without it the path would take 5 hours more.',
    ]);
    expect(path.alternatives.map((other) => [stepsOf(other), other.totalHours])).toEqual([[['java 1', 'android 1'], 40]]);
  });

  test('is as if what is assumed could be done, and a related skill makes it cheaper', async () => {
    const path = await pathOf({ skills: [level('ruby', 1), level('docker', 1)], assume: [level('docker', 1), level('rust', 1)] });
    expect(stepsOf(path)).toEqual(['ruby 1']);
    expect(path.totalHours).toBeCloseTo(6, 1);
    expect(bare(path.steps[0]!.because[1]!)).toMatch(
      /^40% cheaper, 6 hours instead of 10 hours: rust level 1 is assumed, which is similar\.$/,
    );
  });
});

describe('what a path rests on', () => {
  beforeEach(found);

  test('names what cannot be reached and the missing prerequisite', async () => {
    await service().execute(
      'mutation($options: SyncOptions!, $kind: SyncKind!, $present: [ID!]!, $idPrefix: String) { retireMissing(options: $options, kind: $kind, present: $present, idPrefix: $idPrefix) { run { retired } } }',
      { options: { source: 'test' }, kind: 'SKILLS', present: [], idPrefix: id('cobol') },
      { as: 'HR_SYNC' },
    );
    const { unmet, steps } = await pathOf({ skills: [level('cics', 1), level('rust', 1)] });
    expect(steps).toHaveLength(1);
    expect(unmet.map(({ skill, reason }) => [bare(skill.id), bare(reason)])).toEqual([
      [
        'cics',
        'It cannot be reached without cobol level 1 (cics level 1 needs cobol level 1): cobol is retired, and nobody can start on it any more.',
      ],
    ]);
  });

  test('ends on prerequisites that run in a circle and names it', async () => {
    const { driver, database } = service().graph;
    // Syncs refuse circles; data from elsewhere may have them.
    await driver.executeQuery(
      `MATCH (a:Skill {id: $a}), (b:Skill {id: $b}) SET a.rev = a.rev + 1
       CREATE (a)-[:PREREQUISITE {level: 1, forLevel: 1, group: ''}]->(b), (b)-[:PREREQUISITE {level: 1, forLevel: 1, group: ''}]->(a)`,
      { a: id('a'), b: id('b') },
      { database },
    );
    const { unmet } = await pathOf({ skills: [level('a', 1)] });
    expect(unmet.map(({ reason }) => bare(reason))).toEqual([
      'It cannot be reached: the prerequisites run in a circle, a level 1 needs b level 1 needs a level 1.',
    ]);
  });

  test('changed skills, roles and beliefs are seen at once', async () => {
    const input = { role: id('engineer') };
    const before = (await pathOf(input)).totalHours;
    await sync(service(), 'skills', [{ id: id('rust'), hours: 40 }]);
    expect((await pathOf(input)).totalHours).toBe(before + 30);
    await sync(service(), 'roles', [{ id: id('engineer'), requirements: [{ skill: id('rust'), level: 1 }] }]);
    expect(stepsOf(await pathOf(input))).toEqual(['rust 1']);
    await sync(service(), 'evidence', [assessed(p, 'lea', 'rust', 3, Date.now())]);
    await derive(service());
    expect(await pathOf(input)).toMatchObject({ steps: [], totalHours: 0 });
  });

  test('after a warm-up the first path reads no skills', async () => {
    await service().app.warmUp();
    const { statements } = await service().statementsOf(() => pathOf({ skills: [level('docker', 1)] }));
    expect(statements).toContain('readSituation');
    expect(statements).not.toContain('readCatalogue');
  });

  test('a replaced skill stands for its successor', async () => {
    await sync(service(), 'skills', [{ id: id('rust'), replacedBy: id('ruby') }]);
    expect(stepsOf(await pathOf({ skills: [level('rust', 1)] }))).toEqual(['ruby 1']);
  });
});

describe('who helps', () => {
  beforeAll(found);

  const people = (list: readonly { readonly person: { readonly id: string } }[]) => list.map(({ person }) => bare(person.id));

  test('mentors are a level above with a place left; nobody is away, unlisted, the learner or on too many steps', async () => {
    const { steps } = await pathOf({ skills: [level('kubernetes', 3)] });
    const offered = steps.map(({ mentors, shadowing, oneStepAhead }) => [...mentors, ...shadowing, ...oneStepAhead]);
    for (const list of offered) expect(new Set(people(list)).size).toBe(list.length);
    const counts = new Map<string, number>();
    for (const name of offered.flatMap(people)) counts.set(name, (counts.get(name) ?? 0) + 1);
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(Math.max(1, Math.floor(0.3 * steps.length)));
    expect([...counts.keys()].some((name) => ['vic', 'wim', 'lea'].includes(name))).toBe(false);
    for (const { mentors, shadowing, toLevel } of steps) {
      expect(people(mentors)).not.toContain('uwe');
      for (const { matches, terms, score } of [...mentors, ...shadowing]) {
        expect(matches[0]!.level).toBeGreaterThan(toLevel);
        expect(terms.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 6);
        expect(terms.every(({ detail }) => detail !== '')).toBe(true);
      }
    }
    expect(steps.flatMap(({ mentors }) => people(mentors)).length).toBeGreaterThan(0);
  });

  test('who is one step ahead is near the learner first; what is worth reading comes from others', async () => {
    const [docker] = (await pathOf({ skills: [level('docker', 1)] })).steps;
    expect(people(docker!.oneStepAhead)).toEqual(['pam', 'pip', 'gil']);
    expect(people(docker!.shadowing)).toContain('uwe');
    expect(docker!.reading.map((one) => bare(one.id))[0]).toBe('guide');
  });

  test('as many statements for a long path with everything as for a short one', async () => {
    await pathOf({ skills: [level('docker', 1)] });
    const short = await service().statementsOf(() => pathOf({ skills: [level('docker', 1)] }));
    const long = await service().statementsOf(() => pathOf({ skills: [level('kubernetes', 4), level('android', 2)], alternatives: 2 }));
    expect(long.statements.sort()).toEqual(short.statements.sort());
    expect(short.statements.length).toBeLessThanOrEqual(9);
  });

  test('contributions alone show the first level: no more than one step ahead, and not of a restricted skill', async () => {
    const offered = async () => {
      const { steps } = await pathOf({ skills: [level('docker', 3)] });
      return steps.flatMap(({ toLevel, mentors, shadowing, oneStepAhead }) =>
        Object.entries({ mentors, shadowing, oneStepAhead }).flatMap(([kind, list]) =>
          people(list).includes('gil') ? [[kind, toLevel]] : [],
        ),
      );
    };
    expect(await offered()).toEqual([['oneStepAhead', 1]]);
    await sync(service(), 'skills', [{ id: id('docker'), restricted: true }]);
    expect(await offered()).toEqual([]);
  });
});

describe('access', () => {
  beforeAll(found);

  const input = () => ({ skills: [level('docker', 1)] });

  test('of oneself, of those below, and by LD', async () => {
    const own = await service().execute(LearningPathDocument, { input: input() }, { as: 'EMPLOYEE', sub: id('lea') });
    expect(stepsOf(own.learningPath)).toEqual(['docker 1']);
    expect(stepsOf(await pathOf(input(), { as: 'MANAGER', sub: id('boss') }))).toEqual(['docker 1']);
  });

  test.each([
    ['a colleague', () => ({ as: 'EMPLOYEE', sub: id('sam') }) as const, {}, 'FORBIDDEN'],
    ['a manager beside', () => ({ as: 'MANAGER', sub: id('sam') }) as const, {}, 'FORBIDDEN'],
    ['a token of nobody', () => EMPLOYEE, { person: null }, 'BAD_USER_INPUT'],
    ['an unknown person', () => LD, { person: 'nobody' }, 'NOT_FOUND'],
  ])('%s is refused', async (_who, caller, rest, code) => {
    const variables = { person: id('lea'), input: input(), ...rest };
    expect((await service().failure(LearningPathDocument, variables, caller())).codes).toEqual([code]);
  });

  test.each([
    [() => ({}), 'BAD_USER_INPUT'],
    [() => ({ role: id('engineer'), skills: [level('rust', 1)] }), 'BAD_USER_INPUT'],
    [() => ({ skills: [level('rust', 6)] }), 'BAD_USER_INPUT'],
    [() => ({ skills: [level('rust', 1)], alternatives: -1 }), 'BAD_USER_INPUT'],
    [() => ({ skills: [level('nothing', 1)] }), 'NOT_FOUND'],
    [() => ({ role: 'nothing' }), 'NOT_FOUND'],
    [() => ({ skills: [level('rust', 1)], assume: [level('nothing', 1)] }), 'NOT_FOUND'],
  ])('input %# is refused', async (wrong, code) => {
    expect((await service().failure(LearningPathDocument, { person: id('lea'), input: wrong() }, LD)).codes).toEqual([code]);
  });
});
