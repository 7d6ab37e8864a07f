import type { ContributionRow, PersonRow } from '../sample/rows';
import { slices } from './load';
import { moreContributions, morePeople, type Organisation } from './organisation';

/** Rows of a sync, as the service takes them and as the bare driver would write them. */
export interface SyncWork {
  readonly prefix: string;
  readonly count: number;
  /** Bodies of the calls. */
  readonly bodies: readonly string[];
  /** Transactions of the same batches: the nodes, then each kind of edge. */
  readonly writes: readonly (readonly { text: string; params: object }[])[];
}

/** What can be synced in bulk; each makes rows whose ids begin with `prefix`. */
export const SYNC_WORK: Readonly<
  Record<'people' | 'contributions', (prefix: string, count: number, organisation: Organisation) => SyncWork>
> = {
  people: (prefix, count, organisation) =>
    work(prefix, 'syncPeople', 'PersonRow', morePeople(prefix, count, organisation), (rows) => [
      create(
        'Person',
        rows.map(({ team: _team, manager: _manager, roles: _roles, ...own }) => ({ ...own, startedOn: at(own.startedOn) })),
      ),
      link(
        'Person',
        'MEMBER_OF',
        'Team',
        rows.flatMap(({ id, team }) => (team ? [[id, team]] : [])),
      ),
      link(
        'Person',
        'REPORTS_TO',
        'Person',
        rows.flatMap(({ id, manager }) => (manager ? [[id, manager]] : [])),
      ),
      link(
        'Person',
        'HOLDS',
        'Role',
        rows.flatMap(({ id, roles = [] }) => roles.map((role) => [id, role])),
      ),
    ]),
  contributions: (prefix, count, organisation) =>
    work(prefix, 'syncContributions', 'ContributionRow', moreContributions(prefix, count, organisation), (rows) => [
      create(
        'Contribution',
        rows.map(({ contributors: _people, skills: _skills, ...own }) => ({ ...own, at: at(own.at) })),
      ),
      link(
        'Person',
        'CONTRIBUTED',
        'Contribution',
        rows.flatMap((row) => row.contributors.map((c) => [c.person, row.id, c.part])),
        ' {part: l[2]}',
      ),
      link(
        'Contribution',
        'SHOWS',
        'Skill',
        rows.flatMap((row) => row.skills.map((skill) => [row.id, skill])),
      ),
    ]),
};

const CALL_ROWS = 5_000;

function work<Row extends PersonRow | ContributionRow>(
  prefix: string,
  mutation: string,
  type: string,
  all: readonly Row[],
  write: (rows: readonly Row[]) => { text: string; params: object }[],
): SyncWork {
  const parts = [...slices(all, CALL_ROWS)];
  const query = `mutation Sync($rows: [${type}!]!, $options: SyncOptions!) {
    sync: ${mutation}(rows: $rows, options: $options) {
      run { id created updated unchanged retired rejected }
      rows { index id status code field message }
    }
  }`;
  return {
    prefix,
    count: all.length,
    bodies: parts.map((rows) => JSON.stringify({ query, variables: { rows, options: { source: 'bench' } } })),
    writes: parts.map(write),
  };
}

const at = (day: string | undefined) => (day === undefined ? null : Date.parse(day));

const create = (label: string, rows: object[]) => ({ text: `UNWIND $rows AS row CREATE (n:${label}) SET n = row`, params: { rows } });

function link(from: string, type: string, to: string, links: string[][], properties = '') {
  const text = `UNWIND $links AS l MATCH (a:${from} {id: l[0]}) MATCH (b:${to} {id: l[1]}) CREATE (a)-[:${type}${properties}]->(b)`;
  return { text, params: { links } };
}
