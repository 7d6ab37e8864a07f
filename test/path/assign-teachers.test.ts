import fc from 'fast-check';
import { assignTeachers } from '../../src/answers/path/assign-teachers';
import { PATH_PARAMETERS as P } from '../../src/answers/path/parameters';
import { type ReadingMatter, worthReading } from '../../src/answers/path/reading';
import type { StepTeachers } from '../../src/answers/path/teachers';
import type { RankedPerson } from '../../src/answers/expert/rank';

const person = (name: string) => ({ person: name }) as RankedPerson;
const people = (list: readonly RankedPerson[]) => list.map((one) => one.person);
const all = ({ mentors, shadowing, ahead }: StepTeachers) => people([...mentors, ...shadowing, ...ahead]);
const names = fc.uniqueArray(fc.constantFrom(...'abcdefghijkl'), { maxLength: 12 }).map((list) => list.map(person));
const steps = fc.array(fc.record({ mentors: names, shadowing: names, ahead: names }), { minLength: 1, maxLength: 20 });

describe('sharing people out over steps', () => {
  test('nobody twice on a step nor on more than 30% of them, only who can help, in no greater number than is shown', () => {
    fc.assert(
      fc.property(steps, (candidates) => {
        const assigned = assignTeachers(candidates);
        const counts = new Map<string, number>();
        assigned.forEach((step, place) => {
          expect(new Set(all(step)).size).toBe(all(step).length);
          for (const kind of ['mentors', 'shadowing', 'ahead'] as const) {
            expect(step[kind].length).toBeLessThanOrEqual(P.offered[kind]);
            for (const one of step[kind]) expect(candidates[place]![kind]).toContain(one);
          }
          for (const name of all(step)) counts.set(name, (counts.get(name) ?? 0) + 1);
        });
        expect(Math.max(0, ...counts.values())).toBeLessThanOrEqual(Math.max(1, Math.floor(P.mentorShare * candidates.length)));
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  test('who can help with a rare skill is not spent on a common one', () => {
    const only = { mentors: [person('a')], shadowing: [], ahead: [] };
    const many = { mentors: ['a', 'b'].map(person), shadowing: [], ahead: [] };
    expect(assignTeachers([many, only]).map(({ mentors }) => people(mentors))).toEqual([['b'], ['a']]);
  });
});

test('what is near the level, went well and is meant to be read comes first; what leaves nothing to read is not there', () => {
  const matter = (id: string, rest: Partial<ReadingMatter>): ReadingMatter => ({
    id,
    kind: 'KNOWLEDGE_ARTICLE',
    at: 0,
    outcome: 1,
    difficulty: 2,
    ...rest,
  });
  const matters = [
    matter('hard', { difficulty: 5 }),
    matter('near', {}),
    matter('commit', { kind: 'CODE_CHANGE' }),
    matter('failed', { outcome: 0 }),
    matter('talk', { kind: 'MENTORING' }),
  ];
  expect(worthReading(matters, 2, 0).map(({ id }) => id)).toEqual(['near', 'hard', 'commit']);
});
