import { useApolloClient, useQuery } from '@apollo/client/react';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { allPages } from '../parts/all-pages';
import { CsvButton } from '../parts/csv-button';
import { Page } from '../parts/page';
import { Empty, FailureNote, More, Skeleton } from '../parts/states';
import { TextFilter } from '../parts/text-filter';
import { count, dateTime, sentenceCase } from '../parts/words';
import { type RunRowFragment, SyncRunsDocument } from './operations.gen';
import { Recomputation } from './recomputation';
import './sync.css';

const route = getRouteApi('/syncs');

const COUNTS = ['created', 'updated', 'unchanged', 'retired'] as const;

/** What other systems sent in the last 90 days, the latest first. */
export function SyncsPage(): ReactNode {
  const { source } = route.useSearch();
  const navigate = route.useNavigate();
  const client = useApolloClient();
  const { data, previousData, error, fetchMore, refetch } = useQuery(SyncRunsDocument, {
    variables: { source: source ?? null },
    fetchPolicy: 'cache-and-network',
  });
  const list = (data ?? previousData)?.syncRuns;
  const runs = list?.edges.map(({ node }) => node) ?? [];
  return (
    <Page
      title="Syncs"
      about="What other systems sent in the last 90 days."
      actions={
        runs.length > 0 && (
          <CsvButton
            name="syncs"
            headings={HEADINGS}
            rows={async () => (await allPages(client, SyncRunsDocument, { source: source ?? null }, (page) => page.syncRuns)).map(csvRow)}
          />
        )
      }
    >
      <Recomputation />
      <div className="filters no-print">
        <TextFilter
          label="Source, as it names itself"
          value={source}
          onChange={(next) => void navigate({ search: { source: next }, replace: true })}
        />
      </div>
      {error && <FailureNote error={error} retry={() => void refetch()} />}
      {!list && !error && <Skeleton rows={6} />}
      {list && runs.length === 0 && (
        <div className="card">
          <Empty title="Nothing was synced">
            {source ? 'No source has this name.' : 'Send rows with the sync mutations, or by “npm run import”.'}
          </Empty>
        </div>
      )}
      {runs.length > 0 && <RunTable runs={runs} />}
      {list && <More list={list} fetchMore={fetchMore} />}
    </Page>
  );
}

function RunTable({ runs }: { readonly runs: readonly RunRowFragment[] }): ReactNode {
  return (
    <div className="card scroll" tabIndex={0} role="region" aria-label="Runs">
      <table>
        <thead>
          <tr>
            <th>Started</th>
            <th>Kind</th>
            <th>Source</th>
            {COUNTS.map((name) => (
              <th key={name} className="number">
                {sentenceCase(name)}
              </th>
            ))}
            <th className="number">Rejected</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              <td className="nowrap">
                <Link to="/syncs/$run" params={{ run: run.id }}>
                  {dateTime(run.startedAt)}
                </Link>
                {!run.finishedAt && <span className="badge warn">running</span>}
                {run.dryRun && <span className="badge">dry run</span>}
              </td>
              <td>{sentenceCase(run.kind)}</td>
              <td>{run.source}</td>
              {COUNTS.map((name) => (
                <td key={name} className={run[name] === 0 ? 'number soft' : 'number'}>
                  {count(run[name])}
                </td>
              ))}
              <td className="number">
                {run.rejected > 0 ? <span className="badge bad">{count(run.rejected)}</span> : <span className="soft">0</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const HEADINGS = ['id', 'started', 'kind', 'source', ...COUNTS, 'rejected'];

const csvRow = (run: RunRowFragment) => [run.id, run.startedAt, run.kind, run.source, ...COUNTS.map((name) => run[name]), run.rejected];
