import { BadUserInput, NotFound } from '../../errors';
import { ORGANISATION } from '../../derived/gap/roll-up';
import { findCoverage } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { type HeatCell, heatRow, type HeatRow, worstRowFirst } from './heat-map';
import { told } from '../../shortened';

/** Columns of a map. */
const MOST_SKILLS = 100;
const DEFAULT_SKILLS = 20;

export interface HeatMap {
  readonly rows: readonly HeatRow[];
  readonly computedAt: Date | null;
}

/** Reads how well teams hold skills, as far as that may be shown. */
export class CoverageMapService {
  constructor(private readonly graph: Graph) {}

  /**
   * The parts of a team (null: the topmost teams) against skills, worst first; without skills the ones most at risk. Throws NotFound
   * for unknown skills.
   */
  async map(team: string | null, skills: readonly string[] | null): Promise<HeatMap> {
    if (skills && skills.length > MOST_SKILLS)
      throw new BadUserInput([{ path: 'skills', message: `skills names at most ${MOST_SKILLS} skills.` }]);
    const asked = skills && [...new Set(skills)];
    const [row] = await this.graph.run(findCoverage, { team: team ?? ORGANISATION, skills: asked, most: DEFAULT_SKILLS });
    const { skillIds = [], teams = [] } = row ?? {};
    const unknown = asked?.find((id) => !skillIds.includes(id));
    if (unknown !== undefined) throw new NotFound(told`There is no skill with the id ${unknown}.`);
    const times = teams.flatMap(({ cells }) => cells.map(({ computedAt }) => Number(computedAt)));
    return {
      rows: teams.map(({ id, people, cells }) => heatRow(id, people, skillIds, bySkill(cells))).sort(worstRowFirst),
      computedAt: times.length ? new Date(Math.max(...times)) : null,
    };
  }
}

/** Properties that are null are absent. */
function bySkill(cells: readonly Record<string, unknown>[]): Map<string, HeatCell> {
  return new Map(
    (cells as unknown as HeatCell[]).map(({ skillId, needed, ...cell }) => [
      skillId,
      {
        skillId,
        needed,
        requiredLevel: cell.requiredLevel ?? null,
        mean: cell.mean ?? null,
        expectedQualified: cell.expectedQualified ?? null,
        coverageRisk: cell.coverageRisk ?? null,
        people: cell.people ?? null,
      },
    ]),
  );
}
