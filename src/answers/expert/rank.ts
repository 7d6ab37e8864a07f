import type { SkillEvent } from '../../derived/credit/event';
import { adjust, type Circumstances } from './adjustment';
import type { MatchVia } from './match-via';
import { atLeast } from '../../derived/proficiency/normal';
import { RANKING_PARAMETERS as R } from '../../derived/ranking/parameters';
import {
  addendOf,
  type HolderBelief,
  type Feature,
  FULL,
  type Holder,
  skillFactor,
  sumOf,
  type Standard,
  valuesOf,
  weighBelief,
  weighted,
} from '../../derived/ranking/score';
import type { Basis, Draft, Match } from './draft';
import { BROAD_SHARE } from './reach';
import type { TextVotes } from './text-votes';
import type { Traits } from './traits';

/** A holder of a skill with what is believed of their level. */
export type Candidate = Holder & HolderBelief;

/** One skill whose holders are measured against each other: an asked one, or one below it. */
export interface SkillPart {
  readonly skill: string;
  readonly standard: Standard;
  readonly holders: readonly Candidate[];
}

/** A skill beside an asked one, whose holders count a share. */
export interface AdjacentPart extends SkillPart {
  readonly via: MatchVia;
  readonly share: number;
}

/** An asked skill with the parts it is made of. */
export interface AskedFacts {
  readonly skill: string;
  /** Share of the question, 0..1. */
  readonly weight: number;
  readonly required: boolean;
  readonly minLevel: number | null;
  readonly broad: boolean;
  readonly via: MatchVia;
  readonly parts: readonly SkillPart[];
  /** Only where few hold the skill itself. */
  readonly neighbours: readonly AdjacentPart[];
}

/** A question as it is ranked. */
export interface RankQuestion {
  readonly skills: readonly AskedFacts[];
  /** Points from the text by person, before they are divided by the best. */
  readonly votes: ReadonlyMap<string, TextVotes>;
  /** Share of the score that goes to the text, the rest being the skills': see TEXT_SHARE; 1 where there are no skills. */
  readonly textShare: number;
  readonly circumstances: Circumstances;
}

/** One person of the ranking with everything that explains the place. */
export interface RankedPerson {
  readonly person: string;
  readonly score: number;
  /** Points by feature; they sum to the score. */
  readonly points: Readonly<Record<Feature, number>>;
  /** By asked skill. */
  readonly matches: ReadonlyMap<string, Match>;
  readonly bases: readonly Basis[];
  /** Points by contribution that matches the text. */
  readonly votes: ReadonlyMap<string, number>;
  readonly traits: Traits;
}

/** What one person has of one asked skill, by feature. */
interface Share {
  points: Record<'knowledge' | 'current' | 'ownership' | 'level' | 'standing', number>;
  sum: number;
  match: Omit<Match, 'points'>;
  bases: Basis[];
}

/**
 * Ranks everyone with a place in the asked skills or votes from the text, best first, ties by id. A skill's sum is divided by
 * that of all weights; a broad skill is Σ x² over the skills it is made of, divided by its best holder; where few hold a skill, a
 * neighbour stands in with its share if that is more. Skills count by weight. People whose circumstances are not known are left out.
 */
export function rankPeople({ skills, votes, textShare, circumstances }: RankQuestion): RankedPerson[] {
  const drafts = new Map<string, Draft>();
  for (const facts of skills)
    for (const [person, share] of sharesOf(facts, facts.weight * skillFactor(textShare)))
      addShare(draftOf(drafts, person), facts.skill, share);
  addText(drafts, votes, textShare);
  const required = skills.filter((facts) => facts.required).map(ownersOf);
  const ranked: RankedPerson[] = [];
  for (const [person, draft] of drafts) {
    const own = required.every((owners) => owners.has(person));
    const traits = circumstances.traits.get(person);
    if (!own || !traits || sumOf(draft.points) <= 0) continue;
    adjust(draft, traits, circumstances, textShare);
    ranked.push({ person, score: sumOf(draft.points), traits, ...draft });
  }
  return ranked.sort((a, b) => b.score - a.score || (a.person < b.person ? -1 : 1));
}

/** Who holds something of a skill itself, or of one below it; of those a neighbour may stand in for, too. */
function ownersOf({ parts, minLevel, broad }: AskedFacts): Set<string> {
  const scored = parts.flatMap((part) => part.holders.map((holder) => scoreOf(part, holder, minLevel)));
  return new Set(scored.filter(({ sum }) => (broad ? sum * sum : sum) > 0).map(({ holder }) => holder.person));
}

/** What each person has of an asked skill, times `weight`. */
function sharesOf(facts: AskedFacts, weight: number): Map<string, Share> {
  const own = new Map<string, Share>();
  const scored = facts.parts.flatMap((part) => part.holders.map((holder) => ({ part, ...scoreOf(part, holder, facts.minLevel) })));
  // The best holder of a broad skill gets all that a skill can give; the rest up to 1 is of text and proximity.
  const best = facts.broad ? bestOf(scored) / BROAD_SHARE : FULL;
  if (best > 0)
    for (const { part, holder, points, sum } of scored) {
      // x·x is linear in the features of x once one factor is taken as their common weight.
      const scale = (weight * (facts.broad ? sum : 1)) / best;
      const share = own.get(holder.person) ?? emptyShare(facts.skill, facts.broad ? 'NARROWER' : facts.via);
      if (part.skill === facts.skill) share.match = matchOf(facts.skill, facts.via, holder, facts.minLevel);
      addPart(share, points, scale, { skill: part.skill, scale, holder, standard: part.standard, minLevel: facts.minLevel });
      own.set(holder.person, share);
    }
  for (const { skill, via, share: part, holders, standard } of facts.neighbours)
    for (const holder of holders) {
      const { points, sum } = scoreOf({ skill, standard, holders }, holder, facts.minLevel);
      const scale = (weight * part) / FULL;
      if (scale * sum <= (own.get(holder.person)?.sum ?? 0)) continue;
      const share: Share = { ...emptyShare(skill, via), match: matchOf(skill, via, holder, facts.minLevel) };
      addPart(share, points, scale, { skill, scale, holder, standard, minLevel: facts.minLevel });
      own.set(holder.person, share);
    }
  return own;
}

interface Scored {
  readonly holder: Candidate;
  readonly points: Share['points'];
  readonly sum: number;
}

function scoreOf({ standard }: SkillPart, holder: Candidate, minLevel: number | null): Scored {
  const { knowledge, current, ownership } = valuesOf(holder, standard);
  const points = {
    knowledge: R.weights.knowledge * knowledge,
    current: R.weights.current * current,
    ownership: R.weights.ownership * ownership,
    ...weighBelief(holder, minLevel),
  };
  return { holder, points, sum: weighted({ knowledge, current, ownership }) + points.level + points.standing };
}

/** The largest Σ x² that anyone has over the parts of a broad skill. */
function bestOf(scored: readonly Scored[]): number {
  const sums = new Map<string, number>();
  for (const { holder, sum } of scored) sums.set(holder.person, (sums.get(holder.person) ?? 0) + sum * sum);
  return Math.max(0, ...sums.values());
}

function emptyShare(skill: string, via: MatchVia): Share {
  const points = { knowledge: 0, current: 0, ownership: 0, level: 0, standing: 0 };
  return { points, sum: 0, match: { skill, via, level: null, probability: 0 }, bases: [] };
}

function matchOf(skill: string, via: MatchVia, { mean, sd, level }: Candidate, minLevel: number | null): Share['match'] {
  return { skill, via, level, probability: level === null ? 0 : atLeast(minLevel ?? 1, mean, sd) };
}

function addPart(share: Share, points: Share['points'], scale: number, basis: Basis): void {
  for (const feature of Object.keys(points) as (keyof Share['points'])[]) {
    share.points[feature] += scale * points[feature];
    share.sum += scale * points[feature];
  }
  share.bases.push(basis);
}

function addShare(draft: Draft, skill: string, { points, sum, match, bases }: Share): void {
  for (const feature of Object.keys(points) as (keyof Share['points'])[]) draft.points[feature] += points[feature];
  if (sum > 0) draft.matches.set(skill, { ...match, points: sum });
  draft.bases.push(...bases);
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
  const points = {
    knowledge: 0,
    current: 0,
    ownership: 0,
    level: 0,
    standing: 0,
    text: 0,
    proximity: 0,
    presence: 0,
    availability: 0,
    load: 0,
  };
  const draft: Draft = { points, matches: new Map(), bases: [], votes: new Map() };
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
