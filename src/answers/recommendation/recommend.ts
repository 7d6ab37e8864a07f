import type { ProfileKernel } from './kernel';
import { RECOMMENDATION_PARAMETERS as P, type Weight } from './parameters';
import type { Profile, ProfileModel } from './profile-model';
import { addTo, cosine, dot, EMPTY, sparse, type SparseVector } from './sparse';
import { highest, nearestVotes, ridgeVotes, sumOf, type Votes } from './votes';

/** What speaks for skills from outside the profile: 0..1 by number, with a sentence. */
export type Wishes = ReadonlyMap<number, { readonly value: number; readonly detail: string }>;

export interface RecommendationQuestion {
  /** Skills the person has, by number. */
  readonly held: readonly number[];
  /** What the person's own roles need; stands in where little is known of the person. */
  readonly role: SparseVector;
  /** People of the same team or roles. */
  readonly colleagues: readonly Profile[];
  readonly wishes: Readonly<Record<'goals' | 'gaps' | 'risk' | 'demand', Wishes>>;
  /** Skills that are never recommended beside the held ones: restricted, retired. */
  readonly excluded: (skill: number) => boolean;
  /** The sentence that tells what is missing before a skill can be started; undefined where it can be now. */
  readonly missing: (skill: number) => string | undefined;
  readonly count: number;
}

/** Points of one skill; they sum to its score. */
export interface Recommended {
  readonly skill: number;
  readonly score: number;
  readonly points: readonly { readonly feature: Feature; readonly weight: number; readonly value: number }[];
  /** The skill above it in the list that it repeats. */
  readonly repeats: number | undefined;
}

export type Feature = Exclude<Weight, 'profile'> | 'roles' | 'colleagues' | 'prerequisites' | 'variety';

export interface Recommendations {
  readonly list: readonly Recommended[];
  /** What the points of roles and colleagues, and of the nearest roles, are made of. */
  readonly votes: Votes;
  readonly nearest: Votes;
  /** The largest sum of votes of any candidate: it is the value 1. */
  readonly best: number;
}

/** All weights are shares of this, so that scores stay below 1. */
const TOTAL = Object.values(P.weights).reduce((sum, weight) => sum + weight, 0);

/**
 * Skills worth learning next, best first: what roles and colleagues with a profile like this have beside it (kernel ridge regression
 * and nearest roles), what its skills are about, and what the person, the role, the team and the organisation want. Points sum to the
 * score. Works without any skill, then by role and team. O(roles + neighbours³/6 + skills).
 */
export function recommend(model: ProfileModel, kernel: ProfileKernel, question: RecommendationQuestion): Recommendations {
  const held = new Set(question.held);
  const profile = model.profileOf('', '', profileRow(question));
  const votes = votesFor(model, kernel, profile, question.colleagues);
  const nearest = nearestVotes(model, profile);
  const people = new Set(question.colleagues);
  const ofPeople = { ...votes, votes: votes.votes.map((vote, i) => (people.has(votes.profiles[i]!) ? vote : 0)) };
  const views = {
    all: sumOf(votes, model.skills),
    colleagues: sumOf(ofPeople, model.skills),
    nearest: sumOf(nearest, model.skills),
    text: textView(model, profile),
  };
  const allowed = (skill: number) => !held.has(skill) && !question.excluded(skill);
  const best = (view: Float64Array) => view.reduce((most, value, skill) => (value > most && allowed(skill) ? value : most), 0);
  const tops = { all: best(views.all), nearest: best(views.nearest), text: best(views.text) };
  const share = (value: number, top: number) => (top > 0 ? value / top : 0);
  const pointsOf = (skill: number): Recommended['points'] => [
    { feature: 'roles', weight: P.weights.profile / TOTAL, value: share(views.all[skill]! - views.colleagues[skill]!, tops.all) },
    { feature: 'colleagues', weight: P.weights.profile / TOTAL, value: share(views.colleagues[skill]!, tops.all) },
    { feature: 'nearest', weight: P.weights.nearest / TOTAL, value: share(views.nearest[skill]!, tops.nearest) },
    { feature: 'text', weight: P.weights.text / TOTAL, value: share(views.text[skill]!, tops.text) },
    ...(['goals', 'gaps', 'risk', 'demand'] as const).map((feature) => ({
      feature,
      weight: P.weights[feature] / TOTAL,
      value: question.wishes[feature].get(skill)?.value ?? 0,
    })),
  ];
  const scores = Float64Array.from({ length: model.skills }, (_, skill) => (allowed(skill) ? total(pointsOf(skill)) : 0));
  const candidates = highest(scores, question.count * P.considered).map((skill) => withPrerequisites(skill, pointsOf(skill), question));
  return { list: varied(model, candidates, question.count), votes, nearest, best: tops.all };
}

const total = (points: Recommended['points']) => points.reduce((sum, { weight, value }) => sum + weight * value, 0);

/** The held skills, and the less of them the more of what the own role needs. */
function profileRow({ held, role }: RecommendationQuestion): SparseVector {
  const hint = P.roleHintHalf / (P.roleHintHalf + held.length);
  const entries = new Map<number, number>();
  role.places.forEach((skill, i) => entries.set(skill, hint * role.values[i]!));
  for (const skill of held) entries.set(skill, 1);
  return sparse(entries);
}

/** Where nothing is known of the person, every colleague has the same voice; without any, every role. */
function votesFor(model: ProfileModel, kernel: ProfileKernel, profile: Profile, colleagues: readonly Profile[]): Votes {
  const roles = model.profiles.filter(({ row }) => row.places.length > 0);
  const others = [...roles, ...colleagues.filter(({ row }) => row.places.length > 0)];
  if (profile.row.places.length) return ridgeVotes(kernel, profile, others);
  const voices = colleagues.length ? colleagues : roles;
  return { profiles: voices, votes: new Float64Array(voices.length).fill(1 / voices.length), optional: P.optional.ridge };
}

/** How near each skill is to the profile's by what is said of them, rare ones of the profile first. */
function textView(model: ProfileModel, { row }: Profile): Float64Array {
  const about = new Float64Array(model.texts.stems);
  row.places.forEach((skill, i) => addTo(about, model.texts.vectors[skill]!, row.values[i]! * model.rarityOf(skill)));
  return Float64Array.from(model.texts.vectors, (vector) => dot(vector, about));
}

function withPrerequisites(skill: number, points: Recommended['points'], { missing }: RecommendationQuestion): Recommended {
  const score = total(points);
  if (missing(skill) === undefined) return { skill, score, points, repeats: undefined };
  const lost = { feature: 'prerequisites' as const, weight: P.notYet, value: -score };
  return { skill, score: score + lost.weight * lost.value, points: [...points, lost], repeats: undefined };
}

/** Picks one after the other, each losing points to what is chosen already and says nearly the same (maximal marginal relevance). */
function varied({ texts }: ProfileModel, candidates: readonly Recommended[], count: number): Recommended[] {
  const open = new Set(candidates);
  const chosen: Recommended[] = [];
  while (chosen.length < count && open.size) {
    let next: Recommended | undefined;
    let taken: Recommended | undefined;
    for (const candidate of open) {
      if (next && candidate.score <= next.score) continue;
      const reduced = lessRepeated(candidate, chosen, (a, b) => cosine(texts.vectors[a] ?? EMPTY, texts.vectors[b] ?? EMPTY));
      if (next && reduced.score <= next.score) continue;
      [next, taken] = [reduced, candidate];
    }
    if (!next || !taken) break;
    open.delete(taken);
    chosen.push(next);
  }
  return chosen;
}

function lessRepeated(candidate: Recommended, chosen: readonly Recommended[], alike: (a: number, b: number) => number): Recommended {
  let most = 0;
  let repeats: number | undefined;
  for (const { skill } of chosen) {
    const likeness = alike(skill, candidate.skill);
    if (likeness > most) [most, repeats] = [likeness, skill];
  }
  const { from } = P.repeated;
  if (most <= from || repeats === undefined) return candidate;
  const lost = { feature: 'variety' as const, weight: (P.repeated.most * (most - from)) / (1 - from), value: -candidate.score };
  return { ...candidate, score: candidate.score + lost.weight * lost.value, points: [...candidate.points, lost], repeats };
}
