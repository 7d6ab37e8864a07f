import type { ReactNode } from 'react';
import { PersonCard } from '../parts/avatar';
import { TermBars } from '../parts/terms';
import { counted, percent } from '../parts/words';
import type { ChampionCardFragment } from './operations.gen';

/** One person of the list: the ranks that the data cannot tell apart, whom they reached, and the points with their discount. */
export function ChampionCard({ champion }: { readonly champion: ChampionCardFragment }): ReactNode {
  const { person, rankLow, rankHigh, percentile, percentileChange, peopleHelped, teamsReached, bridging, terms } = champion;
  return (
    <article className="card" aria-label={person.name}>
      <div className="card-body">
        <div className="champion-head">
          <span className="champion-rank">{rankLow === rankHigh ? rankLow : `${rankLow}–${rankHigh}`}</span>
          <PersonCard person={person} about={[person.title, person.team?.name].filter(Boolean).join(' · ')} />
        </div>
        <ul className="row small">
          <li>
            <strong>{peopleHelped}</strong> {peopleHelped === 1 ? 'person' : 'people'} helped
          </li>
          <li>
            <strong>{counted(teamsReached, 'team')}</strong> reached{teamsReached > 1 && bridging >= 0.5 ? ', evenly' : ''}
          </li>
          <li>above {percent(percentile)} of the holders</li>
          {Math.abs(percentileChange) >= 0.05 && (
            <li className={percentileChange > 0 ? 'badge good' : 'badge'}>
              {percentileChange > 0 ? 'up' : 'down'} {percent(Math.abs(percentileChange))} in 90 days
            </li>
          )}
        </ul>
        <details>
          <summary>Why, and what was taken away</summary>
          <TermBars terms={terms} label={`Points of ${person.name}`} />
        </details>
      </div>
    </article>
  );
}
