import fc from 'fast-check';
import { DETAILS } from '../../src/mentoring/pairing/details';
import { FEATURE_VALUES, FEATURES } from '../../src/mentoring/pairing/features';
import { FORMAT_RULES, FORMATS, shares } from '../../src/mentoring/pairing/format';
import { contextOf } from '../../src/mentoring/pairing/plan';
import { brokenRule, RULES } from '../../src/mentoring/pairing/rules';
import { Scoring } from '../../src/mentoring/pairing/score';
import { changeSettings } from '../../src/mentoring/pairing/settings';
import { WorkingHours } from '../../src/mentoring/pairing/working-hours';
import { randomOf } from '../assignment/instances';
import { factsOf, knows, menteeOf, mentorOf, NOW, personOf, randomFacts, SETTINGS, wants } from './people';

const context = contextOf(factsOf([], []), SETTINGS);

describe('working hours in common', () => {
  const shared = (a: string, b: string, at = NOW) => new WorkingHours(at).shared(a, b);

  test('the same zone, near and far ones, and around the globe', () => {
    expect(shared('Europe/Berlin', 'Europe/Paris')).toBe(8);
    expect(shared('Asia/Kolkata', 'Asia/Kathmandu')).toBe(7.75);
    expect(shared('America/Los_Angeles', 'Europe/Moscow')).toBe(0);
    // 22 and 23 hours apart are 2 and 1 the other way round.
    expect(shared('Pacific/Auckland', 'Pacific/Honolulu')).toBeCloseTo(6.4, 1);
    expect(shared('Europe/Berlin', 'Mars/Olympus')).toBeUndefined();
  });

  test('daylight saving counts for the weeks it holds', () => {
    // Phoenix has none: New York is 3 hours ahead of it in summer and 2 in winter.
    const [summer, winter] = [
      shared('America/New_York', 'America/Phoenix', Date.UTC(2026, 3, 1)),
      shared('America/New_York', 'America/Phoenix', Date.UTC(2026, 10, 10)),
    ];
    expect(summer).toBe(5);
    expect(winter).toBeGreaterThan(5.3);
    expect(winter).toBeLessThan(6);
  });
});

describe('features', () => {
  const values = (mentor = mentorOf(personOf('mo')), mentee = menteeOf(personOf('ana'), [wants('go', 4)])) =>
    Object.fromEntries(FEATURES.map((feature) => [feature, FEATURE_VALUES[feature](mentor, mentee, context)]));

  test('the skill is the chance of the level wanted, by importance and gain', () => {
    const mentor = mentorOf(personOf('mo', { skills: new Map([['go', knows(5, 0.3)]]) }));
    expect(values(mentor).skill).toBeCloseTo(1, 3);
    const two = menteeOf(personOf('ana'), [wants('go', 4, 1), wants('sql', 4, 0.5)]);
    expect(values(mentor, two).skill).toBeCloseTo(2 / 3, 3);
    expect(values(mentor, menteeOf(personOf('ana'), [])).skill).toBe(0);
  });

  test('a lead of one and three quarters is best', () => {
    const lead = (mean: number) =>
      values(
        mentorOf(personOf('mo', { skills: new Map([['go', knows(5, 0.1)]]) })),
        menteeOf(personOf('ana', { skills: new Map([['go', knows(mean)]]) }), [wants('go', 4)]),
      ).gap;
    expect(lead(3.25)).toBeCloseTo(1, 3);
    expect(lead(1)).toBeLessThan(lead(2.5)!);
    expect(lead(4.9)).toBeLessThan(0.3);
  });

  test('one good mentoring is less sure than ten', () => {
    const teaching = (mentorings: number, outcomes: number) => values(mentorOf(personOf('mo'), { mentorings, outcomes })).teaching!;
    expect(teaching(0, 0)).toBeCloseTo(0.5 - 1.28 * Math.sqrt(0.05), 6);
    expect(teaching(10, 10)).toBeGreaterThan(teaching(1, 1));
    expect(teaching(10, 0)).toBe(Math.max(0, teaching(10, 0)));
  });

  test('wishes, teams and languages', () => {
    const mentee = menteeOf(personOf('ana', { languages: ['German', 'English'], location: 'Bonn' }), [], { prefers: ['x', 'mo'] });
    const mentor = mentorOf(personOf('mo', { languages: ['English'], location: 'Bonn', department: 'sales' }));
    expect(values(mentor, mentee)).toMatchObject({ preference: 0.7, bridge: 1, language: 0.75, timeZone: 1, goals: 0 });
    expect(values(mentorOf(personOf('mo', { team: null })), mentee)).toMatchObject({ bridge: 0, language: 0.25 });
  });

  test('every value is from 0 to 1, has a detail, and whole points sum to the score', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...FORMATS), (seed, format) => {
        const { mentors, mentees } = randomFacts(randomOf(seed));
        const facts = factsOf(mentors, mentees, { format });
        const own = contextOf(facts, FORMAT_RULES[format].settings);
        const scoring = new Scoring(FORMAT_RULES[format].settings.weights, own);
        for (const mentor of mentors)
          for (const mentee of mentees) {
            const terms = scoring.termsOf(mentor, mentee);
            expect(terms.reduce((sum, { points }) => sum + points, 0)).toBe(scoring.scoreOf(mentor, mentee));
            const wrong = terms.filter(
              ({ feature, value, points }) =>
                !Number.isInteger(points) || !(value >= 0 && value <= 1) || !/\w/.test(DETAILS[feature](mentor, mentee, own)),
            );
            expect(wrong).toEqual([]);
          }
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  test('weights are shares of their sum, and the five formats give usual ones', () => {
    expect(shares({ ...SETTINGS.weights, skill: 1.35 }).skill).toBeCloseTo(1.35 / 2);
    for (const format of FORMATS)
      expect(Object.values(shares(FORMAT_RULES[format].settings.weights)).reduce((a, b) => a + b)).toBeCloseTo(1);
    expect(changeSettings(SETTINGS, { weights: { skill: 0.5 }, excludeSameTeam: false, minOverlapHours: null })).toEqual({
      ...SETTINGS,
      weights: { ...SETTINGS.weights, skill: 0.5 },
      excludeSameTeam: false,
    });
  });
});

describe('rules', () => {
  const able = { skills: new Map([['go', knows(4.5)]]) };
  const mentor = mentorOf(personOf('mo', able));
  const mentee = menteeOf(personOf('ana'), [wants('go', 4)]);

  test.each([
    [undefined, mentor, mentee, context],
    ['SELF', mentorOf(personOf('ana', able)), mentee, context],
    ['INACTIVE', mentorOf(personOf('mo', { ...able, active: false })), mentee, context],
    ['OPTED_OUT', mentorOf(personOf('mo', { ...able, listed: false })), mentee, context],
    ['BLOCKED', { ...mentor, excludes: ['ana'] }, mentee, context],
    ['BLOCKED', mentor, { ...mentee, excludes: ['mo'] }, context],
    ['ACTIVE', mentor, mentee, { ...context, activeIn: () => null }],
    ['REJECTED', mentor, mentee, { ...context, isRejected: () => true }],
    ['CHAIN', mentor, menteeOf(personOf('ana', { managers: ['x', 'mo'] }), mentee.wants), context],
    ['CHAIN', mentorOf(personOf('mo', { ...able, managers: ['ana'] })), mentee, context],
    ['SAME_TEAM', mentorOf(personOf('mo', { ...able, team: 'red' })), menteeOf(personOf('ana', { team: 'red' }), mentee.wants), context],
    ['LANGUAGE', mentorOf(personOf('mo', { ...able, languages: ['Thai'] })), mentee, context],
    ['HOURS', mentorOf(personOf('mo', { ...able, timeZone: 'Asia/Tokyo' })), mentee, context],
    ['LEVEL', mentorOf(personOf('mo', { skills: new Map([['go', knows(2)]]) })), mentee, context],
    ['LEVEL', mentor, menteeOf(personOf('ana'), []), context],
    ['CAPACITY', { ...mentor, places: 0 }, mentee, context],
  ])('%s', (code, one, other, given) => {
    expect(brokenRule(one, other, given)).toBe(code);
    if (code) expect(RULES[code]!.sentence(one, other, given)).toMatch(/^\w.*\.$/);
  });

  test('buddies: tenure and another manager count, skills do not', () => {
    const buddies = contextOf(factsOf([], [], { format: 'ONBOARDING_BUDDY' }), FORMAT_RULES.ONBOARDING_BUDDY.settings);
    const newcomer = menteeOf(personOf('ana', { managers: ['boss'] }), []);
    const since = (months: number) => mentorOf(personOf('mo', { startedOn: NOW - months * 30.5 * 86_400_000 }));
    expect(brokenRule(since(12), newcomer, buddies)).toBeUndefined();
    expect(brokenRule(since(2), newcomer, buddies)).toBe('TENURE');
    expect(brokenRule(since(80), newcomer, buddies)).toBe('TENURE');
    expect(brokenRule(mentorOf(personOf('mo', { managers: ['boss'] })), newcomer, buddies)).toBe('SAME_MANAGER');
  });

  test('what is not known excludes nobody', () => {
    const unknown = personOf('mo', { ...able, timeZone: null, languages: [], team: null, startedOn: null });
    expect(brokenRule(mentorOf(unknown), mentee, context)).toBeUndefined();
  });
});
