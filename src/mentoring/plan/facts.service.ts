import { NotFound } from '../../errors';
import { readEnrolled, readPlan, readPlanVersions, readSkillNames } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import type { Format } from '../pairing/format';
import type { PlanFacts } from '../pairing/plan';
import type { PairingSettings } from '../pairing/settings';
import { readSettings } from '../program/program.service';
import { type EnrolledRow, planFacts, wantedIds } from './plan-facts';
import type { PlanVersions } from './versions';
import { told } from '../../shortened';

/** A plan as it was asked for, with everything it is computed from. */
export interface PlanInput {
  readonly status: string;
  readonly draft: number;
  readonly program: string;
  readonly settings: PairingSettings;
  readonly facts: PlanFacts;
  readonly versions: PlanVersions;
}

/** Reads what plans are computed from; four statements whatever the size. */
export class PlanFactsService {
  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
  ) {}

  /** Throws NotFound. */
  async read(plan: string): Promise<PlanInput> {
    const [request] = await this.graph.run(readPlan, { id: plan });
    if (!request) throw new NotFound(told`There is no plan with the id ${plan}.`);
    const { program } = request;
    // Before the facts: a change between the two is told as one too many, never missed.
    const [versions] = await this.graph.run(readPlanVersions, { program, plan });
    const rows: EnrolledRow[] = await this.graph.run(readEnrolled, { program });
    const [names] = await this.graph.run(readSkillNames, { ids: wantedIds(rows) });
    const named = new Map((names?.names ?? []).map(([id = '', name = '']) => [id, name]));
    return {
      status: request.status,
      draft: request.draft,
      program,
      settings: readSettings(request.settings),
      facts: planFacts({ ...request, format: request.format as Format }, rows, named, this.clock()),
      versions: versions ?? { enrolments: 0, people: 0, leavers: 0, skills: 0, mentorings: 0, roles: 0, rejections: 0 },
    };
  }
}
