import { Field, ID, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enums';
import { connectionOf, edgeOf } from '../../graphql/paging';
import { RejectionReason } from '../plan/plan.input';

export const RequestDirection = enumOf('RequestDirection', ['RECEIVED', 'SENT']);
export const MentorRequestStatus = enumOf('MentorRequestStatus', ['OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED']);

@ObjectType()
export class MentorRequest {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  message!: string | null;

  @Field(() => MentorRequestStatus)
  status!: string;

  @Field(() => RejectionReason, { nullable: true })
  reason!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => Date)
  at!: Date;

  @Field(() => Date)
  expiresAt!: Date;
}

@ObjectType({ simpleResolvers: true })
export class MentorRequestEdge extends edgeOf(() => MentorRequest) {}

@ObjectType({ simpleResolvers: true })
export class MentorRequestConnection extends connectionOf(() => MentorRequestEdge) {}
