import { findTeachers } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { toCandidate } from '../expert/facts';
import { toTraits } from '../expert/traits';
import { PATH_PARAMETERS as P } from './parameters';
import type { SkillTeachers } from './teachers';

/** Finds people to learn from. */
export class TeacherService {
  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
  ) {}

  /** Those who may be offered to a learner, by skill; skills that nobody holds are left out. One statement, none without skills. */
  async find(learner: string, skills: readonly string[]): Promise<Map<string, SkillTeachers>> {
    if (!skills.length) return new Map();
    const { best: limit, near: nearLimit } = P.teachers;
    const rows = await this.graph.run(findTeachers, { learner, skills: [...skills], limit, nearLimit, now: this.clock() });
    return new Map(
      rows.map(({ skill, restricted, holders, bestKnowledge, bestCurrent, totalVolume, reference }) => {
        const traits: SkillTeachers['traits'] = new Map(
          holders.map(([person, , , , , , , , , ...rest]) => {
            const [availability, awayUntil, help, lastAt, location, timeZone, team] = rest;
            return [person, toTraits([availability, awayUntil, help, lastAt, location, timeZone, team])];
          }),
        );
        return [
          skill,
          {
            skill,
            restricted,
            standard: { bestKnowledge, bestCurrent, totalVolume, reference },
            holders: holders.map(([person, long, short, volume, total, mean, sd, level, standing]) =>
              toCandidate(person, [long, short, volume, total, mean, sd, level, standing]),
            ),
            traits,
            capacity: new Map(holders.map((holder) => [holder[0], holder[16]])),
            near: new Set(holders.flatMap((holder) => (holder[17] ? [holder[0]] : []))),
          },
        ];
      }),
    );
  }
}
