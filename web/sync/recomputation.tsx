import type { ReactNode } from 'react';
import { useRecomputation } from '../live/use-recomputation';
import { counted, dateTime } from '../parts/words';

/** Whether beliefs and rankings are behind what was written, as it changes. */
export function Recomputation(): ReactNode {
  const status = useRecomputation();
  if (!status) return null;
  const { pending, oldestPendingAt, failed, lastFullCheckAt, degraded } = status;
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
