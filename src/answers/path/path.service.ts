import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Reader } from '../../access/reader';
import { BadUserInput, NotFound } from '../../errors';
import type { Graph } from '../../graph/query';
import { Kept } from '../../kept';
import { Explanation } from '../expert/explanation.service';
import { Ability } from './ability';
import { assignTeachers } from './assign-teachers';
import type { Point } from './learning-problem';
import { type LearningPath, PathQuestionSolved } from './learning-path';
import { abilityOf, type PathInput, targetsOf } from './path-input';
import { rehearsalTargets } from './rehearsal';
import type { Situation, SituationService } from './situation.service';
import type { TeacherService } from './teacher.service';
import { type StepTeachers, teachersFor } from './teachers';
import { told } from '../../shortened';

/** A path with the people who can help on it. */
export interface PlannedPath {
  readonly person: string;
  readonly path: LearningPath;
  readonly situation: Situation;
  /** One entry for each step. */
  readonly teachers: readonly StepTeachers[];
  readonly explanation: Explanation;
  readonly alternatives: readonly PlannedPath[];
}

/** Paths that are kept solved, the ones asked for least recently go first: a few hundred kB each at the most. */
const KEPT = 100;
const NOBODY: StepTeachers = { mentors: [], shadowing: [], ahead: [] };

/** Plans learning paths. */
export class PathService {
  private readonly solved = new Kept<PathQuestionSolved>(KEPT);

  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
    private readonly situations: SituationService,
    private readonly teachers: TeacherService,
  ) {}

  /** Makes the first path as quick as later ones: skills are read, statements planned by the database, the planner compiled. */
  async warmUp(): Promise<void> {
    const catalogue = await this.situations.warmUp();
    await this.teachers.find('', [catalogue.ids[0] ?? '']);
    for (const target of rehearsalTargets(catalogue)) {
      const question = new PathQuestionSolved(catalogue, new Ability(new Map()), { targets: [target], budget: undefined, alternatives: 0 });
      question.told({ mentorsAtHand: () => 0, roleName: (id) => id });
      // Whoever asks meanwhile is answered in between.
      await setImmediate();
    }
  }

  /** A path for a person as `reader` may see it. Throws BadUserInput and NotFound for what the input names wrongly, and Forbidden. */
  async plan(person: string, input: PathInput, reader: Reader): Promise<PlannedPath> {
    checkInput(input);
    const situation = await this.situations.read(person, input.role === null ? [] : [input.role], reader);
    checkNames(input, situation);
    const [planned] = await this.planAll(situation, [input], reader);
    return planned!;
  }

  /** Plans several paths of one person. One statement, however many. */
  async planAll(situation: Situation, inputs: readonly PathInput[], reader: Reader): Promise<PlannedPath[]> {
    const { catalogue, workplace, person } = situation;
    const questions = inputs.map((input) => this.solve(situation, input));
    const skills = new Set(questions.flatMap(({ points }) => points.map(({ skill }) => catalogue.ids[skill]!)));
    const now = this.clock();
    const found = await this.teachers.find(person, [...skills]);
    const byPoint = new Map<number, StepTeachers>();
    const teachersOf = ({ skill, level }: Point) => {
      const key = skill * 8 + level;
      const known = byPoint.get(key);
      if (known) return known;
      const teachers = found.get(catalogue.ids[skill]!);
      const those = teachers ? teachersFor(teachers, level, { workplace, now }) : NOBODY;
      byPoint.set(key, those);
      return those;
    };
    const roleName = (id: string) => situation.roles.get(id)?.name ?? id;
    const paths = questions.map((question) => question.told({ mentorsAtHand: (point) => teachersOf(point).mentors.length, roleName }));
    const assigned = new Map(
      [...paths, ...paths.flatMap(({ alternatives }) => alternatives)].map((path) => [
        path,
        assignTeachers(path.steps.map(({ point }) => teachersOf(point))),
      ]),
    );
    const shown = [...assigned.values()].flat().flatMap(({ mentors, shadowing, ahead }) => [...mentors, ...shadowing, ...ahead]);
    const question = { asked: skills, asker: workplace, until: now, dated: false, now };
    const explanation = new Explanation(this.graph, question, [...new Set(shown)], reader);
    const planned = (path: LearningPath): PlannedPath => ({
      person,
      path,
      situation,
      teachers: assigned.get(path) ?? [],
      explanation,
      alternatives: path.alternatives.map(planned),
    });
    return paths.map(planned);
  }

  /** Solved once for the same beliefs, targets and catalogue. */
  private solve(situation: Situation, input: PathInput): PathQuestionSolved {
    const { catalogue, version, held, roles } = situation;
    const role = input.role === null ? undefined : roles.get(input.role);
    const key = createHash('sha256')
      .update(JSON.stringify([version, input, role, held]))
      .digest('base64');
    const solved =
      this.solved.get(key) ??
      new PathQuestionSolved(catalogue, abilityOf(catalogue, held, input.assume), {
        targets: targetsOf(catalogue, input, roles),
        budget: input.hoursBudget ?? undefined,
        alternatives: input.alternatives,
      });
    this.solved.set(key, solved);
    return solved;
  }
}

/** Throws BadUserInput unless the input names a role or skills, one of the two. */
function checkInput({ role, skills }: PathInput): void {
  if ((role !== null) === skills.length > 0)
    throw new BadUserInput([{ path: 'input', message: 'input names a role or at least one skill, one of the two.' }]);
}

/** Throws NotFound for the first role or skill of the input that there is not. */
function checkNames({ role, skills, assume }: PathInput, { catalogue, roles }: Situation): void {
  if (role !== null && !roles.has(role)) throw new NotFound(told`There is no role with the id ${role}.`);
  const unknown = [...skills, ...assume].find(({ skill }) => catalogue.numberOf(skill) === undefined);
  if (unknown) throw new NotFound(told`There is no skill with the id ${unknown.skill}.`);
}
