import { DETAILS, taught } from '../pairing/details';
import { PAIRING_PARAMETERS as P } from '../pairing/parameters';
import type { Cost, PlannedPair } from '../pairing/plan';
import type { RuleContext } from '../pairing/rules';
import type { Term } from '../pairing/score';
import { type Told, tell } from '../pairing/told';

/** A term as it is stored and shown: points and weight in score units. */
export interface ShownTerm {
  readonly feature: string;
  readonly weight: number;
  readonly value: number;
  readonly points: number;
  readonly detail: string;
}

/** A runner-up as it is stored. */
export interface StoredRunnerUp {
  readonly mentorId: string;
  readonly score: number;
  readonly costToPlan: number;
  readonly peopleLost: number;
}

/** What is stored of a pair. */
export interface PairingRow {
  readonly [name: string]: unknown;
  readonly score: number;
}

/** Points as score units, 0..1. */
export function inUnits(points: number): number {
  return points / P.scale;
}

/** The terms of a pair with their details. */
export function shownTerms(terms: readonly Term[], pair: Pick<PlannedPair, 'mentor' | 'mentee'>, context: RuleContext): ShownTerm[] {
  return terms.map(({ feature, weight, value, points }) => ({
    feature,
    weight,
    value,
    points: inUnits(points),
    detail: DETAILS[feature](pair.mentor, pair.mentee, context),
  }));
}

/** What a draft says of a pair, as properties of its node. */
export function pairingRow(pair: PlannedPair, context: RuleContext): PairingRow {
  const { mentor, mentee, score, terms, overrideCost, mentorPrice, runnersUp, lot, odds } = pair;
  const [next] = runnersUp;
  const runnerUp = next && { name: next.mentor.person.name, cost: next.cost };
  const told: Told = tell(mentor, mentee, context, { score, terms, overrideCost, runnerUp });
  const skills = taught(mentor, mentee);
  return {
    score: inUnits(score),
    terms: JSON.stringify(shownTerms(terms, pair, context)),
    told: JSON.stringify(told),
    runnersUp: JSON.stringify(runnersUp.map(({ mentor: other, score: points, cost }) => storedRunnerUp(other.person.id, points, cost))),
    overrideCost: inUnits(overrideCost.points),
    overridePeople: overrideCost.people,
    mentorPrice: inUnits(mentorPrice.points),
    lot,
    odds,
    skillIds: skills.map(({ skill }) => skill),
    skillLevels: skills.map(({ level }) => level),
  };
}

function storedRunnerUp(mentorId: string, points: number, cost: Cost): StoredRunnerUp {
  return { mentorId, score: inUnits(points), costToPlan: inUnits(cost.points), peopleLost: cost.people };
}

/** How many mentors have none, one, two and so on. */
export function loadOf(
  mentors: number,
  pairs: readonly { readonly mentor: { readonly person: { readonly id: string } } }[],
): { mentees: number; mentors: number }[] {
  const mentees = new Map<string, number>();
  for (const { mentor } of pairs) mentees.set(mentor.person.id, (mentees.get(mentor.person.id) ?? 0) + 1);
  const counts = new Map<number, number>([[0, mentors - mentees.size]]);
  for (const count of mentees.values()) counts.set(count, (counts.get(count) ?? 0) + 1);
  return [...counts]
    .filter(([count, of]) => of > 0 || count === 0)
    .sort(([a], [b]) => a - b)
    .map(([count, of]) => ({ mentees: count, mentors: of }));
}
