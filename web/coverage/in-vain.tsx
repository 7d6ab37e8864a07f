import { useApolloClient, useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { allPages } from '../parts/all-pages';
import { CsvButton } from '../parts/csv-button';
import { SkillLink } from '../parts/avatar';
import { Empty, FailureNote, More, Skeleton } from '../parts/states';
import { counted, date } from '../parts/words';
import { InVainDocument } from './operations.gen';

/** What was asked in the last 90 days and found nobody, or nobody strong; the most asked first. */
export function InVain(): ReactNode {
  const { data, error, fetchMore, refetch } = useQuery(InVainDocument);
  const client = useApolloClient();
  const save = async () =>
    (await allPages(client, InVainDocument, {}, (page) => page.unmetDemand)).map(({ skill, text, searches, lastAt }) => [
      skill?.name ?? text,
      searches,
      lastAt,
    ]);
  if (error) return <FailureNote error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton rows={4} />;
  const { edges } = data.unmetDemand;
  return (
    <div className="page">
      {edges.length > 0 && <CsvButton name="searched in vain" headings={['searched', 'times', 'last']} rows={save} />}
      <div className="card">
        {edges.length === 0 && (
          <Empty title="Nothing was searched in vain">A search counts here once five different people asked the same in 90 days.</Empty>
        )}
        <ul className="list">
          {edges.map(({ node: { skill, text, searches, lastAt } }) => (
            <li key={skill?.id ?? text} className="row between">
              {skill ? <SkillLink skill={skill} /> : <span>“{text}”</span>}
              <span className="soft small">
                {counted(searches, 'search', 'searches')}, the last on {date(lastAt)}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <More list={data.unmetDemand} fetchMore={fetchMore} />
    </div>
  );
}
