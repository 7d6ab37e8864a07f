import type { z } from 'zod';
import type { KnownNode } from '../../graph/queries.gen';
import type { CypherQuery, Transaction } from '../../graph/query';
import type { synced } from '../../graph/synced';
import type { Fact } from './fact';
import type { RejectionCode, SyncKind } from './kind';

export type { KnownNode };

/** What every row has: its id, and its version where the source counts them. */
export interface BaseRow {
  id: string;
  version?: number | null | undefined;
}

/** One relationship of a node: the other end's id, then its properties in the order its query expects. */
export type Link = readonly [other: string, ...properties: LinkProperty[]];
export type LinkProperty = string | number | boolean | null;
/** A link as it is stored, with the id it starts at. */
export type StoredLink = readonly [from: string, ...link: Link];

/** Links by name. */
export type Links = Readonly<Record<string, readonly Link[]>>;

/** A node as it is stored: its own properties, and its relationships by name. */
export interface NodeState {
  readonly properties: Record<string, unknown>;
  readonly links: Readonly<Record<string, readonly Link[]>>;
}

export type ReferenceLabel = 'Person' | 'Team' | 'Role' | 'Skill';

/** A field that points at nodes: an id, a list of ids, or a list of entries that name one each. */
export interface ReferenceField {
  readonly field: string;
  readonly label: ReferenceLabel;
  /** Where entries are objects, their part that is the id. */
  readonly key?: string;
  /** Without it the row says nothing. Any other costs only itself where it leads nowhere. */
  readonly needed?: boolean;
}

/** A link beside the id of the node whose row says it; those of one other end together. */
export type LinkGroup = { id: string; links: [own: string, ...properties: LinkProperty[]][] };
type Groups = { groups: LinkGroup[] };
type NoRow = Record<string, never>;

/** A relationship that must not lead back to where it began. */
export interface Hierarchy {
  /** Names the lock under which it is checked and changed. */
  readonly key: string;
  /** The links of `build` that it is made of, and the field of a row that says them. */
  readonly links: string;
  readonly field: string;
  /** An entry of the field as a link; the entry is the id where this is absent. */
  readonly link?: (entry: never) => Link;
  /** The stored links of everything reachable from these ids: the id they start at, then the link. */
  readonly reachable: CypherQuery<{ ids: string[] }, { links: StoredLink[] }>;
  /** A link as an edge between points; a point is an id, or an id at a level. */
  readonly edge: (from: string, link: Link) => [from: string, to: string];
  /** The edges between the points of one id, which hold without any link. */
  readonly within?: (id: string) => [from: string, to: string][];
}

/** What a change does, as far as derived data may hang on it. */
export interface Touch {
  readonly id: string;
  readonly created: boolean;
  /** Properties that change. */
  readonly set: Readonly<Record<string, unknown>>;
  /** Links as they are once it is done, those it brings and those it takes away. */
  readonly links: Readonly<Record<string, readonly Link[]>>;
  readonly added: Readonly<Record<string, readonly Link[]>>;
  readonly removed: Readonly<Record<string, readonly Link[]>>;
}

type Synced = typeof synced;
/** The names that the kinds have for their links: under another one there would be none, without a word. */
export type LinkName = { [Kind in keyof Synced]: keyof Synced[Kind]['links'] }[keyof Synced];

/** The other ends of links of that name, those that the change takes away included. */
export function endsOf({ links, removed }: Pick<Touch, 'links' | 'removed'>, name: LinkName): string[] {
  const ends: string[] = [];
  for (const [other] of links[name] ?? []) ends.push(other);
  for (const [other] of removed[name] ?? []) ends.push(other);
  return ends;
}

/** Whether the change brings or takes away links of that name. */
export function relinks({ added, removed }: Touch, name: LinkName): boolean {
  return (added[name]?.length ?? 0) + (removed[name]?.length ?? 0) > 0;
}

/** Whom rows are about, where their ids do not say it. */
export interface Identities {
  /** The id that a row's id stands for, where that is another one. */
  readonly personOf: ReadonlyMap<string, string>;
  /** Stored people whom the rows show to be one: the second becomes the first. */
  readonly joins: readonly (readonly [kept: string, joined: string])[];
  /** Whether nobody had this other id before. */
  isNew(id: string): boolean;
  /** Locks what the answer rests on and says whether it still holds for the links that nodes are given. */
  verify(tx: Transaction, added: readonly Links[]): Promise<boolean>;
  /** Keeps the ids by which the rows named nodes that have another one. */
  remember(tx: Transaction, rows: readonly NamedRow[], context: { source: string; now: number }): Promise<void>;
}

/** A row of a node that has another id, with the id it was sent under and the node as it was before. */
export interface NamedRow {
  readonly sentAs: string;
  readonly row: BaseRow;
  readonly before: BaseRow;
}

/** How rows of one kind become nodes and relationships. `Row` is a validated row; absent fields are undefined. */
export interface SyncDefinition<Row extends BaseRow = BaseRow> {
  readonly kind: SyncKind;
  /** What a row of it is called in messages. */
  readonly noun: string;
  readonly schema: z.ZodType<Row>;
  /** Only the source that made it may change it. */
  readonly owned: boolean;
  /** Fields that are needed to create a node. */
  readonly required: readonly (keyof Row & string)[];
  /** Label of the nodes where other rows of the same call may point at them. */
  readonly label: ReferenceLabel | undefined;
  readonly hierarchies?: readonly Hierarchy[];
  /** What its rows point at; what happened stays with those who have left, so `history` never tells that they ended. */
  readonly references: readonly ReferenceField[];
  readonly history?: boolean;
  /** Several rows of one id as one, and the fields left out since they differ; undefined where they cannot be one. */
  unite?(rows: readonly Row[]): { row: Row; differing: string[] } | undefined;
  /** Whom valid rows are about. */
  identify?(tx: Transaction, rows: readonly Row[], source: string): Promise<Identities>;
  /** The row with the people it points at under their own ids, and with the ids it named them by; undefined for people's own ids. */
  renamePeople?(row: Row, to: (id: string) => string | undefined): Row;
  /** The row with replaced skills renamed. */
  renameSkills?(row: Row, to: (id: string) => string): Row;
  /** The given row without what another node says already. */
  settle?(given: Row, stored: Row, context: { source: string }): Row;
  /** Why a stored row may not become the merged one; undefined where it may. */
  refuses?(stored: Row, merged: Row): { readonly code: RejectionCode; readonly field: string; readonly message: string } | undefined;
  /** The skill that a complete row claims without proof, where it does. */
  needsProof?(row: Row): string | undefined;
  /** A complete row (stored fields under given ones) as a node; `now` in epoch milliseconds is for what has no date of its own. */
  build(row: Row, context: { source: string; now: number }): NodeState;
  /** The facts that a change concerns, as far as derived data may rest on them. */
  facts?(change: Touch): Fact[];
  /** Properties that end a node which no source names any longer, and those of one that a source names again. */
  readonly ending: {
    readonly retire: Record<string, unknown>;
    restore(given: Row, merged: Row): Record<string, unknown>;
  };
  /** What follows once rows are written, for example the move of everything from a replaced skill to its successor. */
  finish?(tx: Transaction, rows: readonly Row[]): Promise<void>;
  readonly queries: {
    /** Ids to what is known of them. */
    readonly known: CypherQuery<{ ids: string[] }, { known: KnownNode[] }>;
    /** The stored nodes as the rows that would make them. */
    readonly rows: CypherQuery<{ ids: string[] }, { id: string; hash: string | null; rev: number; row: Record<string, unknown> }>;
    /** Locks the nodes and gives what tells whether they changed since they were read. */
    readonly lock: CypherQuery<{ ids: string[]; token: string }, { id: string; hash: string | null; rev: number }>;
    readonly create: CypherQuery<{ rows: Record<string, unknown>[]; same: Record<string, unknown> }, NoRow>;
    readonly update: CypherQuery<{ rows: { id: string; bump: number; set: Record<string, unknown> }[] }, NoRow>;
    /** What a source has: ids in order, with the sources that name each. */
    readonly ofSource: CypherQuery<{ source: string; idPrefix: string }, { known: KnownNode[] }>;
    /** By name, in the order they are written. */
    readonly links?: Readonly<Record<string, { add: CypherQuery<Groups, NoRow>; remove: CypherQuery<Groups, NoRow> }>>;
  };
}
