import type { Screen } from '../progress';
import type { ContributionRow } from '../rows';
import type { RowSink } from '../sink';
import { syncRows } from '../sync-batches';
import { number } from '../table';
import type { Tally } from '../tally';
import { contributionOf, type CommitContext } from './contribution';
import { commitUrlBase } from './forge';
import { readHistory } from './history';
import { loadLanguages } from './linguist';
import { collectPeople } from './people';
import { countCommits, type Repository } from './repository';
import { createSkillReader } from './skills';

export interface GitImport {
  source: string;
  since?: string;
  depth: number;
  mergeNames: boolean;
}

/** Reads the history twice, first who occurs in it, then the commits, and sends people, skills and contributions. Gives a line about what was read. */
export async function importGit(repository: Repository, options: GitImport, sink: RowSink, tally: Tally, screen: Screen): Promise<string> {
  const [all, part] = await Promise.all([countCommits(repository), countCommits(repository, options.since)]);

  const names = screen.start('people', all.commits);
  const people = await collectPeople(repository, options, () => names.advance(1));
  await syncRows(sink, tally, 'people', people.rows);
  names.stop();

  const skills = createSkillReader(options.source, loadLanguages(), options.depth);
  const context: CommitContext = { source: options.source, people, skills, urlBase: commitUrlBase(repository.remote) };
  const skipped = { bot: 0, empty: 0 };
  const commits = screen.start('commits', part.commits);
  async function* rows(): AsyncGenerator<ContributionRow> {
    for await (const commit of readHistory(repository, { files: true, since: options.since })) {
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

  const without = `without a file that counts ${number(skipped.empty)}`;
  const bots = `by bots ${number(skipped.bot)} (bots left out: ${number(people.bots)})`;
  return `Commits read: ${number(part.commits + part.merges)}. Skipped: merges ${number(part.merges)}, ${bots}, ${without}.`;
}
