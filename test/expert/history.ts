import type { ContributionRow, ExpertSearchInput } from '../operations.gen';
import { ExpertsDocument, type ExpertsQuery, RankedPeopleDocument } from '../operations.gen';
import { EMPLOYEE } from '../seed';
import type { TestApp } from '../testkit';

export type Experts = ExpertsQuery['expertSearch'];
export type FoundExpert = Experts['edges'][number]['node'];

export const YEAR_MS = 365.25 * 24 * 3600 * 1000;
const WEEK_MS = 7 * 24 * 3600 * 1000;
/** The newest contribution of the small history: the very end of a week, which is what ages are counted from. */
export const NEWEST = Math.floor(Date.UTC(2024, 5, 1) / WEEK_MS) * WEEK_MS;
export const yearsBefore = (years: number) => new Date(NEWEST - years * YEAR_MS).toISOString();

/** A small history of two skills: everything that its scores need is on this page. Person and skill are ids without prefix. */
export function smallHistory(p: string): ContributionRow[] {
  const row = (
    id: string,
    years: number,
    size: number | null,
    skills: string[],
    parts: Record<string, string>,
    title = id,
  ): ContributionRow => ({
    id: `${p}${id}`,
    kind: 'CODE_CHANGE',
    title,
    at: yearsBefore(years),
    size,
    skills: skills.map((skill) => `${p}${skill}`),
    contributors: Object.entries(parts).map(([person, part]) => ({ person: `${p}${person}`, part })),
  });
  return [
    row('c1', 0, 99, ['kafka'], { ana: 'AUTHOR', ben: 'REVIEWER', gil: 'HELPED' }, 'Rebalance storms of consumers'),
    row('c2', 2, null, ['kafka', 'sql'], { ben: 'AUTHOR', cyd: 'APPROVER' }, 'Lagging consumers and slow joins'),
    row('c3', 4, 50, ['sql'], { cyd: 'AUTHOR' }, 'Lagging replicas'),
    row('c4', 0, 100_000, [], { ben: 'AUTHOR' }, 'Untagged work on storms'),
  ];
}

export async function search(service: TestApp, input: ExpertSearchInput, first = 20, after: string | null = null): Promise<Experts> {
  return (await service.execute(ExpertsDocument, { input, first, after }, EMPLOYEE)).expertSearch;
}

/** People by id with their scores, best first; without what explains them. */
export async function ranking(service: TestApp, input: ExpertSearchInput, first = 100, after: string | null = null) {
  const { expertSearch } = await service.execute(RankedPeopleDocument, { input, first, after }, EMPLOYEE);
  return expertSearch.edges.map(({ node }): [string, number] => [node.person.id, node.score]);
}

export const people = ({ edges }: Experts, p: string) => edges.map(({ node }) => node.person.id.slice(p.length));
