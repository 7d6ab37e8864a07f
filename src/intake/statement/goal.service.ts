import { recordAudit } from '../../access/audit.service';
import { holdsAny, type Viewer } from '../../access/viewer';
import { BadUserInput, type FieldMistake, Forbidden, NotFound } from '../../errors';
import { readGoalParts, writeGoals } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { told } from '../../shortened';

/** Nobody learns more at once; what comes first is what matters. */
const MOST_GOALS = 50;

/** One of skill and role is given. */
export interface Goal {
  readonly skill: string | null;
  readonly role: string | null;
  readonly level: number | null;
  readonly importance: number;
}

/** What people want to learn. */
export class LearningGoalService {
  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
  ) {}

  /**
   * Sets all goals of a person. Throws Forbidden unless it is the viewer, somebody above them, or LD; NotFound for unknown people and
   * BadUserInput that names every goal that cannot be kept.
   */
  async set(person: string, goals: readonly Goal[], viewer: Viewer, requestId: string): Promise<void> {
    refuse(shapeOf(goals));
    const ids = (of: 'skill' | 'role') => [...new Set(goals.flatMap((goal) => goal[of] ?? []))].sort();
    await this.graph.write('set learning goals', async (tx) => {
      const [parts] = await tx.run(readGoalParts, { person, viewer: viewer.subject, skills: ids('skill'), roles: ids('role') });
      if (!parts) throw new NotFound(told`There is no person with the id ${person}.`);
      if (person !== viewer.subject && !parts.above && !holdsAny(viewer, 'LD'))
        throw new Forbidden('Goals are set by the person themselves, by a manager above them or by LD.');
      if (!parts.active) throw new BadUserInput([{ path: 'person', message: `${person} has left: only active people have goals.` }]);
      const skills = new Map(parts.knownSkills.map(([asked, id, status]) => [asked, { id, status }]));
      const roles = new Set(parts.knownRoles);
      refuse(goals.flatMap(({ skill, role }, i) => [...unknownSkill(skill, skills, i), ...unknownRole(role, roles, i)]));
      await tx.run(writeGoals, {
        person,
        skills: byId(goals.flatMap(({ skill, ...goal }) => (skill === null ? [] : { ...goal, id: skills.get(skill)?.id ?? skill }))),
        roles: byId(goals.flatMap(({ role, ...goal }) => (role === null ? [] : { ...goal, id: role }))),
      });
      await recordAudit(tx, { actor: viewer.subject, action: 'setLearningGoals', target: person, at: this.clock(), requestId });
    });
  }
}

/** One goal each: of two names of one skill the later counts. */
function byId<T extends { readonly id: string; readonly level: number | null; readonly importance: number }>(goals: readonly T[]) {
  return [...new Map(goals.map(({ id, level, importance }) => [id, { id, level, importance }])).values()];
}

function refuse(mistakes: readonly FieldMistake[]): void {
  if (mistakes.length) throw new BadUserInput(mistakes);
}

function shapeOf(goals: readonly Goal[]): FieldMistake[] {
  if (goals.length > MOST_GOALS) return [{ path: 'goals', message: `goals has at most ${MOST_GOALS} entries.` }];
  return goals.flatMap(({ skill, role, level }, i): FieldMistake[] => {
    if ((skill === null) === (role === null)) return [{ path: `goals[${i}]`, message: 'A goal names a skill or a role, one of the two.' }];
    return role !== null && level !== null ? [{ path: `goals[${i}].level`, message: 'Only the goal of a skill has a level.' }] : [];
  });
}

function unknownSkill(skill: string | null, known: ReadonlyMap<string, { readonly status: string }>, i: number): FieldMistake[] {
  if (skill === null) return [];
  const status = known.get(skill)?.status;
  if (status === undefined) return [{ path: `goals[${i}].skill`, message: told`There is no skill with the id ${skill}.` }];
  return status === 'RETIRED' ? [{ path: `goals[${i}].skill`, message: `The skill ${skill} is retired.` }] : [];
}

function unknownRole(role: string | null, known: ReadonlySet<string>, i: number): FieldMistake[] {
  return role === null || known.has(role) ? [] : [{ path: `goals[${i}].role`, message: told`There is no role with the id ${role}.` }];
}
