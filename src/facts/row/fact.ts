/** A part of a node that derived data may rest on, named by the kind of node and what of it. */
export type FactName =
  | 'person.active'
  | 'person.contributions'
  | 'person.evidence'
  /** Team, manager or consent of somebody who was there before. */
  | 'person.place'
  | 'person.roles'
  | 'person.team'
  | 'role.requirements'
  | 'skill.contributions'
  | 'skill.evidence'
  | 'skill.halfLifeMonths'
  | 'skill.replacedBy'
  | 'skill.restricted'
  | 'team.parent';

/** One fact that changes: the id is of the node that the name begins with. */
export interface Fact {
  readonly name: FactName;
  readonly id: string;
}
