import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf, edgeOf } from '../../graphql/paging';

@ObjectType({ simpleResolvers: true })
export class Team {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType({ simpleResolvers: true })
export class TeamEdge extends edgeOf(() => Team) {}

@ObjectType({ simpleResolvers: true })
export class TeamConnection extends connectionOf(() => TeamEdge) {}
