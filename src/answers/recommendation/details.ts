import type { Feature, Recommendations, Recommended, RecommendationQuestion } from './recommend';
import type { ProfileModel } from './profile-model';
import { cosine } from './sparse';
import { type Votes, votersOf } from './votes';

/** What the sentences of recommendations are written from. */
export interface DetailBasis {
  readonly model: ProfileModel;
  readonly question: RecommendationQuestion;
  readonly answer: Recommendations;
  readonly nameOf: (skill: number) => string;
}

/** Voters that a sentence names. */
const NAMED = 3;

/** The facts that a term of a recommendation rests on, as a sentence. */
export function detailOf(feature: Feature, recommended: Recommended, basis: DetailBasis): string {
  const { question, answer, nameOf } = basis;
  const { skill } = recommended;
  const people = new Set(question.colleagues);
  switch (feature) {
    case 'roles':
      return votesSentence(
        votersOf(answer.votes, skill).filter(({ profile }) => !people.has(profile)),
        'asked for by roles like your profile',
      );
    case 'colleagues':
      return votesSentence(
        votersOf(answer.votes, skill).filter(({ profile }) => people.has(profile)),
        'known to colleagues with a profile like yours',
      );
    case 'nearest':
      return nearestSentence(answer.nearest, skill);
    case 'text': {
      const near = closest(basis, skill);
      return near === undefined ? 'what is said of it is close to what you can do' : `what is said of it is close to ${nameOf(near)}`;
    }
    case 'prerequisites':
      return question.missing(skill) ?? '';
    case 'variety':
      return recommended.repeats === undefined ? '' : `much like ${nameOf(recommended.repeats)}, which stands above`;
    default:
      return question.wishes[feature].get(skill)?.detail ?? '';
  }
}

type Voters = readonly { readonly profile: { readonly name: string }; readonly vote: number }[];

/** "…: Data engineer 62%, Analyst 30% and 4 more; overlapping ones are counted once, -8%". Shares are of all votes for it. */
function votesSentence(voters: Voters, what: string): string {
  const positive = voters.filter(({ vote }) => vote > 0);
  const given = positive.reduce((sum, { vote }) => sum + vote, 0);
  const taken = voters.reduce((sum, { vote }) => sum + Math.min(0, vote), 0);
  if (!given) return 'overlapping profiles are counted once';
  const share = (vote: number) => `${Math.round((100 * vote) / given)}%`;
  const named = positive.filter(({ profile }) => profile.name !== '').slice(0, NAMED);
  const others = positive.length - named.length;
  const list = named.map(({ profile, vote }) => `${profile.name} ${share(vote)}`).join(', ');
  const rest = others ? `${list && ' and '}${others}${list && ' more'}` : '';
  return `${what}: ${list}${rest}${overlapSentence(-taken / given)}`;
}

/** What counting once takes away, as a share of what was given; more than all of it is no share that anybody could picture. */
function overlapSentence(taken: number): string {
  if (taken > 1) return '; but what overlaps with others, counted once, outweighs it';
  return taken >= 0.005 ? `; overlapping ones are counted once, -${Math.round(100 * taken)}%` : '';
}

function nearestSentence(nearest: Votes, skill: number): string {
  const voters = votersOf(nearest, skill);
  const named = voters.slice(0, NAMED).map(({ profile }) => profile.name);
  return `${voters.length} of the ${nearest.profiles.length} roles that share most with you ask for it: ${named.join(', ')}${voters.length > NAMED ? ', …' : ''}`;
}

/** The held skill whose words are nearest. */
function closest({ model: { texts }, question: { held } }: DetailBasis, skill: number): number | undefined {
  let nearest: number | undefined;
  let most = 0.05;
  for (const other of held) {
    const alike = cosine(texts.vectors[skill]!, texts.vectors[other]!);
    if (alike > most) [most, nearest] = [alike, other];
  }
  return nearest;
}
