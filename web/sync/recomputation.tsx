import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { FailureNote } from '../parts/states';
import { counted, dateTime } from '../parts/words';
import { RecomputationDocument } from './operations.gen';

const POLL_MS = 15_000;

/** Whether beliefs and rankings are behind what was written; asked again every 15 seconds. */
export function Recomputation(): ReactNode {
  const { data, error } = useQuery(RecomputationDocument, { pollInterval: POLL_MS, fetchPolicy: 'cache-and-network' });
  if (error) return <FailureNote error={error} />;
  if (!data) return null;
  const { pending, oldestPendingAt, failed, lastFullCheckAt, degraded } = data.recomputation;
  return (
    <p className="row small" role="status">
      {pending === 0 ? (
        <span className="badge good">Everything is computed</span>
      ) : (
        <span className="badge warn">
          {counted(pending, 'change')} behind{oldestPendingAt && `, since ${dateTime(oldestPendingAt)}`}
        </span>
      )}
      {failed > 0 && <span className="badge bad">{counted(failed, 'unit')} given up; see “npm run jobs”</span>}
      {degraded && <span className="badge warn">The queue cannot be reached: changes become visible later than usual</span>}
      {lastFullCheckAt && <span className="soft">Last full check {dateTime(lastFullCheckAt)}</span>}
    </p>
  );
}
