import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf, edgeOf } from '../../graphql/paging';

@ObjectType({ simpleResolvers: true })
export class Role {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  description!: string | null;

  @Field(() => [String])
  aliases!: string[];
}

@ObjectType({ simpleResolvers: true, description: 'importance below .5 means optional.' })
export class RoleRequirement {
  @Field(() => Int, { description: 'A whole level; one in between was taken as the next higher one when it was synced.' })
  level!: number;

  @Field(() => Float)
  importance!: number;

  @Field(() => Boolean)
  critical!: boolean;
}

@ObjectType({ simpleResolvers: true })
export class RoleEdge extends edgeOf(() => Role) {}

@ObjectType({ simpleResolvers: true })
export class RoleConnection extends connectionOf(() => RoleEdge) {}
