import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { failureOf } from './failure-of';

/** Nothing is there: says so, and what to do. */
export function Empty({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{children}</p>
    </div>
  );
}

/** What went wrong, with the id by which the service's log names the request, and a way to try again. */
export function FailureNote({ error, retry }: { readonly error: unknown; readonly retry?: () => void }): ReactNode {
  const { message, requestId } = failureOf(error);
  return (
    <div role="alert" className="failure">
      <strong>{message}</strong>
      {requestId && (
        <span className="small">
          Request <code>{requestId}</code>
        </span>
      )}
      {retry && (
        <Button className="button slim" onPress={retry}>
          Try again
        </Button>
      )}
    </div>
  );
}

/** Holds the place of rows that are on their way, so that nothing jumps. */
export function Skeleton({ rows = 4 }: { readonly rows?: number }): ReactNode {
  return (
    <div className="skeleton" role="status" aria-label="Loading">
      {Array.from({ length: rows }, (_, row) => (
        <i key={row} />
      ))}
    </div>
  );
}

interface MoreProps {
  /** A list as far as it was read. */
  readonly list: {
    readonly edges: readonly unknown[];
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  /** Of the query that asked for it. */
  readonly fetchMore: (more: { variables: { after: string | null } }) => Promise<unknown>;
}

/** The next page of a list, and how much of it is shown. */
export function More({ list, fetchMore }: MoreProps): ReactNode {
  const { edges, totalCount, pageInfo } = list;
  if (!pageInfo.hasNextPage) return null;
  return (
    <div className="row no-print">
      <Button className="button" onPress={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}>
        Show more
      </Button>
      <span className="soft small">
        {edges.length} of {totalCount}
      </span>
    </div>
  );
}
