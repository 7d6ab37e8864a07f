import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Page } from '../parts/page';
import { Empty, FailureNote, More, Skeleton } from '../parts/states';
import { count, date, sentenceCase } from '../parts/words';
import { NewProgram } from './new-program';
import { type ProgramRowFragment, ProgramsDocument } from './operations.gen';
import { PLAN_STATUS } from './plan-status';
import './program.css';

/** The mentoring programs, each with its newest plan. */
export function ProgramsPage(): ReactNode {
  const { data, previousData, error, fetchMore, refetch } = useQuery(ProgramsDocument, { fetchPolicy: 'cache-and-network' });
  const list = (data ?? previousData)?.programs;
  return (
    <Page title="Programs" about="Who is enrolled, how they are paired, and the plans that came of it." actions={<NewProgram />}>
      {error && <FailureNote error={error} retry={() => void refetch()} />}
      {!list && !error && <Skeleton rows={4} />}
      {list?.edges.length === 0 && (
        <div className="card">
          <Empty title="There is no program yet">Make one, enrol mentors and mentees, then draft a plan.</Empty>
        </div>
      )}
      {list && list.edges.length > 0 && <ProgramTable programs={list.edges.map(({ node }) => node)} />}
      {list && <More list={list} fetchMore={fetchMore} />}
    </Page>
  );
}

function ProgramTable({ programs }: { readonly programs: readonly ProgramRowFragment[] }): ReactNode {
  return (
    <div className="card scroll" tabIndex={0} role="region" aria-label="Programs">
      <table>
        <thead>
          <tr>
            <th scope="col">Program</th>
            <th scope="col">Format</th>
            <th scope="col" className="number">
              Mentors
            </th>
            <th scope="col" className="number">
              Mentees
            </th>
            <th scope="col">Newest plan</th>
          </tr>
        </thead>
        <tbody>
          {programs.map(({ id, name, format, mentors, mentees, plans: [plan] }) => (
            <tr key={id}>
              <td>
                <Link to="/programs/$program" params={{ program: id }}>
                  {name}
                </Link>
              </td>
              <td>{sentenceCase(format)}</td>
              <td className="number">{count(mentors)}</td>
              <td className="number">{count(mentees)}</td>
              <td className="nowrap">
                {plan ? (
                  <Link to="/plans/$plan" params={{ plan: plan.id }}>
                    {PLAN_STATUS[plan.status]}, {date(plan.createdAt)}
                  </Link>
                ) : (
                  <span className="soft">none yet</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
