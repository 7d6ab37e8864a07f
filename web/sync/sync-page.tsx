import { useApolloClient, useQuery } from '@apollo/client/react';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { allPages } from '../parts/all-pages';
import { CsvButton } from '../parts/csv-button';
import { Page } from '../parts/page';
import { Empty, FailureNote, More, Skeleton } from '../parts/states';
import { TextFilter } from '../parts/text-filter';
import { count, counted, dateTime, sentenceCase } from '../parts/words';
import { SyncRunDocument, type SyncRunQuery } from './operations.gen';
import './sync.css';

const route = getRouteApi('/syncs/$run');

type Run = NonNullable<SyncRunQuery['syncRun']>;
type Row = Run['rejectedRows']['edges'][number]['node'];

/** One run: how many rows became what, and each rejected row with what to mend. */
export function SyncPage(): ReactNode {
  const { run: id } = route.useParams();
  const { data, error, fetchMore, refetch } = useQuery(SyncRunDocument, { variables: { id } });
  if (error) return <FailureNote error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const { syncRun: run } = data;
  if (!run) return <Empty title="There is no such run">Runs are kept for 90 days.</Empty>;
  const { edges, totalCount } = run.rejectedRows;
  return (
    <Page
      title={`${sentenceCase(run.kind)} from ${run.source}`}
      about={
        <>
          <Link to="/syncs">All syncs</Link> · {dateTime(run.startedAt)}
          {run.dryRun && ' · dry run, nothing was written'}
        </>
      }
    >
      <ul className="counts">
        {(['created', 'updated', 'unchanged', 'retired', 'rejected'] as const).map((name) => (
          <li key={name} className="card">
            <strong>{count(run[name])}</strong>
            <span className="soft small">{sentenceCase(name)}</span>
          </li>
        ))}
      </ul>
      {totalCount === 0 ? (
        <div className="card">
          <Empty title="Nothing was rejected">Every row of this run was accepted.</Empty>
        </div>
      ) : (
        <Rejected run={run} rows={edges.map(({ node }) => node)} />
      )}
      <More list={run.rejectedRows} fetchMore={fetchMore} />
    </Page>
  );
}

function Rejected({ run, rows }: { readonly run: Run; readonly rows: readonly Row[] }): ReactNode {
  const { q, code } = route.useSearch();
  const navigate = route.useNavigate();
  const codes = [...new Set(rows.flatMap((row) => row.code ?? []))].sort();
  const words = q?.toLowerCase() ?? '';
  const client = useApolloClient();
  const fits = (row: Row) => (!code || row.code === code) && `${row.id} ${row.field} ${row.message}`.toLowerCase().includes(words);
  const shown = rows.filter(fits);
  return (
    <section className="page" aria-labelledby="rejected">
      <div className="card-head">
        <h2 id="rejected">{counted(run.rejected, 'rejected row')}</h2>
        <CsvButton
          label="CSV to mend"
          name={`rejected ${run.source} ${run.kind.toLowerCase()}`}
          headings={HEADINGS}
          rows={async () =>
            (await allPages(client, SyncRunDocument, { id: run.id }, (page) => page.syncRun?.rejectedRows)).filter(fits).map(csvRow)
          }
        />
      </div>
      <div className="filters no-print">
        <TextFilter
          label="Id, field or message"
          value={q}
          onChange={(next) => void navigate({ search: (now) => ({ ...now, q: next }), replace: true })}
        />
        <div className="row" role="group" aria-label="Reason">
          {codes.map((one) => (
            <Button
              key={one}
              className={code === one ? 'button slim primary' : 'button slim'}
              aria-pressed={code === one}
              onPress={() => void navigate({ search: (now) => ({ ...now, code: code === one ? undefined : one }), replace: true })}
            >
              {sentenceCase(one)} {count(rows.filter((row) => row.code === one).length)}
            </Button>
          ))}
        </div>
      </div>
      <div className="card scroll" tabIndex={0} role="region" aria-label="Rejected rows">
        <table>
          <thead>
            <tr>
              <th className="number">Row</th>
              <th>Id</th>
              <th>Field</th>
              <th>What is wrong</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.index}>
                <td className="number">{row.index + 1}</td>
                <td>
                  <code>{row.id}</code>
                </td>
                <td>{row.field && <code>{row.field}</code>}</td>
                <td>{row.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {shown.length === 0 && <Empty title="No row is like that">Change the words above, or choose another reason.</Empty>}
      </div>
    </section>
  );
}

const HEADINGS = ['row', 'id', 'code', 'field', 'message'];

/** With the row's place in the call, so that it is found in the file that was sent. */
const csvRow = (row: Row) => [row.index + 1, row.id, row.code, row.field, row.message];
