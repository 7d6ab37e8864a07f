import type { ContributionRow, ContributorInput, Part } from '../rows';
import type { Commit } from './commit';
import type { Foreign, ForeignCommits } from './foreign-commits';
import type { Nobody } from './identities';
import type { HistoryPeople } from './people';
import type { SkillReader } from './skills';
import { bodyText, cut } from './text';
import { readTrailers } from './trailers';

const TITLE_LIMIT = 300;
const TEXT_LIMIT = 10_000;

export interface CommitContext {
  source: string;
  people: Pick<HistoryPeople, 'idOf' | 'idOfTrailer' | 'nobody'>;
  foreign: ForeignCommits;
  skills: Pick<SkillReader, 'changeOf'>;
  /** See commitUrlBase. */
  urlBase?: string;
  /** False where the lines of changes are unknown. */
  sized: boolean;
}

/** Why a commit is not imported. */
export type Skipped = Nobody | Foreign | 'nameless' | 'empty';

/** The contribution a commit is. The same commit always gives the same row, so that a second import changes nothing. */
export function contributionOf(commit: Commit, context: CommitContext): ContributionRow | Skipped {
  const { source, people, foreign, skills, urlBase, sized } = context;
  const author = people.idOf(commit.author);
  if (!author) return people.nobody(commit.author) ?? 'nameless';
  const other = foreign.reasonOf(commit);
  if (other) return other;
  const change = skills.changeOf(commit.files);
  if (!change) return 'empty';
  return {
    id: `${source}:${commit.hash}`,
    kind: 'CODE_CHANGE',
    title: cut(commit.subject.trim(), TITLE_LIMIT) || '(no message)',
    text: bodyText(commit.body, TEXT_LIMIT),
    url: urlBase && urlBase + commit.hash,
    at: isoTime(commit.at),
    contributors: contributors(commit, author, people),
    skills: change.skills,
    // It is in the history: it was accepted.
    outcome: 1,
    ...(sized && { size: change.size }),
  };
}

/** Broken clocks have written commits of the year 60,000; a date has four digits for the year. */
const LAST_SECOND = Date.UTC(9999, 11, 31, 23, 59, 59) / 1000;

function isoTime(seconds: number): string {
  return new Date(Math.min(Math.max(seconds, 0), LAST_SECOND) * 1000).toISOString();
}

/** The author, then the people of the trailers in order; each person once in each part. */
function contributors(commit: Commit, author: string, people: CommitContext['people']): ContributorInput[] {
  const seen = new Map<string, ContributorInput>();
  const add = (person: string, part: Part) => seen.set(`${part} ${person}`, { person, part });
  add(author, 'AUTHOR');
  for (const { part, contact } of readTrailers(commit.body)) {
    const person = people.idOfTrailer(contact);
    // Naming oneself as a co-author of one's own commit adds nothing.
    if (person && !(part === 'COAUTHOR' && person === author)) add(person, part);
  }
  return [...seen.values()];
}
