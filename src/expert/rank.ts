import { EXPERT_PARAMETERS as P } from './parameters';
import { addendOf, type Feature, FULL, type Holder, levelValue, type SkillEvent, type Standard, valuesOf, weighted } from './score';
import type { TextVotes } from './text-votes';

/** A holder of a skill with what is believed of their level. */
export interface Candidate extends Holder {
  readonly mean: number;
  readonly sd: number;
  readonly level: number | null;
}

/** One skill whose holders are measured against each other: an asked one, or one below it. */
export interface SkillPart {
  readonly skill: string;
  readonly standard: Standard;
  readonly holders: readonly Candidate[];
}

/** An asked skill with the parts it is made of. */
export interface AskedFacts {
  readonly skill: string;
  /** Share of the question, 0..1. */
  readonly weight: number;
  readonly required: boolean;
  readonly broad: boolean;
  readonly parts: readonly SkillPart[];
}

/** How the events of one person in one skill become points. */
interface Basis {
  readonly skill: string;
  readonly scale: number;
  readonly holder: Holder;
  readonly standard: Standard;
}

/** One person of the ranking with everything that explains the place. */
export interface RankedPerson {
  readonly person: string;
  readonly score: number;
  /** Points by feature; they sum to the score. */
  readonly points: Readonly<Record<Feature, number>>;
  /** Points by asked skill, text not included, and the level believed. */
  readonly bySkill: ReadonlyMap<string, { readonly points: number; readonly level: number | null }>;
  readonly bases: readonly Basis[];
  /** Points by contribution that matches the text. */
  readonly votes: ReadonlyMap<string, number>;
}

interface Draft {
  points: Record<Feature, number>;
  bySkill: Map<string, { points: number; level: number | null }>;
  bases: Basis[];
  votes: Map<string, number>;
}

/**
 * Ranks everyone with a place in the asked skills or votes from the text, best first, ties by id. A skill's sum is divided by
 * that of all weights; a broad skill is Σ x² over the skills it is made of, divided by its best holder. Skills count by weight.
 */
export function rankPeople(skills: readonly AskedFacts[], votes: ReadonlyMap<string, TextVotes>): RankedPerson[] {
  const drafts = new Map<string, Draft>();
  for (const facts of skills) addSkill(drafts, facts);
  addText(drafts, votes, skills.length ? P.weights.text / FULL : 1);
  const required = skills.filter((facts) => facts.required).map((facts) => facts.skill);
  const ranked: RankedPerson[] = [];
  for (const [person, draft] of drafts) {
    const { knowledge, current, ownership, level, text } = draft.points;
    const score = knowledge + current + ownership + level + text;
    if (score > 0 && required.every((skill) => (draft.bySkill.get(skill)?.points ?? 0) > 0)) ranked.push({ person, score, ...draft });
  }
  return ranked.sort((a, b) => b.score - a.score || (a.person < b.person ? -1 : 1));
}

function addSkill(drafts: Map<string, Draft>, { skill, weight, parts, broad }: AskedFacts): void {
  const scored = parts.flatMap((part) =>
    part.holders.map((holder) => {
      const values = { ...valuesOf(holder, part.standard), level: levelValue(holder) };
      return { part, holder, values, sum: weighted(values) + P.weights.level * values.level };
    }),
  );
  // The best holder of a broad skill gets all that a skill can give; the rest up to 1 is the text's.
  const best = broad ? (bestOf(scored) * FULL) / (FULL - P.weights.text) : FULL;
  if (best <= 0) return;
  for (const { part, holder, values, sum } of scored) {
    // x·x is linear in the features of x once one factor is taken as their common weight.
    const scale = (weight * (broad ? sum : 1)) / best;
    const draft = draftOf(drafts, holder.person);
    for (const feature of ['knowledge', 'current', 'ownership', 'level'] as const)
      draft.points[feature] += scale * P.weights[feature] * values[feature];
    const before = draft.bySkill.get(skill);
    draft.bySkill.set(skill, {
      points: (before?.points ?? 0) + scale * sum,
      level: part.skill === skill ? holder.level : (before?.level ?? null),
    });
    draft.bases.push({ skill: part.skill, scale, holder, standard: part.standard });
  }
}

/** The largest Σ x² that anyone has over the parts of a broad skill. */
function bestOf(scored: readonly { holder: Candidate; sum: number }[]): number {
  const sums = new Map<string, number>();
  for (const { holder, sum } of scored) sums.set(holder.person, (sums.get(holder.person) ?? 0) + sum * sum);
  return Math.max(0, ...sums.values());
}

function addText(drafts: Map<string, Draft>, votes: ReadonlyMap<string, TextVotes>, weight: number): void {
  const best = Math.max(0, ...[...votes.values()].map((vote) => vote.sum));
  for (const [person, { sum, addends }] of votes) {
    const draft = draftOf(drafts, person);
    draft.points.text += (weight * sum) / best;
    for (const [contribution, addend] of addends) draft.votes.set(contribution, (weight * addend) / best);
  }
}

function draftOf(drafts: Map<string, Draft>, person: string): Draft {
  const known = drafts.get(person);
  if (known) return known;
  const draft: Draft = {
    points: { knowledge: 0, current: 0, ownership: 0, text: 0, level: 0 },
    bySkill: new Map(),
    bases: [],
    votes: new Map(),
  };
  drafts.set(person, draft);
  return draft;
}

/**
 * Points by contribution of one ranked person, out of their events by skill. They sum to the points of knowledge, current,
 * ownership and text; what is believed of the level comes from evidence.
 */
export function supportOf({ bases, votes }: RankedPerson, events: ReadonlyMap<string, readonly SkillEvent[]>): Map<string, number> {
  const points = new Map(votes);
  for (const { skill, scale, holder, standard } of bases)
    for (const event of events.get(skill) ?? [])
      points.set(event.contribution, (points.get(event.contribution) ?? 0) + scale * addendOf(event, holder, standard));
  return points;
}
