import { useQuery } from '@apollo/client/react';
import { useMemo, type ReactNode } from 'react';
import { FailureNote, Skeleton } from '../parts/states';
import { count, counted } from '../parts/words';
import { SkillTrendDocument } from './operations.gen';
import { quarterName, quarterStarts } from './quarters';

/** How much was done with the skill in each of the last eight quarters, the running one included. */
export function Trend({ skill }: { readonly skill: string }): ReactNode {
  const starts = useMemo(() => quarterStarts(new Date(), 9), []);
  const at = (place: number) => starts[place]?.toISOString() ?? '';
  const bounds = { q0: at(0), q1: at(1), q2: at(2), q3: at(3), q4: at(4), q5: at(5), q6: at(6), q7: at(7), q8: at(8) };
  const { data, error } = useQuery(SkillTrendDocument, { variables: { id: skill, ...bounds } });
  const counts = data && [data.q0, data.q1, data.q2, data.q3, data.q4, data.q5, data.q6, data.q7].map(({ totalCount }) => totalCount);
  return (
    <section className="card" aria-labelledby="trend">
      <div className="card-body">
        <h2 id="trend">Trend</h2>
        {error && <FailureNote error={error} />}
        {!counts && !error && <Skeleton rows={1} />}
        {counts && <Bars counts={counts} starts={starts} />}
      </div>
    </section>
  );
}

function Bars({ counts, starts }: { readonly counts: readonly number[]; readonly starts: readonly Date[] }): ReactNode {
  const most = Math.max(...counts, 1);
  return (
    <>
      <p className="soft small">{said(counts)}</p>
      <ol className="trend" aria-label="Contributions by quarter">
        {counts.map((value, place) => (
          <li key={place}>
            <span className="number">{count(value)}</span>
            <i style={{ height: `${(4 * value) / most}rem` }} aria-hidden />
            <small className="soft">{starts[place] && quarterName(starts[place])}</small>
          </li>
        ))}
      </ol>
    </>
  );
}

/** The last four whole quarters against the running year before them, in words. */
function said(counts: readonly number[]): string {
  const sum = (from: number, to: number) => counts.slice(from, to).reduce((all, value) => all + value, 0);
  const [before, lately] = [sum(0, 4), sum(4, 8)];
  const change = lately > before ? 'more than' : lately < before ? 'less than' : 'as many as';
  return `${counted(lately, 'contribution')} in the last four quarters, ${change} ${lately === before ? 'before' : `${count(before)} in the four before`}.`;
}
