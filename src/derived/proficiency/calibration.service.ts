import { type Actor, recordAudit } from '../../access/audit.service';
import { bump } from '../engine/bump.service';
import { FANOUT } from '../engine/fanout.kind';
import { derivation, EVERYBODY } from '../engine/key';
import type { Wake } from '../engine/wake';
import { Conflict } from '../../errors';
import { readAssessedPeople, readCalibration, readPersonFacts, readSkillTraits, writeCalibration } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { assessedPairs } from './assessed';
import { type AssessedPair, fitKinds, type KindFit, PAIRS_NEEDED, type Reliability, reliabilityAfter, reliabilityOf } from './calibration';
import { calibrated } from './calibrated';
import { PROFICIENCY_PARAMETERS, type ProficiencyParameters } from './parameters';

/** More say nothing more, and the newest say most of today. */
const MOST_ASSESSMENTS = 50_000;
const PEOPLE_AT_ONCE = 200;

/** What the assessments of an organisation say of the other kinds of evidence. */
export interface CalibrationReport {
  readonly pairs: number;
  readonly fit: readonly KindFit[];
  readonly current: ProficiencyParameters;
  readonly before: Reliability;
  readonly after: Reliability;
  /** When what counts now was applied; null while the defaults do. */
  readonly appliedAt: number | null;
}

/** Fits bias and variance of evidence to an organisation, and applies them. */
export class CalibrationService {
  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
    private readonly wake: Wake,
  ) {}

  /** Measures and changes nothing. Throws Conflict where too few were assessed. */
  async report(): Promise<CalibrationReport> {
    const pairs = await this.pairs();
    if (pairs.length < PAIRS_NEEDED)
      throw new Conflict(
        `${pairs.length} pairs of person and skill have an assessment or certificate and earlier evidence of another kind; a calibration needs at least ${PAIRS_NEEDED}.`,
      );
    const [stored] = await this.graph.run(readCalibration, {});
    const current = calibrated(stored?.fit);
    // The fit begins at the defaults, not at what was fitted before: applied twice it is the same.
    return {
      pairs: pairs.length,
      fit: fitKinds(pairs),
      current,
      before: reliabilityOf(pairs, current),
      after: reliabilityAfter(pairs, PROFICIENCY_PARAMETERS),
      appliedAt: stored?.appliedAt ?? null,
    };
  }

  /** Measures and applies: all beliefs that rest on evidence are computed again. */
  async apply(actor: Actor): Promise<CalibrationReport> {
    const report = await this.report();
    const now = this.clock();
    const fit = JSON.stringify(report.fit.map(({ kind, bias, variance }) => ({ kind, bias, variance })));
    const units = [derivation(FANOUT, EVERYBODY)];
    await this.graph.write('apply calibration', async (tx) => {
      await bump(tx, units, now);
      await tx.run(writeCalibration, { fit, now });
      await recordAudit(tx, { actor: actor.id, action: 'applyCalibration', target: 'proficiency', at: now, requestId: actor.requestId });
    });
    await this.wake(units);
    return { ...report, appliedAt: now };
  }

  private async pairs(): Promise<AssessedPair[]> {
    const [row] = await this.graph.run(readAssessedPeople, { now: this.clock(), limit: MOST_ASSESSMENTS });
    const ids = row?.ids ?? [];
    const pairs: AssessedPair[] = [];
    for (let at = 0; at < ids.length; at += PEOPLE_AT_ONCE) {
      const people = await this.graph.run(readPersonFacts, { people: ids.slice(at, at + PEOPLE_AT_ONCE) });
      const skills = new Set(people.flatMap(({ evidence }) => evidence.map((item) => item[6] as string)));
      const [traits] = await this.graph.run(readSkillTraits, { skills: [...skills].filter(Boolean) });
      const restricted = new Set((traits?.skills ?? []).filter((skill) => skill.restricted).map(({ id }) => id));
      const halfLives = new Map((traits?.skills ?? []).map(({ id, halfLifeMonths }) => [id, halfLifeMonths]));
      for (const { contributions, evidence } of people) pairs.push(...assessedPairs(contributions, evidence, restricted, halfLives));
    }
    return pairs;
  }
}
