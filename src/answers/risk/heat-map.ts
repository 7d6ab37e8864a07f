/** A cell of the heat map; nulls where fewer than five people stand behind it, or where others' figures would give it away. */
export interface HeatCell {
  readonly skillId: string;
  readonly requiredLevel: number | null;
  readonly needed: number;
  readonly mean: number | null;
  readonly expectedQualified: number | null;
  readonly coverageRisk: number | null;
  readonly people: number | null;
}

/** One team of the heat map. */
export interface HeatRow {
  readonly teamId: string;
  readonly people: number;
  readonly cells: readonly HeatCell[];
  /** The greatest risk among the cells that are shown; 0 where none is. What is not shown has no say in the order. */
  readonly worst: number;
}

/** A row with a cell for each skill, in their order; what nothing is stored of is a cell without figures. */
export function heatRow(teamId: string, people: number, skills: readonly string[], known: ReadonlyMap<string, HeatCell>): HeatRow {
  const cells = skills.map((skillId) => known.get(skillId) ?? empty(skillId));
  return { teamId, people, cells, worst: Math.max(0, ...cells.map(({ coverageRisk }) => coverageRisk ?? 0)) };
}

function empty(skillId: string): HeatCell {
  return { skillId, requiredLevel: null, needed: 0, mean: null, expectedQualified: null, coverageRisk: null, people: null };
}

/** Worst first, ties by team. */
export function worstRowFirst(a: HeatRow, b: HeatRow): number {
  return b.worst - a.worst || (a.teamId < b.teamId ? -1 : 1);
}
