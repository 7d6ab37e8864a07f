import { IsInt, Max, Min } from 'class-validator';
import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { BadUserInput } from '../errors';

/** No list returns more than this at once. */
export const MAX_PAGE = 100;

@ObjectType({ simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => Boolean)
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor!: string | null;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

/** The argument `first`. */
export interface FirstArgs {
  readonly first?: number | null;
  /** How many are wanted: `first`, or the default where it is absent or null. */
  readonly limit: number;
}

/** The arguments `first` and `after`. */
export interface PageArgs extends FirstArgs {
  readonly after?: string | null;
}

/** Makes an arguments class with `first` only, for lists that are cut but not paged through. */
export function firstArgs(defaultFirst = 20): ClassType<FirstArgs> {
  @ArgsType()
  class First implements FirstArgs {
    // Nullable, so that the default is printed; null means the default.
    @Field(() => Int, { nullable: true, description: `At most ${MAX_PAGE}.` })
    @IsInt()
    @Min(1, { message: 'first must be at least 1.' })
    @Max(MAX_PAGE, { message: `first must be at most ${MAX_PAGE}.` })
    first?: number | null = defaultFirst;

    get limit(): number {
      return this.first ?? defaultFirst;
    }
  }
  return First;
}

/** Makes an arguments class with `first` and `after`: `@Args(() => TenAtATime) page: PageArgs`, where `TenAtATime = pageArgs(10)`. */
export function pageArgs(defaultFirst = 20): ClassType<PageArgs> {
  @ArgsType()
  class Page extends firstArgs(defaultFirst) implements PageArgs {
    @Field(() => String, { nullable: true, description: 'The endCursor of the previous page.' })
    after?: string | null;
  }
  return Page;
}

/** One entry of a connection. */
export interface Edge<T> {
  cursor: string;
  node: T;
}

/** One page of a list. */
export interface Connection<E> {
  edges: E[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** The base of `class SkillEdge extends edgeOf(() => Skill)`; the extending class carries the ObjectType and further fields. */
export function edgeOf<T extends object>(node: () => ClassType<T>): ClassType<Edge<T>> {
  @ObjectType({ simpleResolvers: true })
  class BaseEdge implements Edge<T> {
    @Field(() => String)
    cursor!: string;

    @Field(() => node())
    node!: T;
  }
  return BaseEdge;
}

/** The base of `class SkillConnection extends connectionOf(() => SkillEdge)`. */
export function connectionOf<E extends object>(edge: () => ClassType<E>): ClassType<Connection<E>> {
  @ObjectType({ simpleResolvers: true })
  class BaseConnection implements Connection<E> {
    @Field(() => [edge()])
    edges!: E[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Field(() => Int)
    totalCount!: number;
  }
  return BaseConnection;
}

/**
 * Builds a page out of up to `page.limit` + 1 rows: the extra row only says that there is a next page. `key` gives what the list is
 * ordered by.
 */
export function pageOf<T>(rows: readonly T[], page: PageArgs, key: (row: T) => CursorParts, totalCount: number): Connection<Edge<T>> {
  const edges = rows.slice(0, page.limit).map((node) => ({ cursor: encodeCursor(key(node)), node }));
  return {
    edges,
    totalCount,
    pageInfo: {
      hasNextPage: rows.length > page.limit,
      hasPreviousPage: page.after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** A page of a list that is all at hand: of the `limit` from the place `start` on those that could be loaded. */
export function placedPage<E extends { readonly cursor: string }>(
  edges: E[],
  { start, limit, totalCount }: { readonly start: number; readonly limit: number; readonly totalCount: number },
): Connection<E> {
  return {
    edges,
    totalCount,
    pageInfo: {
      hasNextPage: totalCount > start + limit,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** The values a list is ordered by; the last one is unique. */
export type CursorParts = readonly (string | number)[];

interface PartTypes {
  string: string;
  number: number;
}
type Parts<S extends readonly (keyof PartTypes)[]> = { [I in keyof S]: PartTypes[S[I]] };

/** Makes an opaque cursor. */
export function encodeCursor(parts: CursorParts): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Reads a cursor whose parts have these types, for example ['number', 'string']. Throws BadUserInput that names `after`. */
export function decodeCursor<const S extends readonly (keyof PartTypes)[]>(cursor: string, types: S): Parts<S> {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const fits = Array.isArray(parts) && parts.length === types.length && types.every((type, i) => typeof parts[i] === type);
    if (fits) return parts as unknown as Parts<S>;
  } catch {
    // Falls through to the one sentence for every cursor that is not ours.
  }
  throw foreignCursor();
}

/** The refusal of a cursor that the list did not give. */
export function foreignCursor(): BadUserInput {
  return new BadUserInput([{ path: 'after', message: 'after must be a cursor that this list gave; leave it out for the first page.' }]);
}
