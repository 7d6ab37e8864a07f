import { Field, Float, ID, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enums';
import { connectionOf, edgeOf } from '../../graphql/paging';
import { CONTRIBUTION_KINDS, CONTRIBUTION_PARTS } from './contribution-kind';

export const ContributionKind = enumOf('ContributionKind', CONTRIBUTION_KINDS);
export const ContributionPart = enumOf('ContributionPart', CONTRIBUTION_PARTS);

@ObjectType({ simpleResolvers: true })
export class Contribution {
  @Field(() => ID)
  id!: string;

  @Field(() => ContributionKind)
  kind!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  text!: string | null;

  @Field(() => String, { nullable: true })
  url!: string | null;

  @Field(() => Date)
  at!: Date;

  @Field(() => Float, { nullable: true })
  size!: number | null;

  @Field(() => String)
  source!: string;
}

@ObjectType({ simpleResolvers: true })
export class Contributor {
  @Field(() => ContributionPart)
  part!: string;
}

@ObjectType({ simpleResolvers: true })
export class ContributionEdge extends edgeOf(() => Contribution) {}

@ObjectType({ simpleResolvers: true })
export class ContributionConnection extends connectionOf(() => ContributionEdge) {}
