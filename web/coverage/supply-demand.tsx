import { useApolloClient, useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { allPages } from '../parts/all-pages';
import { CsvButton } from '../parts/csv-button';
import { SkillLink } from '../parts/avatar';
import { Empty, FailureNote, More, Skeleton } from '../parts/states';
import { date } from '../parts/words';
import { SupplyDemandDocument, type SupplyDemandQuery } from './operations.gen';

type Scarcity = SupplyDemandQuery['supplyAndDemand']['edges'][number]['node'];
type Level = SupplyDemandQuery['supplyAndDemand']['edges'][number]['node']['byLevel'][number];

/** What people could do in each skill against what roles ask for, the scarcest first. */
export function SupplyDemand({ team }: { readonly team: string | undefined }): ReactNode {
  const { data, error, fetchMore, refetch } = useQuery(SupplyDemandDocument, { variables: { team: team ?? null } });
  const client = useApolloClient();
  if (error) return <FailureNote error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton rows={6} />;
  const { edges } = data.supplyAndDemand;
  // Kept of the whole organisation alone, from the first night on.
  const trends = edges.some(({ node }) => node.trend.length > 1);
  return (
    <div className="page">
      <div className="row between no-print">
        <span className="soft small">People who could of places that ask for it; the scarcest first.</span>
        <CsvButton
          name="supply and demand"
          headings={HEADINGS}
          rows={async () =>
            (await allPages(client, SupplyDemandDocument, { team: team ?? null }, (page) => page.supplyAndDemand)).map(csvRow)
          }
        />
      </div>
      <div className="card scroll" tabIndex={0} role="region" aria-label="Supply and demand">
        {edges.length === 0 && <Empty title="Nothing to compare">Fewer than five people stand behind every skill here.</Empty>}
        <table>
          <thead>
            <tr>
              <th>Skill</th>
              <th className="number">Scarcity</th>
              <th>People of places, by level</th>
              {trends && <th>Scarcity by quarter</th>}
              <th className="number">Searched without finding anybody strong</th>
            </tr>
          </thead>
          <tbody>
            {edges.map(({ node: { skill, ratio, byLevel, searches, trend } }) => (
              <tr key={skill.id}>
                <th scope="row">
                  <SkillLink skill={skill} />
                </th>
                <td className="number">{ratio.toFixed(2)}</td>
                <td>
                  <ul className="row small">
                    {byLevel
                      .filter(({ supply, demand }) => supply >= 0.05 || demand > 0)
                      .map((level) => (
                        <LevelItem key={level.level} level={level} />
                      ))}
                  </ul>
                </td>
                {trends && (
                  <td className="small">
                    <TrendWords trend={trend} />
                  </td>
                )}
                <td className="number">{searches}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <More list={data.supplyAndDemand} fetchMore={fetchMore} />
    </div>
  );
}

/** How scarce it was at the first and the last quarter that is kept, as the figure of today is made. */
function TrendWords({ trend }: { readonly trend: Scarcity['trend'] }): ReactNode {
  const [first, last] = [trend[0], trend.at(-1)];
  if (!first || !last || first === last) return <span className="soft">–</span>;
  const scarcity = ({ supply, demand }: Scarcity['trend'][number]) => (demand + 2) / (supply + 2);
  const change = scarcity(last) - scarcity(first);
  return (
    <>
      {scarcity(first).toFixed(2)} → {scarcity(last).toFixed(2)}{' '}
      <span className={change > 0.05 ? 'badge warn' : change < -0.05 ? 'badge good' : 'badge'}>
        {change > 0.05 ? 'scarcer' : change < -0.05 ? 'less scarce' : 'the same'}
      </span>{' '}
      <span className="soft">since {date(first.from)}</span>
    </>
  );
}

const HEADINGS = ['skill', 'scarcity', ...[1, 2, 3, 4, 5].flatMap((level) => [`people at ${level}`, `places at ${level}`]), 'searches'];

const csvRow = ({ skill, ratio, byLevel, searches }: Scarcity) => [
  skill.name,
  ratio,
  ...[1, 2, 3, 4, 5].flatMap((level) => {
    const own = byLevel.find((one) => one.level === level);
    return [own?.supply, own?.demand];
  }),
  searches,
];

function LevelItem({ level: { level, supply, demand } }: { readonly level: Level }): ReactNode {
  return (
    <li className={supply < demand ? 'badge warn' : 'badge'}>
      {level}: {supply.toFixed(1)} of {demand.toFixed(1)}
    </li>
  );
}
