import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf, edgeOf } from '../../graphql/paging';
import { FACTS } from '../../facts/facts';
import { SYNC_ROW_STATUSES } from '../../facts/row/kind';
import { enumOf } from '../../graphql/enums';

/** The kinds of rows, out of the list of facts. */
export const SyncKind = enumOf(
  'SyncKind',
  FACTS.map(({ sync: { kind } }) => kind),
);
export const SyncRowStatus = enumOf('SyncRowStatus', SYNC_ROW_STATUSES);

@ObjectType({ simpleResolvers: true })
export class SyncRow {
  @Field(() => Int)
  index!: number;

  @Field(() => ID, { nullable: true })
  id!: string | null;

  @Field(() => SyncRowStatus)
  status!: string;

  @Field(() => String, { nullable: true, description: 'Of a rejected row: a stable code, the field at fault and a sentence.' })
  code!: string | null;

  @Field(() => String, { nullable: true })
  field!: string | null;

  @Field(() => String, { nullable: true })
  message!: string | null;

  @Field(() => [String], {
    description:
      'Of a row that was stored: what was left out, such as a manager who is missing or a link that would close a circle, and what is worth ' +
      'knowing; each begins with the field.',
  })
  warnings!: string[];
}

@ObjectType({ simpleResolvers: true })
export class SyncRowEdge extends edgeOf(() => SyncRow) {}

@ObjectType({ simpleResolvers: true })
export class SyncRowConnection extends connectionOf(() => SyncRowEdge) {}

@ObjectType({ simpleResolvers: true })
export class SyncRun {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  source!: string;

  @Field(() => SyncKind)
  kind!: string;

  @Field(() => Boolean)
  dryRun!: boolean;

  @Field(() => Date)
  startedAt!: Date;

  @Field(() => Date, { nullable: true })
  finishedAt!: Date | null;

  @Field(() => Int)
  created!: number;

  @Field(() => Int)
  updated!: number;

  @Field(() => Int)
  unchanged!: number;

  @Field(() => Int)
  retired!: number;

  @Field(() => Int)
  rejected!: number;
}

@ObjectType({ simpleResolvers: true })
export class SyncResult {
  @Field(() => SyncRun)
  run!: SyncRun;

  @Field(() => [SyncRow])
  rows!: SyncRow[];
}

@ObjectType({ simpleResolvers: true })
export class SyncRunEdge extends edgeOf(() => SyncRun) {}

@ObjectType({ simpleResolvers: true })
export class SyncRunConnection extends connectionOf(() => SyncRunEdge) {}
