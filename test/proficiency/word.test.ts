import { standingOf } from '../../src/derived/proficiency/standing';
import { PROFICIENCY_PARAMETERS } from '../../src/derived/proficiency/parameters';
import { wordOf } from '../../src/derived/proficiency/word';
import type { LevelObservation } from '../../src/derived/proficiency/observation';

const DAY = 24 * 3600 * 1000;
const NOON = Date.UTC(2026, 3, 1, 12);
const item = (kind: LevelObservation['kind'], fields: Partial<LevelObservation> = {}): LevelObservation => ({
  kind,
  level: 5,
  at: NOON - 100 * DAY,
  by: 'x',
  trust: 1,
  ...fields,
});
const word = (levels: LevelObservation[], now = NOON) => wordOf({ levels, outcomes: [] }, null, now, PROFICIENCY_PARAMETERS);

describe('the weight of somebody’s word', () => {
  test('stays the same all day, so that two who vouch for each other come to rest', () => {
    expect(word([item('MANAGER')], NOON + 1)).toEqual(word([item('MANAGER')], NOON));
    expect(word([item('MANAGER')], NOON + DAY)).not.toEqual(word([item('MANAGER')], NOON));
  });

  test('rests neither on the own word nor on what others say', () => {
    expect(word([item('SELF'), item('PEER')])).toEqual([null, null]);
    expect(word([item('SELF'), item('MANAGER'), item('PEER')])).toEqual(word([item('MANAGER')]));
  });
});

describe('standing with colleagues', () => {
  const voices = (count: number, trust: number) => Array.from({ length: count }, (_, i) => item('PEER', { by: `p${i}`, trust, at: NOON }));

  test('a circle of people who are not proven stays at 0, however large', () => {
    expect(standingOf(voices(25, 0.3), NOON)).toBe(0);
  });

  test('two who are proven are worth half; more are worth more, one person again less than another one', () => {
    expect(standingOf(voices(2, 1), NOON)).toBeCloseTo(0.5, 12);
    expect(standingOf(voices(5, 1), NOON)).toBeGreaterThan(0.5);
    const again = Array.from({ length: 100 }, () => item('PEER', { by: 'p0', at: NOON }));
    expect(standingOf(again, NOON)).toBeLessThan(standingOf(voices(2, 1), NOON) + 1e-12);
  });
});
