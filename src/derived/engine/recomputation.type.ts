import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'How far the derived data is behind what was written.' })
export class RecomputationStatus {
  @Field(() => Int, { description: 'Changes that are written but not yet in the derived data.' })
  pending!: number;

  @Field(() => Date, { nullable: true })
  oldestPendingAt!: Date | null;

  @Field(() => Int, { description: 'Given up after repeated errors; see the jobs command.' })
  failed!: number;

  @Field(() => Date, { nullable: true })
  lastFullCheckAt!: Date | null;

  @Field(() => Boolean, { description: 'The queue cannot be reached: changes are kept and become visible later than usual.' })
  degraded!: boolean;

  @Field(() => Date, {
    nullable: true,
    description: 'When anything was computed last: an answer from before may be another one now. Null before the first time.',
  })
  computedAt!: Date | null;
}
