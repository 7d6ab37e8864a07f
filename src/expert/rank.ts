import { EXPERT_PARAMETERS as P } from './parameters';
import { type EvidenceScore, type Feature, type Holder, scoreHolders } from './score';
import type { TextVotes } from './text-votes';

/** Everyone's events in one asked skill: in it, and in each skill below it. */
export interface SkillFacts {
  readonly skill: string;
  readonly weight: number;
  readonly required: boolean;
  /** Holders by skill: the asked one and those below it that have events. */
  readonly holders: ReadonlyMap<string, readonly Holder[]>;
  readonly broad: boolean;
}

/** One person of the ranking with everything that explains the place. */
export interface RankedPerson {
  readonly person: string;
  readonly score: number;
  /** Points by feature; they sum to the score. */
  readonly points: Readonly<Record<Feature, number>>;
  /** Points by asked skill, text not included. */
  readonly bySkill: ReadonlyMap<string, number>;
  /** Points by contribution. */
  readonly contributions: ReadonlyMap<string, number>;
}

interface Draft {
  points: Record<Feature, number>;
  bySkill: Map<string, number>;
  contributions: Map<string, number>;
}

/** All weights together: what a person who is best in everything would sum to. */
const FULL = Object.values(P.weights).reduce((sum, weight) => sum + weight, 0);

/**
 * Ranks everyone with events in the asked skills or votes from the text, best first, ties by id. A skill's sum is divided by
 * that of all weights; a broad skill is Σ x² over the skills below it, divided by its best holder. Skills count by weight.
 */
export function rankPeople(skills: readonly SkillFacts[], votes: ReadonlyMap<string, TextVotes>, reference: number): RankedPerson[] {
  const drafts = new Map<string, Draft>();
  for (const facts of skills) addSkill(drafts, facts, reference);
  addText(drafts, votes, skills.length ? P.weights.text / FULL : 1);
  const required = skills.filter((facts) => facts.required).map((facts) => facts.skill);
  const ranked: RankedPerson[] = [];
  for (const [person, { points, bySkill, contributions }] of drafts) {
    const score = points.knowledge + points.current + points.ownership + points.text;
    if (score > 0 && required.every((skill) => (bySkill.get(skill) ?? 0) > 0))
      ranked.push({ person, score, points, bySkill, contributions });
  }
  return ranked.sort((a, b) => b.score - a.score || (a.person < b.person ? -1 : 1));
}

function addSkill(drafts: Map<string, Draft>, { skill, weight, holders, broad }: SkillFacts, reference: number): void {
  const scored = [...holders.values()].map((list) => scoreHolders(list, reference));
  const best = broad ? bestOf(scored) : FULL;
  if (best <= 0) return;
  for (const scores of scored)
    for (const score of scores) {
      // x·x is linear in the features of x once one factor is taken as their common weight.
      const scale = (weight * (broad ? score.sum : 1)) / best;
      const draft = draftOf(drafts, score.person);
      for (const feature of ['knowledge', 'current', 'ownership'] as const)
        draft.points[feature] += scale * P.weights[feature] * (score.values[feature] ?? 0);
      draft.bySkill.set(skill, (draft.bySkill.get(skill) ?? 0) + scale * score.sum);
      for (const [contribution, addend] of score.addends) add(draft.contributions, contribution, scale * addend);
    }
}

/** The largest Σ x² that anyone has over the skills below a broad one. */
function bestOf(scored: readonly (readonly EvidenceScore[])[]): number {
  const sums = new Map<string, number>();
  for (const scores of scored) for (const { person, sum } of scores) add(sums, person, sum * sum);
  return Math.max(0, ...sums.values());
}

function addText(drafts: Map<string, Draft>, votes: ReadonlyMap<string, TextVotes>, weight: number): void {
  const best = Math.max(0, ...[...votes.values()].map((vote) => vote.sum));
  for (const [person, { sum, addends }] of votes) {
    const draft = draftOf(drafts, person);
    draft.points.text += (weight * sum) / best;
    for (const [contribution, addend] of addends) add(draft.contributions, contribution, (weight * addend) / best);
  }
}

function draftOf(drafts: Map<string, Draft>, person: string): Draft {
  const known = drafts.get(person);
  if (known) return known;
  const draft = { points: { knowledge: 0, current: 0, ownership: 0, text: 0 }, bySkill: new Map(), contributions: new Map() };
  drafts.set(person, draft);
  return draft;
}

function add(map: Map<string, number>, key: string, value: number): void {
  map.set(key, (map.get(key) ?? 0) + value);
}
