import type { SkillEvent } from '../../src/derived/credit/event';
import { CREDIT_PARAMETERS as C } from '../../src/derived/credit/parameters';
import { addendOf, type EvidenceValues, type Holder, standardOf, valuesOf, weighted } from '../../src/derived/ranking/score';
import { factorAt, sumEvents } from '../../src/derived/credit/sums';

/** What a person did in a skill, and T: the credit of all they did, as it is at the reference. */
export interface Work {
  readonly person: string;
  readonly events: readonly SkillEvent[];
  readonly total: number;
}

export interface Scored {
  readonly person: string;
  readonly values: EvidenceValues;
  readonly sum: number;
  /** What each contribution adds to the sum. */
  readonly addends: ReadonlyMap<string, number>;
}

/** Work as it is stored: sums at their epoch. */
export function holderOf({ person, events, total }: Work, reference: number): Holder {
  return { person, ...sumEvents(events), total: total / factorAt(reference, C.knowledgeHalfLife) };
}

/** Scores everyone with work in one skill against each other. */
export function scoreWork(people: readonly Work[], reference: number): Scored[] {
  const holders = people.map((work) => holderOf(work, reference));
  const standard = standardOf(holders, reference);
  return people.map(({ person, events }, i) => {
    const holder = holders[i] as Holder;
    const values = valuesOf(holder, standard);
    const addends = new Map<string, number>();
    for (const event of events) addends.set(event.contribution, (addends.get(event.contribution) ?? 0) + addendOf(event, holder, standard));
    return { person, values, sum: weighted(values), addends };
  });
}
