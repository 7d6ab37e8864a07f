import { BadUserInput } from '../../errors';
import { readGroupTraits, readPlanMentees } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { fairnessOf, type GroupCounts, type GroupFairness } from '../pairing/fairness';

/** Somebody of a group, with the score of their pair; null where they have nobody. */
interface Member {
  readonly group: string;
  readonly score: number | null;
}

interface Traits {
  readonly team: string | null;
  readonly location: string | null;
  readonly attributes: string;
}

/** A group in a plan as it is and as it would become. */
export interface GroupChange {
  readonly group: string;
  readonly people: number;
  readonly before: GroupFairness;
  readonly after: GroupFairness;
}

/** Scores of mentees who have a pair, by id. */
export type ScoreOf = ReadonlyMap<string, number>;

/** How groups fare in plans: by 'team', 'location' or the name of an attribute that is shown. */
export class FairnessService {
  constructor(
    private readonly graph: Graph,
    private readonly shownAttributes: readonly string[],
  ) {}

  /** Match rate and mean score of the groups of a plan. Throws BadUserInput for an attribute that is not shown. */
  async ofPlan(plan: string, by: string): Promise<GroupFairness[]> {
    this.check(by);
    const rows = await this.graph.run(readPlanMentees, { plan });
    return fairnessOf(counted(rows.map((row) => ({ group: groupOf(row, by), score: row.score }))));
  }

  /** The same of two lists of pairs over the same mentees, group by group. Throws as `ofPlan` does. */
  async ofChange(mentees: readonly string[], before: ScoreOf, after: ScoreOf, by: string): Promise<GroupChange[]> {
    this.check(by);
    const rows = await this.graph.run(readGroupTraits, { ids: [...mentees] });
    const groups = rows.map((row) => ({ id: row.id, group: groupOf(row, by) }));
    const under = (scores: ScoreOf) => fairnessOf(counted(groups.map(({ id, group }) => ({ group, score: scores.get(id) ?? null }))));
    const then = new Map(under(after).map((group) => [group.group, group]));
    return under(before).map((now) => ({ group: now.group, people: now.people, before: now, after: then.get(now.group) ?? now }));
  }

  /** The names of groups are the values of the attribute: what may not be read of people may not be read here. */
  private check(by: string): void {
    if (by !== 'team' && by !== 'location' && !this.shownAttributes.includes(by))
      throw new BadUserInput([{ path: 'by', message: 'by is team, location or an attribute that SHOWN_ATTRIBUTES names.' }]);
  }
}

function groupOf({ team, location, attributes }: Traits, by: string): string {
  return (by === 'team' ? team : by === 'location' ? location : attributeOf(attributes, by)) ?? 'not known';
}

function counted(members: readonly Member[]): GroupCounts[] {
  const groups = new Map<string, GroupCounts>();
  for (const { group, score } of members) {
    const known = groups.get(group) ?? { group, people: 0, matched: 0, scores: 0 };
    groups.set(group, {
      group,
      people: known.people + 1,
      matched: known.matched + (score === null ? 0 : 1),
      scores: known.scores + (score ?? 0),
    });
  }
  return [...groups.values()];
}

function attributeOf(attributes: string, name: string): string | null {
  const value = (JSON.parse(attributes) as Record<string, unknown>)[name];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}
