import { readParentsOfTeams } from '../../graph/queries.gen';
import type { Graph, Transaction } from '../../graph/query';
import type { HolderColumns, PlaceColumns } from './coverage-cells';
import type { Parents } from './roll-up';

/** The teams of those who have skills or whose roles ask for them, each once. */
export function teamsOf(
  rows: readonly { readonly holders: readonly HolderColumns[]; readonly places: readonly PlaceColumns[] }[],
): string[] {
  const named = new Set(rows.flatMap(({ holders, places }) => [...holders, ...places].map((columns) => columns[1])));
  return [...named].filter((team) => team !== null);
}

/** The team above each of these teams and of those above them. One statement, none without teams. */
export async function parentsOf(graph: Pick<Graph, 'run'> | Transaction, teams: readonly string[]): Promise<Parents> {
  const [row] = teams.length ? await graph.run(readParentsOfTeams, { teams: [...teams] }) : [];
  return new Map(row?.parents);
}
