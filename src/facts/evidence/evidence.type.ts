import { Field, Float, ID, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, edgeOf } from '../../graphql/paging';
import { EvidenceKind, EvidenceStatus } from './evidence-kind';

registerEnumType(EvidenceKind, { name: 'EvidenceKind' });
registerEnumType(EvidenceStatus, { name: 'EvidenceStatus' });

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
  kind!: EvidenceKind;

  @Field(() => EvidenceStatus)
  status!: EvidenceStatus;

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
