import type { DerivationHandler, Prepared } from '../engine/handler';
import {
  countCoverageInputs,
  readCoverageInputs,
  removeCoverage,
  writeOrganisationCoverage,
  writeTeamCoverage,
} from '../../graph/queries.gen';
import type { Graph, Transaction } from '../../graph/query';
import { isInUse } from '../ranking/in-use';
import { type Cell, cellsOf, membersOf, sameCell } from './coverage-cells';
import { COVERAGE } from './coverage.kind';
import { grouped } from './grouped';
import { parentsOf, teamsOf } from './parents.service';
import { ORGANISATION, type Parents } from './roll-up';
import { ROUNDING, TOLERATED } from './tolerance';

/** Properties that are absent where they are null. */
type Absent = 'requiredLevel' | 'busFactor' | 'mean';
type StoredCell = Omit<Cell, 'team' | Absent> & Partial<Pick<Cell, Absent>> & { readonly teamId: string };

/** Of a skill whose coverage was computed: what is to be written, and what was read. */
interface Result {
  readonly id: string;
  readonly set: Cell[];
  /** Teams that nobody in stands behind the skill any longer. */
  readonly removed: string[];
  readonly holders: number;
  readonly places: number;
  /** What is stored is not what the facts give. */
  readonly off: boolean;
}

/** Computes how well every team and the organisation hold a skill, whole from its people and places. */
export class CoverageService implements DerivationHandler {
  readonly kind = COVERAGE;

  constructor(private readonly graph: Graph) {}

  async prepare(ids: readonly string[], now: number): Promise<Prepared> {
    const { results, parents, teams } = await this.compute(ids);
    const stillSo = async (tx: Transaction) => sameParents(parents, await parentsOf(tx, teams));
    return prepared(results, now, stillSo);
  }

  async differing(units: readonly { readonly id: string }[]): Promise<string[]> {
    const { results } = await this.compute(units.map(({ id }) => id));
    return results.filter(({ off }) => off).map(({ id }) => id);
  }

  private async compute(ids: readonly string[]): Promise<{ results: Result[]; parents: Parents; teams: string[] }> {
    const rows = await this.graph.run(readCoverageInputs, { skills: [...ids] });
    const teams = teamsOf(rows);
    const parents = await parentsOf(this.graph, teams);
    const results = rows.map(({ id, restricted, bestCurrent, holders, places, stored }): Result => {
      const cells = cellsOf(membersOf({ restricted, holders, places }), parents, isInUse(bestCurrent));
      const before = new Map((stored as unknown as StoredCell[]).map((cell) => [cell.teamId, toCell(cell)]));
      const there = new Set(cells.map(({ team }) => team));
      const removed = [...before.keys()].filter((team) => !there.has(team));
      const differing = (tolerance: number) =>
        cells.filter((cell) => {
          const known = before.get(cell.team);
          return !known || !sameCell(cell, known, tolerance);
        });
      return {
        id,
        set: differing(ROUNDING),
        removed,
        holders: holders.length,
        places: places.length,
        off: removed.length > 0 || differing(TOLERATED).length > 0,
      };
    });
    return { results, parents, teams };
  }
}

/** A team that becomes dense by the cells written to it can be misread: then it would stand without a team above it. */
function sameParents(a: Parents, b: Parents): boolean {
  return a.size === b.size && [...a].every(([team, above]) => b.get(team) === above);
}

function prepared(results: readonly Result[], now: number, stillSo: (tx: Transaction) => Promise<boolean>): Prepared {
  const of = (ids: ReadonlySet<string>) => results.filter(({ id }) => ids.has(id));
  return {
    bumps: () => [],
    changed: async (tx: Transaction) => {
      if (!(await stillSo(tx))) return new Set(results.map(({ id }) => id));
      const counts = new Map((await tx.run(countCoverageInputs, { skills: results.map(({ id }) => id) })).map((row) => [row.id, row]));
      const wrong = results.filter(({ id, holders, places }) => counts.get(id)?.holders !== holders || counts.get(id)?.places !== places);
      return new Set(wrong.map(({ id }) => id));
    },
    write: async (tx, ids) => {
      const removed = of(ids).flatMap(({ id, removed: teams }) => teams.map((team) => ({ team, skill: id })));
      if (removed.length) await tx.run(removeCoverage, { rows: removed });
      const cells = of(ids).flatMap(({ id, set }) => set.map(({ team, ...values }) => ({ group: team, item: { id, set: { ...values } } })));
      const groups = grouped(cells);
      const everybody = groups.find(([team]) => team === ORGANISATION);
      if (everybody) await tx.run(writeOrganisationCoverage, { skills: everybody[1], now });
      const teams = groups.filter((group) => group !== everybody).map(([id, skills]) => ({ id, skills }));
      if (teams.length) await tx.run(writeTeamCoverage, { groups: teams, now });
    },
  };
}

function toCell({ teamId, ...stored }: StoredCell): Cell {
  const { requiredLevel = null, busFactor = null, mean = null } = stored;
  return { ...stored, team: teamId, requiredLevel, busFactor, mean };
}
