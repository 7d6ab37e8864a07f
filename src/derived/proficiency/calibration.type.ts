import { Field, Float, Int, ObjectType } from 'type-graphql';
import { EvidenceKind } from '../../facts/evidence/evidence.type';

@ObjectType({ simpleResolvers: true, description: 'How a kind of evidence counts: now, by default, and as the assessments say.' })
export class KindCalibration {
  @Field(() => EvidenceKind)
  kind!: string;

  @Field(() => Int, { description: 'Pairs of person and skill it was measured on.' })
  pairs!: number;

  @Field(() => Float, { description: 'Levels by which the kind overstates.' })
  bias!: number;

  @Field(() => Float, { description: 'Of one observation, in levels squared.' })
  variance!: number;

  @Field(() => Float)
  currentBias!: number;

  @Field(() => Float)
  currentVariance!: number;

  @Field(() => Float)
  defaultBias!: number;

  @Field(() => Float)
  defaultVariance!: number;
}

@ObjectType({ simpleResolvers: true, description: 'How far beliefs made without the assessments keep what they promise of them.' })
export class CalibrationReliability {
  @Field(() => Float, { description: 'Expected calibration error of the probability of level 3 or more.' })
  ece!: number;

  @Field(() => Float, { description: 'Share of the assessments inside the 80% interval.' })
  coverage!: number;
}

@ObjectType({ simpleResolvers: true, description: 'What the assessments say of the other kinds of evidence.' })
export class Calibration {
  @Field(() => Int, { description: 'Pairs of person and skill with an assessment and earlier evidence of another kind.' })
  pairs!: number;

  @Field(() => [KindCalibration])
  kinds!: KindCalibration[];

  @Field(() => CalibrationReliability, { description: 'With what counts now.' })
  before!: CalibrationReliability;

  @Field(() => CalibrationReliability, { description: 'With the fit; each half of the pairs is judged by what the other half gives.' })
  after!: CalibrationReliability;

  @Field(() => Date, { nullable: true, description: 'When what counts now was applied; null while the defaults do.' })
  appliedAt!: Date | null;
}
