import { readContributionRows, syncQueries } from '../../graph/queries.gen';
import { endsOf, type Link, type SyncDefinition } from '../row/definition';
import type { Fact } from '../row/fact';
import { type ContributionRow, contributionRow } from './contribution-row';
import { skillKey } from '../skill/skill-key';

/** Things done for others; each belongs to the source that told of it. */
export const contributionSync: SyncDefinition<ContributionRow> = {
  kind: 'CONTRIBUTIONS',
  noun: 'contribution',
  schema: contributionRow,
  owned: true,
  required: ['kind', 'title', 'at', 'contributors'],
  label: undefined,
  references: [
    { field: 'contributors', label: 'Person', key: 'person', needed: true },
    { field: 'skills', label: 'Skill' },
  ],
  history: true,
  renamePeople: (row, to) => {
    if (!row.contributors) return row;
    const own = new Set(row.contributors.map(({ person, part }) => `${part ?? 'AUTHOR'} ${person}`));
    const contributors = row.contributors.map((one) => ({ ...one, person: to(one.person) ?? one.person }));
    const contributorsAs = row.contributors.flatMap(({ person, part }) => {
      const other = to(person);
      return other === undefined || own.has(`${part ?? 'AUTHOR'} ${other}`) ? [] : [`${part ?? 'AUTHOR'} ${person}`];
    });
    return { ...row, contributors, contributorsAs };
  },
  renameSkills: (row, to) => ({ ...row, skills: row.skills && row.skills.map(to) }),
  build: (row, { source }) => {
    const skills = [...new Set(row.skills ?? [])].sort();
    return {
      properties: {
        kind: row.kind,
        title: row.title,
        text: row.text ?? null,
        url: row.url ?? null,
        at: row.at,
        outcome: row.outcome ?? null,
        difficulty: row.difficulty ?? null,
        size: row.size ?? null,
        contributorsAs: row.contributorsAs?.length ? [...new Set(row.contributorsAs)].sort() : null,
        source,
        skillKeys: skills.map(skillKey).join(' '),
        status: 'ACTIVE',
      },
      links: { contributors: contributorLinks(row), shownSkills: skills.map((skill): Link => [skill]) },
    };
  },
  facts: (change) => [
    ...endsOf(change, 'contributors').map((id): Fact => ({ name: 'person.contributions', id })),
    ...endsOf(change, 'shownSkills').map((id): Fact => ({ name: 'skill.contributions', id })),
  ],
  ending: { retire: { status: 'RETIRED' }, restore: () => ({ status: 'ACTIVE' }) },
  queries: { ...syncQueries.contributions, rows: readContributionRows },
};

/** One link per person and part. */
function contributorLinks(row: ContributionRow): Link[] {
  const links = new Map<string, Link>();
  for (const { person, part } of row.contributors ?? []) links.set(`${person} ${part ?? 'AUTHOR'}`, [person, part ?? 'AUTHOR']);
  return [...links.values()];
}
