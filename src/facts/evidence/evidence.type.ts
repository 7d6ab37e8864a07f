import { Field, Float, ID, ObjectType } from 'type-graphql';
import { connectionOf, edgeOf } from '../../graphql/paging';
import { enumOf } from '../../graphql/enums';
import { EVIDENCE_KINDS, EVIDENCE_STATUSES } from './evidence-kind';

export const EvidenceKind = enumOf('EvidenceKind', EVIDENCE_KINDS);
export const EvidenceStatus = enumOf('EvidenceStatus', EVIDENCE_STATUSES);

@ObjectType({ simpleResolvers: true })
export class Scale {
  @Field(() => Float)
  min!: number;

  @Field(() => Float)
  max!: number;
}

@ObjectType({ simpleResolvers: true })
export class Evidence {
  @Field(() => ID)
  id!: string;

  @Field(() => EvidenceKind)
  kind!: string;

  @Field(() => EvidenceStatus)
  status!: string;

  @Field(() => Float, { nullable: true })
  level!: number | null;

  @Field(() => Float, { nullable: true, description: 'As the source gave it, on its own scale.' })
  raw!: number | null;

  @Field(() => Scale, { nullable: true })
  scale!: Scale | null;

  @Field(() => Date)
  at!: Date;

  @Field(() => Date, { nullable: true })
  expiresAt!: Date | null;

  @Field(() => String)
  source!: string;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => String, { nullable: true, description: 'Of a dispute or a decision.' })
  reason!: string | null;
}

@ObjectType({ simpleResolvers: true })
export class EvidenceEdge extends edgeOf(() => Evidence) {}

@ObjectType({ simpleResolvers: true })
export class EvidenceConnection extends connectionOf(() => EvidenceEdge) {}
