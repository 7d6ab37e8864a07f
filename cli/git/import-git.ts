import type { Screen } from '../progress';
import type { ContributionRow } from '../rows';
import { NOTHING, type RowSink } from '../sink';
import { syncRows } from '../sync-batches';
import type { Tally } from '../tally';
import { withAttributes, type Attributes } from './attributes';
import { contributionOf, type CommitContext, type Skipped } from './contribution';
import { createFileFilter } from './file-filter';
import { findForeignCommits } from './foreign-commits';
import { commitUrlBase } from './forge';
import { generatedByMark } from './generated-marks';
import { findHeadFiles } from './head-files';
import { readHistory } from './history';
import type { KnownPerson } from './known-people';
import { leftOutByUser } from './leave-out';
import { createHistoryText } from './legacy-text';
import { loadLanguages } from './linguist';
import { collectPeople } from './people';
import { gitSummary } from './read-summary';
import { countCommits, type Repository } from './repository';
import { createSkillReader } from './skills';

export interface GitImport {
  source: string;
  since?: string;
  depth: number;
  mergeNames: boolean;
  /** Patterns of people who are none and of files nobody wrote. */
  leaveOut: readonly string[];
  known: readonly KnownPerson[];
}

interface Output {
  sink: RowSink;
  tally: Tally;
  screen: Screen;
}

/** Reads the history twice, first who occurs in it, then the commits, and sends people, skills and contributions. Gives lines about what was read. */
export async function importGit(repository: Repository, options: GitImport, output: Output): Promise<string> {
  const head = await findHeadFiles(repository);
  return withAttributes(repository, head.attributes, (attributes) => read(repository, options, output, head.revisionLists, attributes));
}

async function read(
  repository: Repository,
  options: GitImport,
  { sink, tally, screen }: Output,
  revisionLists: readonly string[],
  attributes: Attributes | undefined,
): Promise<string> {
  const [all, part] = await Promise.all([countCommits(repository), countCommits(repository, options.since)]);
  const [foreign, marked] = await Promise.all([findForeignCommits(repository, revisionLists), generatedByMark(repository)]);
  const [texts, byUser] = [createHistoryText(), leftOutByUser(options.leaveOut)];

  const names = screen.start('people', all.commits);
  const merging = { mergeNames: options.mergeNames, known: options.known, leftOut: byUser.contact };
  const people = await collectPeople(repository, texts, merging, () => names.advance(1), sink.people);
  await syncRows(sink, tally, 'people', people.rows);
  if (people.unchanged > 0) tally.add('people', { counts: { ...NOTHING, unchanged: people.unchanged }, rejected: [], warned: [] });
  names.stop();

  const files = createFileFilter({ attributes, marked, byUser });
  const skills = createSkillReader(options.source, loadLanguages(), options.depth);
  const urlBase = commitUrlBase(repository.remote);
  const context: CommitContext = { source: options.source, people, foreign, skills, urlBase, sized: !repository.partial };
  const skipped = nothingSkipped();
  const commits = screen.start('commits', part.commits);
  async function* rows(): AsyncGenerator<ContributionRow> {
    for await (const commit of files.apply(readHistory(repository, texts, { files: true, since: options.since }))) {
      const row = contributionOf(commit, context);
      if (typeof row !== 'string') yield row;
      else {
        skipped[row]++;
        commits.advance(1);
      }
    }
  }
  const before = (batch: ContributionRow[]) => syncRows(sink, tally, 'skills', skills.newRows(batch.flatMap((row) => row.skills)));
  await syncRows(sink, tally, 'contributions', rows(), { before, sent: (count) => commits.advance(count) });

  const left = { skipped, nobodies: people.nobodies, files: files.counts, unusedPatterns: byUser.unused() };
  return gitSummary({ ...part, ...left, sized: !repository.partial, encodings: texts.encodings });
}

function nothingSkipped(): Record<Skipped, number> {
  return { bot: 0, assistant: 0, pattern: 0, boundary: 0, reformatting: 0, squashed: 0, nameless: 0, empty: 0 };
}
