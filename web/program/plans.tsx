import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Empty } from '../parts/states';
import { dateTime, points } from '../parts/words';
import type { ProgramQuery } from './operations.gen';
import { PLAN_STATUS } from './plan-status';

interface Props {
  readonly program: NonNullable<ProgramQuery['program']>;
}

const TONES = { DRAFTING: 'badge', DRAFT: 'badge accent', PUBLISHED: 'badge good', FAILED: 'badge bad', SUPERSEDED: 'badge' } as const;

/** The plans of a program, the newest first, with what was decided on each. */
export function Plans({ program: { plans } }: Props): ReactNode {
  if (plans.length === 0)
    return (
      <div className="card">
        <Empty title="No plan yet">Enrol mentors and mentees, then draft a plan; it takes seconds.</Empty>
      </div>
    );
  return (
    <div className="card scroll" tabIndex={0} role="region" aria-label="Plans">
      <table>
        <thead>
          <tr>
            <th scope="col">Drafted</th>
            <th scope="col">Status</th>
            <th scope="col" className="number">
              Worth
            </th>
            <th scope="col" className="number">
              To review
            </th>
            <th scope="col" className="number">
              Approved
            </th>
            <th scope="col" className="number">
              Pinned
            </th>
            <th scope="col" className="number">
              Rejected
            </th>
            <th scope="col" className="number">
              Mentees without
            </th>
          </tr>
        </thead>
        <tbody>
          {plans.map(({ id, status, createdAt, counts, objective }) => (
            <tr key={id}>
              <td className="nowrap">
                <Link to="/plans/$plan" params={{ plan: id }}>
                  {dateTime(createdAt)}
                </Link>
              </td>
              <td>
                <span className={TONES[status]}>{PLAN_STATUS[status]}</span>
              </td>
              <td className="number">{objective ? points(objective.total) : '–'}</td>
              <td className="number">{counts.proposed}</td>
              <td className="number">{counts.approved}</td>
              <td className="number">{counts.pinned}</td>
              <td className="number">{counts.rejected}</td>
              <td className="number">{counts.unmatchedMentees}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
