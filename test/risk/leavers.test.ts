import fc from 'fast-check';
import { impactOf, mostLostFirst, withoutLeavers } from '../../src/answers/risk/leavers';
import { successorsOf } from '../../src/answers/risk/successors';
import { NO_EVIDENCE } from '../../src/derived/gap/ability';
import { coverageOf } from '../../src/derived/gap/coverage';
import { able, anyMembers, MASTER, member, place } from '../gap/people';

const expert = member({ person: 'ada', ability: MASTER, place: place(4) });
const learner = member({ person: 'ben', ability: able(3, 0.5), place: place(4) });
const stranger = member({ person: 'cy', ability: NO_EVIDENCE, place: place(4) });
const leave = (...people: string[]) => new Set(people);

describe('when people leave', () => {
  test('what they can do is gone, their place is open, and what is needed stays', () => {
    const impact = impactOf('sql', [expert, learner, stranger], leave('ada'), false);
    expect(impact?.before).toMatchObject({ needed: 2, places: 3 });
    expect(impact?.after).toMatchObject({ needed: 2, places: 3, people: 1, busFactor: 0 });
    expect(impact?.after.coverageRisk).toBeGreaterThan(impact?.before.coverageRisk ?? 1);
  });

  test('nobody who counts: no impact', () => {
    expect(impactOf('sql', [expert, learner, stranger], leave('cy', 'somebody else'), false)).toBeUndefined();
    expect(impactOf('sql', [expert], leave(), false)).toBeUndefined();
  });

  test('it never makes a skill safer, and more leavers never less risky', () => {
    fc.assert(
      fc.property(anyMembers, fc.array(fc.integer({ min: 0, max: 11 })), fc.boolean(), (people, who, inUse) => {
        const some = leave(...who.map((i) => `p${i}`));
        const more = leave(...some, 'p0');
        const risk = (leavers: ReadonlySet<string>) => coverageOf(withoutLeavers(people, leavers), inUse).coverageRisk;
        expect(risk(some)).toBeGreaterThanOrEqual(risk(leave()) - 1e-9);
        expect(risk(more)).toBeGreaterThanOrEqual(risk(some) - 1e-9);
        const impact = impactOf('s', people, some, inUse);
        if (impact) expect(impact.before).toEqual(coverageOf(people, inUse));
      }),
    );
  });

  test('what is lost most comes first', () => {
    const of = (skillId: string, members: Parameters<typeof impactOf>[1]) => impactOf(skillId, members, leave('ada'), false);
    const covered = [expert, ...[1, 2, 3].map((i) => member({ person: `m${i}`, ability: able(4, 0.4) }))];
    const impacts = [of('b', covered), of('c', [expert]), of('a', [expert])].flatMap((impact) => impact ?? []);
    expect(impacts.sort(mostLostFirst).map(({ skillId }) => skillId)).toEqual(['a', 'c', 'b']);
  });
});

describe('successors', () => {
  test('the likeliest to be at the level first, with how far and how sure; neither leavers nor those nothing is known of', () => {
    const sure = member({ person: 'dee', ability: able(3, 0.2) });
    expect(successorsOf([stranger, sure, learner, expert], leave('ada'), 4).map(({ person }) => person)).toEqual(['ben', 'dee']);
    const [nearest] = successorsOf([learner], leave(), 4);
    expect(nearest).toMatchObject({ person: 'ben', sd: 0.5 });
    expect(nearest?.shortfall).toBeCloseTo(1, 1);
    expect(nearest?.meets).toBeCloseTo(0.159, 3);
  });

  test('by id where nothing else parts them', () => {
    const twins = ['z', 'y'].map((person) => member({ person }));
    expect(successorsOf(twins, leave(), 3).map(({ person }) => person)).toEqual(['y', 'z']);
  });
});
