import type { z } from 'zod';
import type { CypherQuery } from '../graph/query';
import type { SyncKind } from './kind';

/** What every row has: its id, and its version where the source counts them. */
export interface BaseRow {
  id: string;
  version?: number | null | undefined;
}

/** One relationship of a node: the other end's id, then its properties in the order its query expects. */
export type Link = readonly [other: string, ...properties: (string | number | boolean | null)[]];

/** A node as it is stored: its own properties, and its relationships by name. */
export interface NodeState {
  readonly properties: Record<string, unknown>;
  readonly links: Readonly<Record<string, readonly Link[]>>;
}

export type ReferenceLabel = 'Person' | 'Team' | 'Role' | 'Skill';

/** Something a row points at. */
export interface Reference {
  readonly label: ReferenceLabel;
  readonly id: string;
  readonly field: string;
}

/** What is known of a node before its row is looked at closely. */
export type KnownNode = {
  id: string;
  hash: string | null;
  status: string | null;
  sources: string[];
  versions: number[];
};

type Groups = { groups: { id: string; links: unknown[][] }[] };
type NoRow = Record<string, never>;

/** How rows of one kind become nodes and relationships. `Row` is a validated row; absent fields are undefined. */
export interface SyncDefinition<Row extends BaseRow = BaseRow> {
  readonly kind: SyncKind;
  /** What a row of it is called in messages. */
  readonly noun: string;
  readonly schema: z.ZodType<Row>;
  /** Only the source that made it may change it. */
  readonly owned: boolean;
  /** Fields without which nothing can be created. */
  readonly required: readonly (keyof Row & string)[];
  /** Label of the nodes where other rows of the same call may point at them. */
  readonly label: ReferenceLabel | undefined;
  references(row: Row): Reference[];
  /** The row with replaced skills renamed. */
  renameSkills?(row: Row, to: (id: string) => string): Row;
  /** A complete row (stored fields under given ones) as a node; `now` in epoch milliseconds is for what has no date of its own. */
  build(row: Row, context: { source: string; now: number }): NodeState;
  readonly queries: {
    /** Ids to what is known of them. */
    readonly known: CypherQuery<{ ids: string[] }, { known: KnownNode[] }>;
    /** Locks the nodes and gives their hash and stored row. */
    readonly lock: CypherQuery<{ ids: string[]; token: string }, { id: string; hash: string | null; row: Record<string, unknown> }>;
    readonly create: CypherQuery<{ rows: Record<string, unknown>[] }, NoRow>;
    readonly update: CypherQuery<{ rows: Record<string, unknown>[] }, NoRow>;
    /** By name, in the order they are written. */
    readonly links: Readonly<Record<string, { add: CypherQuery<Groups, NoRow>; remove: CypherQuery<Groups, NoRow> }>>;
  };
}
