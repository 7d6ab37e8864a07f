import type { AskedSkill } from './interpretation';
import { EXPERT_PARAMETERS as P } from './parameters';

/** A contribution that matches a text, with the skills it shows. */
export interface ShowingHit {
  readonly bm25: number;
  readonly skills: readonly string[];
}

/**
 * The skills that a text is about by what its best matches show: each match votes with (bm25/max)⁴, divided over its skills; shares
 * of 1, largest first, ties by id. Small shares are left out: they are chance.
 */
export function shownSkills(hits: readonly ShowingHit[]): { readonly id: string; readonly share: number }[] {
  const best = Math.max(0, ...hits.map(({ bm25 }) => bm25));
  const votes = new Map<string, number>();
  for (const { bm25, skills } of hits)
    for (const skill of skills) votes.set(skill, (votes.get(skill) ?? 0) + (bm25 / best) ** P.shown.power / skills.length);
  const total = [...votes.values()].reduce((sum, vote) => sum + vote, 0);
  const strong = [...votes]
    .map(([id, vote]) => ({ id, share: vote / total }))
    .filter(({ share }) => share >= P.shown.leastShare)
    .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1))
    .slice(0, P.shown.most);
  const kept = strong.reduce((sum, { share }) => sum + share, 0);
  return strong.map(({ id, share }) => ({ id, share: share / kept }));
}

/** Skills that a text names, joined by those that its matches show: `named` is the share, 0..1, of the first. */
export function joinShown(
  asked: readonly AskedSkill[],
  shown: readonly { readonly id: string; readonly share: number }[],
  named: number,
  text: string,
): AskedSkill[] {
  const joined = new Map(asked.map((skill) => [skill.id, { ...skill, weight: skill.weight * named }]));
  for (const { id, share } of shown) {
    const weight = share * (1 - named);
    const same = joined.get(id);
    joined.set(id, same ? { ...same, weight: same.weight + weight } : { text, id, via: 'TEXT', weight, minLevel: null, required: false });
  }
  return [...joined.values()];
}

/** What a match of a text counts, from the part for all up to 1: more the more the text is about its skills. */
export function shareOfHit(skills: readonly string[], asked: readonly AskedSkill[]): number {
  const about = asked.reduce((sum, { id, weight }) => sum + (skills.includes(id) ? weight : 0), 0);
  return P.shown.outside + (1 - P.shown.outside) * about;
}
