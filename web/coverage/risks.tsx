import { useApolloClient, useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { allPages } from '../parts/all-pages';
import { CsvButton } from '../parts/csv-button';
import { PersonLink, SkillLink } from '../parts/avatar';
import { Empty, FailureNote, More, Skeleton } from '../parts/states';
import { counted, percent } from '../parts/words';
import { type RiskRowFragment, RisksDocument, type RisksQuery } from './operations.gen';

/** Skills that are likely to be short of people, worst first, with those they hang on. */
export function Risks({ team }: { readonly team: string | undefined }): ReactNode {
  const { data, error, fetchMore, refetch } = useQuery(RisksDocument, { variables: { team: team ?? null } });
  const client = useApolloClient();
  if (error) return <FailureNote error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton rows={6} />;
  const { edges, totalCount } = data.knowledgeRisk;
  return (
    <div className="page">
      <div className="row between no-print">
        <span className="soft small">{counted(totalCount, 'skill')}, worst first.</span>
        <CsvButton
          name="risks"
          headings={HEADINGS}
          rows={async () => (await allPages(client, RisksDocument, { team: team ?? null }, (page) => page.knowledgeRisk)).map(csvRow)}
        />
      </div>
      <div className="card">
        {edges.length === 0 && <Empty title="Nothing is at risk">No skill that is asked for or in use is short of people.</Empty>}
        <ul className="list">
          {edges.map(({ node }) => (
            <li key={node.skill.id} className="risk">
              <div className="row between">
                <h3>
                  <SkillLink skill={node.skill} />
                </h3>
                <Hangs risk={node} />
              </div>
              <RiskBar risk={node} />
              <p className="small">
                {node.holders.length === 0 && <span className="soft">Nobody holds it.</span>}
                {node.holders.map(({ person, level }, place) => (
                  <span key={person.id}>
                    {place > 0 && ', '}
                    <PersonLink person={person} />
                    {level && <span className="soft"> level {level}</span>}
                  </span>
                ))}
              </p>
            </li>
          ))}
        </ul>
      </div>
      <More list={data.knowledgeRisk} fetchMore={fetchMore} />
    </div>
  );
}

const HEADINGS = ['skill', 'level', 'needed', 'expected', 'risk', 'may leave', 'held by'];

const csvRow = (risk: RisksQuery['knowledgeRisk']['edges'][number]['node']) => [
  risk.skill.name,
  risk.requiredLevel,
  risk.needed,
  risk.expectedQualified,
  risk.coverageRisk,
  risk.busFactor,
  risk.holders.map(({ person }) => person.name).join('; '),
];

/** How likely a shortage is, with what the figure is made of. */
export function RiskBar({
  risk: { coverageRisk, expectedQualified, needed, requiredLevel },
}: {
  readonly risk: RiskRowFragment;
}): ReactNode {
  return (
    <div className="risk-bar small">
      <span className="track" aria-hidden>
        <i style={{ width: `${100 * coverageRisk}%` }} />
      </span>
      <span>
        {percent(coverageRisk)} likely to be short{' '}
        <span className="soft">
          {expectedQualified.toFixed(1)} expected of {needed} needed at level {requiredLevel}
        </span>
      </span>
    </div>
  );
}

function Hangs({ risk: { busFactor } }: { readonly risk: RiskRowFragment }): ReactNode {
  if (busFactor === 0) return <span className="badge bad">already short</span>;
  return (
    <span className={busFactor === 1 ? 'badge warn' : 'badge'}>{busFactor === 1 ? 'hangs on one person' : `${busFactor} may leave`}</span>
  );
}
