import { Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { actorOf, type Context } from '../../graphql/context';
import { EvidenceKind } from '../../facts/evidence/evidence.type';
import type { CalibrationReport, CalibrationService } from './calibration.service';
import { Calibration } from './calibration.type';
import { PROFICIENCY_PARAMETERS } from './parameters';

@Resolver()
export class CalibrationResolver {
  constructor(private readonly service: CalibrationService) {}

  @Authorized('ADMIN')
  @Query(() => Calibration, {
    description: 'Measures the kinds of evidence against assessments; changes nothing. CONFLICT below 200 pairs.',
  })
  async calibration(): Promise<Calibration> {
    return toCalibration(await this.service.report());
  }

  @Authorized('ADMIN')
  @Mutation(() => Calibration, { description: 'Measures and applies: beliefs that rest on evidence are computed again within minutes.' })
  async applyCalibration(@Ctx() context: Context): Promise<Calibration> {
    return toCalibration(await this.service.apply(actorOf(context)));
  }
}

function toCalibration({ pairs, fit, current, before, after, appliedAt }: CalibrationReport): Calibration {
  const kinds = fit.map(({ kind, ...measured }) => ({
    kind: EvidenceKind[kind],
    ...measured,
    currentBias: current.levels[kind].bias,
    currentVariance: current.levels[kind].variance,
    defaultBias: PROFICIENCY_PARAMETERS.levels[kind].bias,
    defaultVariance: PROFICIENCY_PARAMETERS.levels[kind].variance,
  }));
  return { pairs, kinds, before, after, appliedAt: appliedAt === null ? null : new Date(appliedAt) };
}
