import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enums';
import { connectionOf, edgeOf } from '../../graphql/paging';
import { FORMATS } from '../pairing/format';

export const ProgramFormat = enumOf('ProgramFormat', FORMATS);
export const PairingObjective = enumOf('PairingObjective', ['BEST_TOTAL', 'MOST_PEOPLE']);

@ObjectType({ simpleResolvers: true })
export class PairingWeights {
  @Field(() => Float)
  skill!: number;

  @Field(() => Float)
  gap!: number;

  @Field(() => Float)
  teaching!: number;

  @Field(() => Float)
  timeZone!: number;

  @Field(() => Float)
  language!: number;

  @Field(() => Float)
  goals!: number;

  @Field(() => Float)
  preference!: number;

  @Field(() => Float)
  bridge!: number;
}

@ObjectType({ simpleResolvers: true })
export class PairingSettings {
  @Field(() => PairingObjective)
  objective!: string;

  @Field(() => PairingWeights)
  weights!: PairingWeights;

  @Field(() => Float)
  minOverlapHours!: number;

  @Field(() => Boolean)
  excludeManagers!: boolean;

  @Field(() => Boolean)
  excludeSameTeam!: boolean;

  @Field(() => Float)
  loadPenalty!: number;

  @Field(() => Float)
  stability!: number;
}

@ObjectType({ simpleResolvers: true })
export class Program {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => ProgramFormat)
  format!: string;

  @Field(() => PairingSettings)
  settings!: PairingSettings;

  @Field(() => Int)
  mentors!: number;

  @Field(() => Int)
  mentees!: number;
}

@ObjectType({ simpleResolvers: true })
export class ProgramEdge extends edgeOf(() => Program) {}

@ObjectType({ simpleResolvers: true })
export class ProgramConnection extends connectionOf(() => ProgramEdge) {}
