import { marksOf } from '../../src/derived/proficiency/marks';
import type { Held, StoredSkill } from '../../src/derived/proficiency/stored-skill';

const STORED: StoredSkill = {
  mean: 3,
  sd: 0.5,
  lcb: 2.4,
  level: 3,
  confidence: 0.5,
  status: 'ASSESSED',
  directMean: null,
  directSd: null,
  explanation: '',
  conflicts: '',
  shownMean: null,
  shownSd: null,
  shownExplanation: null,
  long: 1,
  short: 1,
  volume: 1,
  standing: 0.5,
  focus: 0.5,
  rankedMean: 3,
  rankedSd: 0.5,
  rankedStanding: 0.5,
};

function keysOf(next: Record<string, Partial<StoredSkill>>, held: readonly string[]): string[] {
  const before = held.map((skillId): [string, Held] => [
    skillId,
    { ...STORED, skillId, bestKnowledge: null, bestCurrent: null, reference: null },
  ]);
  const after = Object.entries(next).map(([skillId, set]) => ({ skillId, set: { ...STORED, ...set } }));
  return marksOf(after, new Map(before)).map(({ key }) => key);
}

test('rankings in which the person did something come before those of which only the share of work moved', () => {
  const next = { a: { focus: 0.4 }, b: { focus: 0.4, long: 2 }, c: {}, d: { focus: 0.1 }, e: { rankedMean: 3.5 } };
  expect(keysOf(next, ['a', 'b', 'c', 'e'])).toEqual(['ranking/b', 'ranking/d', 'ranking/e', 'ranking/a']);
});

test('what did not move marks no ranking', () => {
  expect(keysOf({ a: {}, b: { mean: 3.001, standing: 0.51 } }, ['a', 'b'])).toEqual([]);
});
