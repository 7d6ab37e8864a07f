import { findReading } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { READABLE, type ReadingMatter, worthReading } from './reading';

export interface ReadingKey {
  readonly learner: string;
  readonly skill: string;
  readonly level: number;
}

/** Contributions that are looked at in each skill. */
const LOOKED = 200;

/** Finds what colleagues wrote that is worth reading for a step. */
export class ReadingService {
  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
  ) {}

  /** Ids of contributions for each key, best first; in the order of the keys. One statement for each learner. */
  async find(keys: readonly ReadingKey[]): Promise<string[][]> {
    const found = new Map<string, ReadingMatter[]>();
    for (const learner of new Set(keys.map((key) => key.learner))) {
      const skills = [...new Set(keys.flatMap((key) => (key.learner === learner ? key.skill : [])))];
      const rows = await this.graph.run(findReading, { learner, skills, kinds: Object.keys(READABLE), looked: LOOKED });
      for (const { skill, contributions } of rows)
        found.set(
          `${learner}\n${skill}`,
          contributions.map(([id, kind, at, outcome, difficulty]) => ({ id, kind, at, outcome, difficulty })),
        );
    }
    return keys.map(({ learner, skill, level }) =>
      worthReading(found.get(`${learner}\n${skill}`) ?? [], level, this.clock()).map(({ id }) => id),
    );
  }
}
