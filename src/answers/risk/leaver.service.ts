import { BadUserInput, NotFound } from '../../errors';
import { membersOf } from '../../derived/gap/coverage-cells';
import type { Member } from '../../derived/gap/coverage';
import { ORGANISATION, type Parents, teamsAbove } from '../../derived/gap/roll-up';
import { parentsOf, teamsOf } from '../../derived/gap/parents.service';
import { isInUse } from '../../derived/ranking/in-use';
import { findBridges, readCoverageInputs, readLeavers } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import type { Bridge } from '../expert/expert.service';
import { type Impact, impactOf, isSafeWithout, mostLostFirst } from './leavers';
import { type Successor, successorsOf } from './successors';
import { told } from '../../shortened';

/** More people leaving at once is another question. */
export const MOST_LEAVERS = 50;
/** Successors that are kept of each skill. */
const MOST_SUCCESSORS = 100;
/** People near a skill that are kept of each. */
const MOST_BRIDGES = 20;
/** Skills read together. */
const BATCH = 100;

/** What the leaving of people does to one skill, and who could step in. */
export interface LeaverImpact extends Impact {
  readonly successors: readonly Successor[];
}

/** Who is near a skill, without some people. */
export interface BridgesKey {
  readonly skill: string;
  readonly without: readonly string[];
}

const NO_FILTER = { teams: null, roles: null, locations: null, languages: null, available: null, hasMentorCapacity: null };

/** What would be lost if people left. */
export class LeaverService {
  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
  ) {}

  /**
   * What a team (null: the organisation) would lose, most first. Throws BadUserInput for none or more than fifty people, NotFound for
   * unknown ones.
   */
  async simulate(people: readonly string[], team: string | null): Promise<LeaverImpact[]> {
    const leavers = new Set(people);
    if (!leavers.size || leavers.size > MOST_LEAVERS)
      throw new BadUserInput([{ path: 'people', message: `people names 1 to ${MOST_LEAVERS} people.` }]);
    const [row] = await this.graph.run(readLeavers, { people: [...leavers], team: team ?? ORGANISATION });
    const unknown = [...leavers].filter((id) => !row?.known.includes(id));
    if (unknown.length) throw new NotFound(told`There is nobody with the id ${unknown[0]}.`);
    const skills = (row?.skills ?? [])
      .filter(([, needed, expected, leaving]) => !isSafeWithout(needed, expected, leaving))
      .map(([skill]) => skill);
    const impacts: LeaverImpact[] = [];
    for (let at = 0; at < skills.length; at += BATCH) impacts.push(...(await this.impacts(skills.slice(at, at + BATCH), leavers, team)));
    return impacts.sort(mostLostFirst);
  }

  /** The nearest people by neighbouring skills around each skill, in the order of the keys; the same people are left out of all. */
  async bridges(keys: readonly BridgesKey[]): Promise<Bridge[][]> {
    const exclude = [...(keys[0]?.without ?? [])];
    const skills = [...new Set(keys.map(({ skill }) => skill))];
    const [row] = await this.graph.run(findBridges, { skills, limit: MOST_BRIDGES, filter: { ...NO_FILTER, exclude }, now: this.clock() });
    const nearestFirst = (row?.bridges ?? []).sort((a, b) => a.distance - b.distance || (a.person < b.person ? -1 : 1));
    return keys.map(({ skill }) => nearestFirst.filter(({ to }) => to === skill));
  }

  private async impacts(skills: readonly string[], leavers: ReadonlySet<string>, team: string | null): Promise<LeaverImpact[]> {
    const rows = await this.graph.run(readCoverageInputs, { skills: [...skills] });
    const parents = team === null ? new Map<string, string>() : await parentsOf(this.graph, teamsOf(rows));
    return rows.flatMap(({ id, bestCurrent, ...people }) => {
      const members = membersOf(people).filter((member) => team === null || isIn(member, team, parents));
      const impact = impactOf(id, members, leavers, team === null && isInUse(bestCurrent));
      if (!impact) return [];
      const successors = successorsOf(members, leavers, impact.after.requiredLevel ?? 1).slice(0, MOST_SUCCESSORS);
      return [{ ...impact, successors }];
    });
  }
}

function isIn(member: Member, team: string, parents: Parents): boolean {
  return teamsAbove(member.team, parents).includes(team);
}
