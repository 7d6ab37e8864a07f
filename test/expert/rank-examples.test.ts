import { EXPERT_PARAMETERS as P } from '../../src/answers/expert/parameters';
import { CREDIT_PARAMETERS as C } from '../../src/derived/credit/parameters';
import { termsOf } from '../../src/answers/expert/explanation';
import { type AskedFacts, rankPeople } from '../../src/answers/expert/rank';
import { TEXT_SHARE } from '../../src/derived/ranking/score';
import { factorAt } from '../../src/derived/credit/sums';
import type { Traits } from '../../src/answers/expert/traits';

import { ask, DAY, equals, FREE, NOW } from './questions';

describe('a level that is asked for', () => {
  test('counts by its probability: a sure 3 is worth less for level 4 than a likely 4', () => {
    const facts = equals(['a', 'b']);
    const [part] = facts.parts;
    const holdersOf = (part?.holders ?? []).map((h) =>
      h.person === 'a' ? { ...h, mean: 3, sd: 0.2 } : { ...h, mean: 4, sd: 1, level: 4 },
    );
    const asked = { ...facts, minLevel: 4, parts: [{ ...(part as AskedFacts['parts'][number]), holders: holdersOf }] };
    const ranking = rankPeople(ask([asked]));
    expect(ranking.map(({ person: id }) => id)).toEqual(['b', 'a']);
    expect(ranking[0]?.matches.get('s')?.probability).toBeCloseTo(0.6915, 3);
    expect(ranking[1]?.matches.get('s')?.probability).toBeLessThan(0.01);
  });
});

describe('neighbours of a skill', () => {
  test('stand in with their share, never beside the skill itself', () => {
    const facts = equals(['a', 'b']);
    const [own] = facts.parts as [AskedFacts['parts'][number]];
    const [beside] = equals(['b', 'c']).parts as [AskedFacts['parts'][number]];
    const asked = { ...facts, parts: [own], neighbours: [{ ...beside, skill: 'n', via: 'RELATED' as const, share: 0.4 }] };
    const ranking = rankPeople(ask([asked]));
    expect(ranking.map(({ person: id }) => id)).toEqual(['a', 'b', 'c']);
    expect(ranking[1]?.score).toBeCloseTo(ranking[0]?.score ?? 0, 12);
    expect(ranking[1]?.matches.get('s')).toMatchObject({ skill: 's', via: 'EXACT' });
    expect(ranking[2]?.matches.get('s')).toMatchObject({ skill: 'n', via: 'RELATED' as const });
    expect(ranking[2]?.score).toBeCloseTo(0.4 * (ranking[0]?.score ?? 0), 12);
  });
});

describe('circumstances', () => {
  const three = equals(['a', 'b', 'c']);
  const order = (people: Record<string, Traits>) => rankPeople(ask([three], new Map(), people)).map(({ person: id }) => id);

  test('of equals the one who is free comes first, then who is busy, then who is away', () => {
    expect(order({ a: { ...FREE, availability: 'AWAY' }, b: { ...FREE, availability: 'BUSY' }, c: FREE })).toEqual(['c', 'b', 'a']);
  });

  test('an absence that is over no longer counts', () => {
    expect(order({ a: { ...FREE, availability: 'AWAY', awayUntil: NOW - DAY }, b: FREE, c: FREE })).toEqual(['a', 'b', 'c']);
  });

  test('who took part in nothing for long comes behind who did, who never did keeps all', () => {
    expect(order({ a: { ...FREE, lastAt: NOW - 700 * DAY }, b: { ...FREE, lastAt: NOW - 7 * DAY }, c: { ...FREE, lastAt: null } })).toEqual(
      ['c', 'b', 'a'],
    );
  });

  test('who helps much gives way, and the weight is shown', () => {
    const busy = { ...FREE, help: 40 / factorAt(NOW, C.helpHalfLife) };
    const ranking = rankPeople(ask([three], new Map(), { a: busy, b: FREE, c: FREE }));
    expect(ranking.map(({ person: id }) => id)).toEqual(['b', 'c', 'a']);
    const load = termsOf(ranking[2] as (typeof ranking)[number], TEXT_SHARE).find(({ feature }) => feature === 'load');
    expect(load).toMatchObject({ weight: expect.closeTo(-P.load.most, 9) as number });
  });

  test('of equals the nearer one comes first', () => {
    const lisbon = { ...FREE, location: 'Porto', timeZone: 'Europe/Lisbon' };
    expect(order({ a: { ...FREE, timeZone: 'Asia/Kolkata' }, b: lisbon, c: { ...lisbon, team: 't1' } })).toEqual(['c', 'b', 'a']);
  });
});
