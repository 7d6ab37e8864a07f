import fc from 'fast-check';
import {
  ago,
  availabilitySentence,
  currentSentence,
  day,
  knowledgeSentence,
  levelSentence,
  loadSentence,
  ownershipSentence,
  percent,
  presenceSentence,
  proximitySentence,
  standingSentence,
  textSentence,
} from '../../src/answers/expert/sentences';

const HOUR = 3600 * 1000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 5, 15, 12);
const now = { until: NOW, dated: false };
const then = { until: NOW, dated: true };

test.each<[number, string]>([
  [-DAY, 'less than a day ago'],
  [HOUR, 'less than a day ago'],
  [DAY, '1 day ago'],
  [2.9 * DAY, '2 days ago'],
  [59 * DAY, '59 days ago'],
  [60 * DAY, '2 months ago'],
  [426 * DAY, '14 months ago'],
  [3 * 365.25 * DAY, '3 years ago'],
])('an age of %p ms: %s', (age, text) => {
  expect(ago(NOW - age, now)).toBe(text);
});

test('in an answer as of a day, ages are told from that day', () => {
  expect(ago(NOW - 2 * DAY, then)).toBe('2 days earlier');
  expect(currentSentence(5, 9, { times: 1, skill: undefined }, then)).toBe(
    '5 contributions in the 9 months before; nobody has done more lately',
  );
});

test.each<[number, string]>([
  [Date.UTC(2026, 2, 3), '3 March'],
  [Date.UTC(2027, 2, 3), '3 March 2027'],
  [Date.UTC(2026, 11, 31, 23, 59), '31 December'],
])('the day of %p is %s', (at, text) => {
  expect(day(at, NOW)).toBe(text);
});

test.each<[number, string]>([
  [0, '0%'],
  [0.004, 'less than 1%'],
  [0.12, '12%'],
  [0.996, 'more than 99%'],
  [1, '100%'],
])('a share of %p is %s', (share, text) => {
  expect(percent(share)).toBe(text);
});

const best = (times: number, skill?: string) => ({ times, skill });

test.each<[string, string]>([
  [
    knowledgeSentence(13, '', NOW - 2 * DAY, best(2.24), now),
    '13 contributions, the newest 2 days ago; the strongest holder has done 2.2 times as much',
  ],
  [knowledgeSentence(1, '', NOW - 70 * DAY, best(1), now), '1 contribution, made 2 months ago; nobody has done more'],
  [
    knowledgeSentence(1300, ' in 3 skills', NOW - DAY, best(1.04, 'SQL'), now),
    '1,300 contributions in 3 skills, the newest 1 day ago; in SQL the strongest holder has done hardly more',
  ],
  [
    knowledgeSentence(2, ' in Kafka', NOW, best(2345.6), now),
    '2 contributions in Kafka, the newest less than a day ago; the strongest holder has done 2,346 times as much',
  ],
  [currentSentence(5, 9, best(1.5), now), '5 contributions in the last 9 months; the most active holder has done 1.5 times as much lately'],
  [
    currentSentence(0, 9, best(12.4), now),
    'no contributions in the last 9 months; the most active holder has done 12 times as much lately',
  ],
  [currentSentence(1, 9, best(1, 'SQL'), now), '1 contribution in the last 9 months; in SQL nobody has done more lately'],
  [ownershipSentence([{ skill: undefined, share: 0.123 }]), 'wrote 12% of it'],
  [
    ownershipSentence([
      { skill: 'Kafka', share: 0.5 },
      { skill: 'SQL', share: 0.001 },
    ]),
    'wrote 50% of Kafka and less than 1% of SQL',
  ],
  [levelSentence([{ skill: undefined, level: 4, minLevel: null, probability: 0.714 }]), 'level 4, 71% certain'],
  [levelSentence([{ skill: undefined, level: 4, minLevel: 3, probability: 0.83 }]), 'level 3 or higher: 83% likely'],
  [
    levelSentence([
      { skill: 'Kafka', level: 4, minLevel: null, probability: 0.7 },
      { skill: 'SQL', level: 2, minLevel: null, probability: 0.5 },
    ]),
    'Kafka: level 4, 70% certain; SQL: level 2, 50% certain',
  ],
  [standingSentence(undefined), 'vouched for by colleagues who are known for it'],
  [standingSentence({ colleagues: 3, known: 3 }), 'vouched for by 3 colleagues known for it'],
  [standingSentence({ colleagues: 1, known: 1 }), 'vouched for by 1 colleague known for it'],
  [standingSentence({ colleagues: 1, known: 0 }), 'vouched for by 1 colleague, who is little known for it'],
  [standingSentence({ colleagues: 3, known: 1 }), 'vouched for by 3 colleagues, 1 of whom is known for it'],
  [standingSentence({ colleagues: 3, known: 2 }), 'vouched for by 3 colleagues, 2 of whom are known for it'],
  [standingSentence({ colleagues: 2, known: 0 }), 'vouched for by 2 colleagues, all of whom are little known for it'],
  [textSentence(2, 'Rebalance storms'), '2 contributions match; the best is “Rebalance storms”'],
  [textSentence(1, 'Rebalance storms'), '1 contribution matches: “Rebalance storms”'],
  [textSentence(1, `${'x'.repeat(78)} yz`), `1 contribution matches: “${'x'.repeat(78)}…”`],
  [proximitySentence(true, true, 1), 'same team, same place, 1 hour apart'],
  [proximitySentence(false, false, 5.5), '5.5 hours apart'],
  [proximitySentence(false, true, 0), 'same place, same time of day'],
  [proximitySentence(true, false, undefined), 'same team'],
  [presenceSentence(NOW - 426 * DAY, now), 'last took part in anything 14 months ago'],
  [availabilitySentence('BUSY', null, NOW), 'busy'],
  [availabilitySentence('AWAY', null, NOW), 'away'],
  [availabilitySentence('AWAY', Date.UTC(2027, 2, 3), NOW), 'away until 3 March 2027'],
  [loadSentence(6.4), 'helped colleagues about 6 times in the last month'],
  [loadSentence(1.2), 'helped colleagues about 1 time in the last month'],
])('%s', (text, expected) => {
  expect(text).toBe(expected);
});

test('no number is told that says less or more than there is', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
      expect(percent(share) === '0%').toBe(share === 0);
      expect(percent(share) === '100%').toBe(share === 1);
    }),
  );
});
