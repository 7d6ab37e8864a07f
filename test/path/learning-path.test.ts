import { discountFor } from '../../src/answers/path/learning-problem';
import { unlockedSkills } from '../../src/answers/path/unlocked';
import { random } from '../random';
import { School, skill } from './school';

describe('a way without alternatives', () => {
  const school = new School([
    skill('linux'),
    skill('docker', { hours: 20, prerequisites: [['linux', 1, 1, '']] }),
    skill('kubernetes', { hours: 40, prerequisites: [['docker', 2, 1, '']] }),
    skill('other'),
  ]);

  test('every level is a step, each after what it needs, and costs more than the one below', () => {
    const path = school.path(school.person(), { kubernetes: 1 });
    expect(school.shown(path)).toEqual(['linux 1', 'docker 1', 'docker 2', 'kubernetes 1']);
    expect(path.steps.map(({ hours }) => hours)).toEqual([10, 20, 30, 40]);
    expect(path.steps.map(({ after }) => after)).toEqual([[], [0], [1], [2]]);
    expect(path).toMatchObject({ totalHours: 100, lowerBound: 100, unmet: [], alternatives: [] });
  });

  test('what is held costs nothing, and the step says what that saves', () => {
    const path = school.path(school.person({ docker: 1 }), { kubernetes: 1 });
    expect(school.shown(path)).toEqual(['docker 2', 'kubernetes 1']);
    expect(path.steps[0]!.because).toEqual([
      'kubernetes level 1 needs it.',
      'Level 1 is skipped: it is assumed; without it the path would take 30 hours more.',
    ]);
    expect(path.steps[1]!.because).toEqual(['It is what you asked for.']);
  });

  test('what is half believed is verified first, at what is left of its hours', () => {
    // P(level at least 1) is a half where the mean is the lower end of level 1.
    const path = school.path(school.person({}, { linux: { mean: 0.5, sd: 0.5, level: 1 } }), { linux: 1 });
    expect(path.totalHours).toBeCloseTo(5, 6);
    expect(path.steps[0]!.because[1]).toBe(
      'You may have reached it already (50% probable): verify that first; 50% of 10 hours are counted.',
    );
  });

  test('a target that is held needs no step', () => {
    expect(school.path(school.person({ linux: 2 }), { linux: 2 })).toMatchObject({ steps: [], totalHours: 0, unmet: [] });
  });

  test('several targets share what they need', () => {
    const path = school.path(school.person(), { docker: 1, linux: 1, other: 1 });
    expect(path.totalHours).toBe(40);
  });
});

describe('alternatives', () => {
  const school = new School([
    skill('java', { hours: 30 }),
    skill('kotlin', { hours: 25 }),
    skill('android', {
      prerequisites: [
        ['java', 1, 1, 'language'],
        ['kotlin', 1, 1, 'language'],
      ],
    }),
    skill('spring', { prerequisites: [['java', 1, 1, '']] }),
  ]);

  test('the cheapest of a group is taken, and the step names the other and its price', () => {
    const path = school.path(school.person(), { android: 1 });
    expect(school.shown(path)).toEqual(['kotlin 1', 'android 1']);
    expect(path.steps[0]!.because).toEqual(['android level 1 needs it or java level 1; without it the path would take 5 hours more.']);
  });

  test('what is needed anyway is used for both', () => {
    expect(school.shown(school.path(school.person(), { android: 1, spring: 1 })).sort()).toEqual(['android 1', 'java 1', 'spring 1']);
  });

  test('another way that really differs is shown beside it', () => {
    const { alternatives } = school.path(school.person(), { android: 1 }, { alternatives: 3 });
    expect(alternatives.map((path) => school.shown(path))).toEqual([['java 1', 'android 1']]);
    expect(alternatives[0]!.totalHours).toBe(40);
  });
});

describe('related skills', () => {
  const school = new School([skill('python', { related: [['ruby', 0.8]] }), skill('ruby', { related: [['python', 0.8]] })]);
  const share = discountFor(0.8);

  test('one that is held makes a step cheaper, and the step says by how much', () => {
    const path = school.path(school.person({ python: 1 }), { ruby: 1 });
    expect(path.totalHours).toBeCloseTo(10 * (1 - share), 5);
    expect(path.steps[0]!.because).toEqual([
      'It is what you asked for.',
      '40% cheaper, 6 hours instead of 10 hours: python level 1 is assumed, which is similar.',
    ]);
  });

  test('of two that help each other one pays in full', () => {
    const path = school.path(school.person(), { python: 1, ruby: 1 });
    expect(path.totalHours).toBeCloseTo(10 + 10 * (1 - share), 5);
    expect(path.lowerBound).toBeCloseTo(path.totalHours, 5);
    expect(path.steps[1]!.after).toEqual([0]);
  });
});

describe('what cannot be reached', () => {
  test('a circle of prerequisites ends, and the reason names it', () => {
    const school = new School([
      skill('a', { prerequisites: [['b', 1, 1, '']] }),
      skill('b', { prerequisites: [['a', 1, 1, '']] }),
      skill('c'),
    ]);
    const path = school.path(school.person(), { a: 1, c: 1 });
    expect(school.shown(path)).toEqual(['c 1']);
    expect(path.unmet).toEqual([
      {
        point: expect.objectContaining({ skill: 0, level: 1 }),
        reason: 'It cannot be reached: the prerequisites run in a circle, a level 1 needs b level 1 needs a level 1.',
      },
    ]);
  });

  test('a retired prerequisite is named', () => {
    const school = new School([skill('old', { active: false }), skill('new', { prerequisites: [['old', 1, 1, '']] })]);
    expect(school.path(school.person(), { new: 1 }).unmet[0]!.reason).toBe(
      'It cannot be reached without old level 1 (new level 1 needs old level 1): old is retired, and nobody can start on it any more.',
    );
    expect(school.path(school.person({ old: 1 }), { new: 1 }).unmet).toEqual([]);
  });

  test('needing each other at different levels is no circle', () => {
    const school = new School([skill('a', { prerequisites: [['b', 2, 3, '']] }), skill('b', { prerequisites: [['a', 2, 3, '']] })]);
    expect(school.path(school.person(), { a: 3, b: 3 }).unmet).toEqual([]);
  });
});

describe('a budget of hours', () => {
  const school = new School([
    skill('basis', { hours: 10 }),
    skill('x', { hours: 10, prerequisites: [['basis', 1, 1, '']] }),
    skill('y', { hours: 10, prerequisites: [['basis', 1, 1, '']] }),
    skill('alone', { hours: 20 }),
    skill('long', { hours: 10 }),
  ]);

  test('the most targets that fit are chosen, what they share is paid once, the rest is told', () => {
    const path = school.path(school.person(), { x: 1, y: 1, alone: 1 }, { budget: 30 });
    expect(school.shown(path).sort()).toEqual(['basis 1', 'x 1', 'y 1']);
    expect(path.unmet.map(({ reason }) => reason)).toEqual(['Left out by the budget of 30 hours: level 1 would take 20 hours more.']);
  });

  test('what is left over leads towards what does not fit', () => {
    const path = school.path(school.person(), { long: 4 }, { budget: 30 });
    expect(school.shown(path)).toEqual(['long 1', 'long 2']);
    expect(path.unmet[0]!.reason).toBe('Left out by the budget of 30 hours: level 4 would take 65 hours more. The path leads to level 2.');
  });
});

test('skills that can be started now come with what waits for them first', () => {
  const school = new School([
    skill('a'),
    skill('b', { prerequisites: [['a', 1, 1, '']] }),
    skill('c', { prerequisites: [['b', 1, 1, '']] }),
    skill('free', { hours: 1 }),
    skill('secret', { restricted: true }),
    skill('gone', { active: false }),
    skill('later', { prerequisites: [['a', 1, 2, '']] }),
  ]);
  const ids = (held: Record<string, number>) =>
    unlockedSkills(school.catalogue, school.person(held)).map((one) => school.catalogue.ids[one.skill]);
  expect(ids({})).toEqual(['a', 'free', 'later']);
  expect(ids({ a: 1 })).toEqual(['b', 'free', 'later']);
});

test('whatever else is held, the path is never longer', () => {
  const next = random(11);
  const below = (n: number) => Math.floor(next() * n);
  for (let run = 0; run < 60; run++) {
    const ids = Array.from({ length: 12 }, (_, i) => `s${i}`);
    const school = new School(
      ids.map((id, i) =>
        skill(id, {
          hours: 1 + below(20),
          prerequisites: i
            ? Array.from({ length: below(4) }, (_, n) => [`s${below(i)}`, 1 + below(3), 1 + below(2), n % 2 ? 'g' : ''] as const)
            : [],
          related: [[`s${below(12)}`, next()] as const],
        }),
      ),
    );
    const targets = { s11: 3, s10: 2 };
    const held: Record<string, number> = {};
    let before = school.path(school.person(held), targets).totalHours;
    for (let more = 0; more < 3; more++) {
      held[`s${below(10)}`] = 1 + below(4);
      const after = school.path(school.person(held), targets).totalHours;
      expect(after).toBeLessThanOrEqual(before + 1e-6);
      before = after;
    }
  }
});
