import { seededRandom } from '../../src/random';
import { VouchLog, type VouchKind } from '../../src/derived/champion/vouch-log';

export const NOW = Date.UTC(2026, 0, 1);
const PEOPLE = 500;
const TEAM = 10;
const DAY = 86_400_000;

/** A made-up organisation in one skill: what is true of everyone, who vouches for whom, and who is in league. */
export interface Organisation {
  readonly skill: Float64Array;
  readonly ring: ReadonlySet<number>;
  readonly log: VouchLog;
  /** Levels that managers verified, NaN where nobody did. */
  readonly verified: Float64Array;
}

export interface Scenario {
  readonly seed: number;
  /** People in league; they are not skilled, and each vouches for all others. */
  readonly ring: number;
  /** Deeds that each of them fakes inside the ring. */
  readonly faked: number;
}

/**
 * 500 people in teams of ten. Everyone answers questions, half of them of the own team; an answer is accepted the more likely the
 * skill exceeds the difficulty. People endorse whom they know for skill, and whom everybody knows. Managers verify a sixth.
 */
export function organisation({ seed, ring, faked }: Scenario): Organisation {
  const random = seededRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const skill = Float64Array.from({ length: PEOPLE }, () => Math.min(5.4, Math.max(0.6, 2.5 + normal())));
  const known = Float64Array.from({ length: PEOPLE }, () => Math.exp(0.8 * normal()));
  const log = new VouchLog();
  const add = (from: number, to: number, kind: VouchKind, outcome: number) =>
    log.add({ from, to, kind, at: NOW - random() * 700 * DAY, share: 1, outcome });
  const pick = weighted(known, random);
  const colleague = (person: number) =>
    random() < 0.5 ? Math.floor(person / TEAM) * TEAM + Math.floor(random() * TEAM) : Math.floor(random() * PEOPLE);
  for (let person = 0; person < PEOPLE; person++) {
    const answers = Math.round(Math.exp(1.4 + 0.6 * normal()) * (0.6 + 0.16 * skill[person]!));
    for (let i = 0; i < answers; i++) {
      const difficulty = 2.8 + normal();
      add(colleague(person), person, 'HELPED', random() < 1 / (1 + Math.exp(-1.2 * (skill[person]! - difficulty))) ? 1 : 0);
    }
    for (let i = 0; i < 6; i++) {
      const met = random() < 0.5 ? colleague(person) : pick();
      if (random() < 1 / (1 + Math.exp(-(skill[met]! - 2.5)))) add(person, met, 'ENDORSED', 1);
    }
  }
  const verified = skill.map((of) => (random() < 1 / 6 ? of + 0.5 * normal() : Number.NaN));
  const league = unskilled(skill, ring, random);
  for (const person of league) {
    for (const other of league) if (other !== person) add(other, person, 'ENDORSED', 1);
    for (let i = 0; i < faked; i++) add(league[Math.floor(random() * ring)]!, person, 'HELPED', 1);
  }
  return { skill, ring: new Set(league), log, verified };
}

/** Some of the less skilled half. */
function unskilled(skill: Float64Array, count: number, random: () => number): number[] {
  const lower = [...skill.keys()].sort((a, b) => skill[a]! - skill[b]!).slice(0, PEOPLE / 2);
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor(random() * (lower.length - i));
    [lower[i], lower[j]] = [lower[j]!, lower[i]!];
  }
  return lower.slice(0, count);
}

function weighted(weights: Float64Array, random: () => number): () => number {
  const sums: number[] = [];
  weights.reduce((sum, weight) => (sums.push(sum + weight), sum + weight), 0);
  return () => {
    const at = random() * sums.at(-1)!;
    return sums.findIndex((sum) => sum > at);
  };
}

/** How a ranking does against what is true. */
export interface Quality {
  /** Rank correlation with skill. */
  readonly spearman: number;
  /** Share of the first ten that are among the best twentieth. */
  readonly precision: number;
  /** People in league among the first 10 and 25. */
  readonly in10: number;
  readonly in25: number;
}

export function qualityOf(score: Float64Array, { skill, ring }: Organisation): Quality {
  const order = [...score.keys()].sort((a, b) => score[b]! - score[a]! || a - b);
  const best = new Set([...skill.keys()].sort((a, b) => skill[b]! - skill[a]!).slice(0, PEOPLE / 20));
  const among = (count: number, of: ReadonlySet<number>) => order.slice(0, count).filter((person) => of.has(person)).length;
  return { spearman: spearman(score, skill), precision: among(10, best) / 10, in10: among(10, ring), in25: among(25, ring) };
}

function spearman(a: Float64Array, b: Float64Array): number {
  const [x, y] = [ranks(a), ranks(b)];
  const middle = (x.length - 1) / 2;
  let cov = 0;
  let varX = 0;
  let varY = 0;
  for (let i = 0; i < x.length; i++) {
    cov += (x[i]! - middle) * (y[i]! - middle);
    varX += (x[i]! - middle) ** 2;
    varY += (y[i]! - middle) ** 2;
  }
  return cov / Math.sqrt(varX * varY);
}

function ranks(values: Float64Array): Float64Array {
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]!);
  const rank = new Float64Array(values.length);
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (let i = start; i < end; i++) rank[order[i]!] = (start + end - 1) / 2;
    start = end;
  }
  return rank;
}
