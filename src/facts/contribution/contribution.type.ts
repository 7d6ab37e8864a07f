import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, edgeOf } from '../../graphql/paging';
import { CONTRIBUTION_KINDS, CONTRIBUTION_PARTS } from './contribution-kind';

/** An enum of the schema out of a list of words: keys and values are the same. */
const enumOf = <T extends string>(words: readonly T[]) => Object.fromEntries(words.map((word) => [word, word])) as { [K in T]: K };

export const ContributionKind = enumOf(CONTRIBUTION_KINDS);
registerEnumType(ContributionKind, { name: 'ContributionKind' });

export const ContributionPart = enumOf(CONTRIBUTION_PARTS);
registerEnumType(ContributionPart, { name: 'ContributionPart' });

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
  outcome!: number | null;

  @Field(() => Int, { nullable: true })
  difficulty!: number | null;

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
