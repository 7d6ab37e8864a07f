import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { SkillLink } from '../parts/avatar';
import { Empty, FailureNote, More, Skeleton } from '../parts/states';
import { SupplyDemandDocument, type SupplyDemandQuery } from './operations.gen';

type Level = SupplyDemandQuery['supplyAndDemand']['edges'][number]['node']['byLevel'][number];

/** What people could do in each skill against what roles ask for, the scarcest first. */
export function SupplyDemand({ team }: { readonly team: string | undefined }): ReactNode {
  const { data, error, fetchMore, refetch } = useQuery(SupplyDemandDocument, { variables: { team: team ?? null } });
  if (error) return <FailureNote error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton rows={6} />;
  const { edges, totalCount, pageInfo } = data.supplyAndDemand;
  return (
    <div className="page">
      <div className="card scroll" tabIndex={0} role="region" aria-label="Supply and demand">
        {edges.length === 0 && <Empty title="Nothing to compare">Fewer than five people stand behind every skill here.</Empty>}
        <table>
          <thead>
            <tr>
              <th>Skill</th>
              <th className="number">Scarcity</th>
              <th>People of places, by level</th>
              <th className="number">Searched without finding anybody strong</th>
            </tr>
          </thead>
          <tbody>
            {edges.map(({ node: { skill, ratio, byLevel, searches } }) => (
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
                <td className="number">{searches}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <More
        shown={edges.length}
        total={totalCount}
        next={pageInfo.hasNextPage && (() => void fetchMore({ variables: { after: pageInfo.endCursor } }))}
      />
    </div>
  );
}

function LevelItem({ level: { level, supply, demand } }: { readonly level: Level }): ReactNode {
  return (
    <li className={supply < demand ? 'badge warn' : 'badge'}>
      {level}: {supply.toFixed(1)} of {demand.toFixed(1)}
    </li>
  );
}
