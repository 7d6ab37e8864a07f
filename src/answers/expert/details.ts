import { creditOf } from '../../derived/credit/credit';
import type { SkillEvent } from '../../derived/credit/event';
import { CREDIT_PARAMETERS as C } from '../../derived/credit/parameters';
import { atLeast, levelProbabilities } from '../../derived/proficiency/normal';
import { RANKING_PARAMETERS as R } from '../../derived/ranking/parameters';
import { type Feature, levelValue, valuesOf } from '../../derived/ranking/score';
import { hoursApart } from '../../facts/person/time-zone';
import { MONTH_MS } from '../../time';
import type { Basis } from './draft';
import type { RankedPerson } from './rank';
import {
  availabilitySentence,
  type Comparison,
  count,
  currentSentence,
  knowledgeSentence,
  levelSentence,
  loadSentence,
  type Moment,
  ownershipSentence,
  presenceSentence,
  proximitySentence,
  standingSentence,
  textSentence,
} from './sentences';
import { availabilityAt, recentHelp, type Workplace } from './traits';

/** What the sentences of a page are written from. */
export interface DetailFacts extends Moment {
  /** Epoch milliseconds; circumstances are told as of then. */
  readonly now: number;
  readonly asker: Workplace | undefined;
  /** Ids of the asked skills. */
  readonly asked: ReadonlySet<string>;
  /** Names of skills, titles of contributions, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly titles: ReadonlyMap<string, string>;
}

/** What is known of one person of the page. */
export interface PersonDetails {
  /** By skill. */
  readonly events: ReadonlyMap<string, readonly SkillEvent[]>;
  /** Undefined where the viewer may not know how many vouch. */
  readonly vouching: { readonly colleagues: number; readonly known: number } | undefined;
}

type Ranked = Pick<RankedPerson, 'bases' | 'votes' | 'traits'>;
type Compared = 'knowledge' | 'current' | 'ownership' | 'level';

/** Skills that a sentence names at most. */
const NAMED = 2;
const CURRENT_MONTHS = C.currentHalfLife * 12;

/** The facts about this person that a term rests on, as a sentence. */
export function detailOf(feature: Feature, ranked: Ranked, { events, vouching }: PersonDetails, facts: DetailFacts): string {
  switch (feature) {
    case 'knowledge': {
      const ages = agesOf(ranked, events);
      const newest = ages.length ? Math.max(...ages) : undefined;
      return knowledgeSentence(ages.length, placeOf(ranked.bases, facts), newest, comparisonOf('knowledge', ranked, facts), facts);
    }
    case 'current': {
      const since = facts.until - CURRENT_MONTHS * MONTH_MS;
      const recent = agesOf(ranked, events).filter((at) => at > since).length;
      return currentSentence(recent, CURRENT_MONTHS, comparisonOf('current', ranked, facts), facts);
    }
    case 'ownership':
      return ownershipSentence(
        strongest('ownership', ranked.bases).map((basis) => ({ skill: nameOf(basis, ranked, facts), share: valueOf('ownership', basis) })),
      );
    case 'level':
      return levelSentence(strongest('level', ranked.bases).map((basis) => levelOf(basis, nameOf(basis, ranked, facts))));
    case 'standing':
      return standingSentence(vouching);
    case 'text':
      return textSentence(ranked.votes.size, facts.titles.get(bestMatch(ranked) ?? ''));
    default:
      return circumstance(feature, ranked, facts);
  }
}

function circumstance(feature: 'proximity' | 'presence' | 'availability' | 'load', { traits }: Ranked, facts: DetailFacts): string {
  const { asker, now } = facts;
  switch (feature) {
    case 'proximity': {
      const apart = asker?.timeZone && traits.timeZone ? hoursApart(asker.timeZone, traits.timeZone, now) : undefined;
      const same = (key: 'team' | 'location') => traits[key] !== null && traits[key] === asker?.[key];
      return proximitySentence(same('team'), same('location'), apart);
    }
    case 'presence':
      return presenceSentence(traits.lastAt, facts);
    case 'availability':
      return availabilitySentence(availabilityAt(traits, now), traits.awayUntil, now);
    case 'load':
      return loadSentence(recentHelp(traits, now));
  }
}

/** Skills that the sentences of a person name: where there are several, those in which they are strongest. */
export function namedSkills({ bases }: Pick<Ranked, 'bases'>): string[] {
  const features: readonly Compared[] = ['knowledge', 'current', 'ownership', 'level'];
  return [...new Set(features.flatMap((feature) => strongest(feature, bases)).map(({ skill }) => skill))];
}

/** The contribution that matches the text best; undefined where none does. */
export function bestMatch({ votes }: Pick<Ranked, 'votes'>): string | undefined {
  return [...votes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
}

/** When the contributions were made that show something of the skills; one entry for each. */
function agesOf({ bases }: Ranked, events: ReadonlyMap<string, readonly SkillEvent[]>): number[] {
  const skills = new Set(bases.map(({ skill }) => skill));
  const own = [...skills].flatMap((skill) => events.get(skill) ?? []).filter(({ part, size }) => creditOf(part, size) > 0);
  return [...new Map(own.map(({ contribution, at }) => [contribution, at])).values()];
}

/** Which skills the work is in, where that is not the one that was asked for. */
function placeOf(bases: readonly Basis[], { asked, names }: DetailFacts): string {
  const skills = [...new Set(bases.filter((basis) => valueOf('knowledge', basis) > 0).map(({ skill }) => skill))];
  const [only] = skills;
  if (skills.length > 1) return ` in ${count(skills.length, 'skill')}`;
  return only === undefined || asked.has(only) ? '' : ` in ${names.get(only) ?? only}`;
}

function comparisonOf(feature: 'knowledge' | 'current', ranked: Ranked, facts: DetailFacts): Comparison {
  const [best] = strongest(feature, ranked.bases);
  if (!best) return { times: 1, skill: undefined };
  const { bestCurrent } = best.standard;
  // The value of current is below 1 for the best too.
  const most = feature === 'knowledge' ? 1 : bestCurrent / (bestCurrent + R.currentFloor);
  return { times: most / valueOf(feature, best), skill: ranked.bases.length > 1 ? nameOf(best, ranked, facts) : undefined };
}

/** The skills that give most of a term, largest first. */
function strongest(feature: Compared, bases: readonly Basis[]): Basis[] {
  const points = (basis: Basis) => basis.scale * valueOf(feature, basis);
  const giving = bases.filter((basis) => points(basis) > 0);
  return giving.sort((a, b) => points(b) - points(a) || (a.skill < b.skill ? -1 : 1)).slice(0, NAMED);
}

function valueOf(feature: Compared, { holder, standard, minLevel }: Basis): number {
  return feature === 'level' ? levelValue(holder, minLevel) : valuesOf(holder, standard)[feature];
}

function levelOf({ holder: { mean, sd, level }, minLevel }: Basis, skill: string | undefined) {
  const probability = minLevel === null ? (levelProbabilities(mean, sd)[(level ?? 0) - 1] ?? 0) : atLeast(minLevel, mean, sd);
  return { skill, level: level ?? 0, minLevel, probability };
}

/** A skill's name where the sentence would not be clear without it. */
function nameOf({ skill }: Basis, { bases }: Ranked, { asked, names }: DetailFacts): string | undefined {
  return bases.length === 1 && asked.has(skill) ? undefined : (names.get(skill) ?? skill);
}
