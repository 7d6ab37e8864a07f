import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf, edgeOf } from '../../graphql/paging';
import { enumOf } from '../../graphql/enums';

/** A source's row had an address of theirs, or a person said that the two are one. */
export const ALIAS_REASONS = ['ADDRESS', 'MERGE'] as const;

export const AliasReason = enumOf('AliasReason', ALIAS_REASONS);

@ObjectType({
  simpleResolvers: true,
  description: 'Another id of a person: of a source that knows them by it, or of somebody who was merged into them.',
})
export class PersonAlias {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true, description: 'As they are called under this id.' })
  name!: string | null;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => AliasReason, { description: 'ADDRESS: a source gave an address of theirs. MERGE: by mergePeople.' })
  reason!: string;

  @Field(() => Date)
  since!: Date;

  @Field(() => String, { description: 'The source, or the one who merged them.' })
  by!: string;
}

@ObjectType({ simpleResolvers: true })
export class PersonAliasEdge extends edgeOf(() => PersonAlias) {}

@ObjectType({ simpleResolvers: true })
export class PersonAliasConnection extends connectionOf(() => PersonAliasEdge) {}
