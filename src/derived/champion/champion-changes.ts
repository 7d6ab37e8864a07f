import type { Champion, NamedRing, SkillChampions } from './champions';
import type { ChampionTerm } from './terms';

/** Somebody listed for a skill, as it is stored; the terms are JSON text. */
export type StoredChampion = Champion & { readonly terms: string };

export interface StoredRing extends NamedRing {
  readonly key: string;
}

/** What is stored of a skill's champions, and the moment it holds for. */
export interface StoredChampions {
  readonly reference: number | null;
  readonly champions: readonly StoredChampion[];
  /** Of every holder; null where there is none. */
  readonly percentiles: ReadonlyMap<string, number | null>;
  readonly rings: readonly StoredRing[];
}

/** What a computation changes of what is stored. */
export interface ChampionChanges {
  /** Places in the fresh list of those who are to be written. */
  readonly write: readonly number[];
  readonly remove: readonly string[];
  /** By person; null takes one away. */
  readonly percentiles: ReadonlyMap<string, number | null>;
  readonly ringsMoved: boolean;
}

/** What moved less since it was written waits: one vouch moves everyone's share of the best a little. */
const SCORE_MOVED = 0.005;
const PERCENTILE_MOVED = 0.01;
/** Ranks are kept to a fiftieth: exact for the first fifty. */
const RANK_SHARE = 50;

/** What has moved; `exact` writes every difference, as where the moment advanced and all scores moved together. */
export function changesOf(fresh: SkillChampions, stored: StoredChampions, exact = stored.reference === null): ChampionChanges {
  const before = new Map(stored.champions.map((champion) => [champion.person, champion]));
  const now = new Set(fresh.champions.map(({ person }) => person));
  const percentiles = new Map<string, number | null>();
  for (const [person, is] of fresh.percentiles)
    if (movedBy(stored.percentiles.get(person) ?? null, is, exact ? 0 : PERCENTILE_MOVED)) percentiles.set(person, is);
  for (const [person, was] of stored.percentiles) if (was !== null && !fresh.percentiles.has(person)) percentiles.set(person, null);
  return {
    write: fresh.champions.flatMap((champion, place) => {
      const was = before.get(champion.person);
      return exact || !was || hasMoved(champion, was) || termsMoved(fresh.terms(place), was) ? [place] : [];
    }),
    remove: stored.champions.filter(({ person }) => !now.has(person)).map(({ person }) => person),
    percentiles,
    ringsMoved: ringsOf(fresh.rings) !== ringsOf(stored.rings),
  };
}

/** Whether what is stored is further from fresh results than what may wait. */
export function isOff(fresh: SkillChampions, stored: StoredChampions): boolean {
  const { write, remove, percentiles, ringsMoved } = changesOf(fresh, stored, false);
  return write.length + remove.length + percentiles.size > 0 || ringsMoved;
}

function hasMoved(is: Champion, was: StoredChampion): boolean {
  if (was.tier !== is.tier || was.peopleHelped !== is.peopleHelped || was.teamsReached !== is.teamsReached) return true;
  const ranks = ['rank', 'rankLow', 'rankHigh'] as const;
  return (
    movedBy(was.score, is.score, SCORE_MOVED) ||
    movedBy(was.percentile, is.percentile, PERCENTILE_MOVED) ||
    movedBy(was.change, is.change, PERCENTILE_MOVED) ||
    movedBy(was.bridging, is.bridging, PERCENTILE_MOVED) ||
    ranks.some((rank) => Math.abs(was[rank] - is[rank]) > is[rank] / RANK_SHARE)
  );
}

/** The best always has 1: what their score is made of moves all the same. */
function termsMoved(terms: readonly ChampionTerm[], was: StoredChampion): boolean {
  const before = new Map((JSON.parse(was.terms) as ChampionTerm[]).map((term) => [term.feature, term]));
  if (before.size !== terms.length) return true;
  return terms.some(({ feature, points, detail }) => {
    const term = before.get(feature);
    return !term || term.detail !== detail || movedBy(term.points, points, SCORE_MOVED);
  });
}

const movedBy = (was: number | null, is: number, by: number) => was === null || Math.abs(was - is) > by;

/** Two digits of the share: what moves less is no other ring. */
function ringsOf(rings: readonly NamedRing[]): string {
  return JSON.stringify(rings.map(({ people, inside }) => `${inside.toFixed(2)} ${[...people].sort().join(' ')}`).sort());
}
