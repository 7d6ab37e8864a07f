import { type Belief, believe } from '../../src/derived/proficiency/belief';
import type { LevelObservation, OutcomeObservation } from '../../src/derived/proficiency/observation';
import { random } from '../random';

export { random };

export const NOW = Date.UTC(2026, 0, 1);

/** One made-up person in one skill: what is true of them, what was observed, and what is believed of it. */
export interface Simulated {
  readonly truth: number;
  readonly self: number | undefined;
  readonly manager: number | undefined;
  readonly belief: Belief;
}

const onScale = (value: number) => Math.min(5, Math.max(1, Math.round(value)));

/**
 * People whose true level is known. They overrate themselves by half a level, managers are unbiased and closer, few
 * colleagues endorse, and work succeeds by the distance between ability and difficulty. Fresh, and rounded to whole levels.
 */
export function simulate(count: number, seed: number): Simulated[] {
  const uniform = random(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return Array.from({ length: count }, () => {
    const truth = Math.min(5.4, Math.max(0.6, 2.5 + 1.2 * normal()));
    const self = uniform() < 0.9 ? onScale(truth + 0.5 + 0.8 * normal()) : undefined;
    const manager = uniform() < 0.5 ? onScale(truth + 0.5 * normal()) : undefined;
    const levels: LevelObservation[] = [];
    const say = (kind: LevelObservation['kind'], level: number, by: string, trust = 1) => levels.push({ kind, level, by, at: NOW, trust });
    if (self !== undefined) say('SELF', self, 'self');
    if (manager !== undefined) say('MANAGER', manager, 'manager');
    const endorsers = Math.floor(uniform() * Math.max(0, truth - 0.5));
    for (let i = 0; i < endorsers; i++) say('PEER', 0, `peer ${i}`, 0.3 + 0.7 * uniform());
    const outcomes = Array.from({ length: Math.floor(uniform() * 8) }, (): OutcomeObservation => {
      const difficulty = onScale(truth + normal());
      const success = uniform() < 1 / (1 + Math.exp(-1.7 * (truth - difficulty)));
      return { kind: 'CONTRIBUTION', difficulty, outcome: success ? 1 : 0, weight: 1, at: NOW };
    });
    return { truth, self, manager, belief: believe({ levels, outcomes, halfLife: null }, NOW) };
  });
}

/** Share of people whose true level is inside the 80% interval of what is believed. */
export function coverageOf(people: readonly Simulated[]): number {
  return people.filter(({ truth, belief }) => Math.abs(truth - belief.mean) <= 1.2816 * belief.sd).length / people.length;
}
