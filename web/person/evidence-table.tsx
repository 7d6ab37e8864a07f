import type { ReactNode } from 'react';
import { PersonLink } from '../parts/avatar';
import { date, sentenceCase } from '../parts/words';
import { holdsAny, useSession } from '../session';
import type { EvidenceRowFragment } from './operations.gen';
import { ReasonButton } from './reason-button';
import { useDispute, useSettle } from './use-dispute';

interface Props {
  readonly own: boolean;
  readonly evidence: readonly EvidenceRowFragment[];
}

const TONES = { ACTIVE: 'badge', DISPUTED: 'badge warn', UPHELD: 'badge good', WITHDRAWN: 'badge bad', EXPIRED: 'badge' } as const;

/** Each statement with who made it, when, and what it said; the person it is about may contest it, managers and LD settle that. */
export function EvidenceTable({ own, evidence }: Props): ReactNode {
  if (evidence.length === 0)
    return (
      <p className="soft small">There is no evidence that you may see; the belief rests on contributions or on what others may see.</p>
    );
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Evidence">
      <table className="small">
        <thead>
          <tr>
            <th>Kind</th>
            <th className="number">Level</th>
            <th>By</th>
            <th>On</th>
            <th>Source</th>
            <th>State</th>
          </tr>
        </thead>
        <tbody>
          {evidence.map((one) => (
            <tr key={one.id}>
              <td>
                {sentenceCase(one.kind)}
                {one.note && <div className="soft">“{one.note}”</div>}
              </td>
              <td className="number">
                {one.level?.toFixed(1) ?? '–'}
                {one.raw !== null && one.scale && <div className="soft">{`${one.raw} of ${one.scale.max}`}</div>}
              </td>
              <td>{one.by ? <PersonLink person={one.by} /> : <span className="soft">not said</span>}</td>
              <td className="nowrap">
                {date(one.at)}
                {one.expiresAt && <div className="soft">until {date(one.expiresAt)}</div>}
              </td>
              <td>{one.source}</td>
              <td>
                <Standing one={one} own={own} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Standing({ one, own }: { readonly one: EvidenceRowFragment; readonly own: boolean }): ReactNode {
  const session = useSession();
  const dispute = useDispute();
  const settle = useSettle();
  // Whoever wrote it does not judge the objection.
  const wrote = one.by !== null && one.by.id === session?.person;
  const settles = session !== undefined && !own && !wrote && holdsAny(session, 'MANAGER', 'LD');
  return (
    <div className="standing">
      <span className={TONES[one.status]}>{sentenceCase(one.status)}</span>
      {one.reason && <span className="soft">“{one.reason}”</span>}
      {own && one.status === 'ACTIVE' && (
        <ReasonButton
          label="Contest"
          title="Contest this evidence"
          about="It counts nowhere until your manager or learning and development has settled it."
          send="Contest"
          act={(reason) => dispute(one, reason)}
        />
      )}
      {settles && one.status === 'DISPUTED' && (
        <>
          <ReasonButton
            label="Uphold"
            title="Uphold this evidence"
            about="It counts again."
            send="Uphold"
            act={(reason) => settle(one, true, reason)}
          />
          <ReasonButton
            label="Withdraw"
            title="Withdraw this evidence"
            about="It counts no longer."
            send="Withdraw"
            act={(reason) => settle(one, false, reason)}
          />
        </>
      )}
    </div>
  );
}
