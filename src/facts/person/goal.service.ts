import type { Reader } from '../../access/reader';
import { findGoalsOfPeople } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';

export interface GoalsKey {
  readonly person: string;
  readonly reader: Reader;
}

/** One of skillId and roleId is given. */
export interface GoalRecord {
  readonly skillId: string | null;
  readonly roleId: string | null;
  readonly level: number | null;
  readonly importance: number;
}

/** Reads what people want to learn. */
export class GoalService {
  constructor(private readonly graph: Graph) {}

  /** The goals of each person, the most important first, in the order of the keys; none for those who may not see them. One statement. */
  async goals(keys: readonly GoalsKey[]): Promise<GoalRecord[][]> {
    const rows = keys.map(({ person, reader }, row) => ({ row, id: person, viewer: reader.id, all: reader.all }));
    const found = new Map((await this.graph.run(findGoalsOfPeople, { rows })).map((row) => [row.row, row.goals]));
    return keys.map((_, row) => found.get(row) ?? []);
  }
}
