import { useQuery } from '@apollo/client/react';
import { useState, type ReactNode } from 'react';
import { FailureNote, Skeleton } from '../parts/states';
import { points, rate } from '../parts/words';
import { type GroupRateFragment, PlanFairnessDocument } from './operations.gen';

/** How teams and locations fare in a plan, asked for when it is opened. */
export function MatchRates({ plan }: { readonly plan: string }): ReactNode {
  const [open, setOpen] = useState(false);
  const { data, error } = useQuery(PlanFairnessDocument, { variables: { id: plan }, skip: !open, fetchPolicy: 'cache-and-network' });
  const rates = data?.pairingPlan;
  return (
    <details className="card match-rates" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Match rate by team and location</summary>
      <div className="card-body">
        <p className="soft small">
          How many mentees of a group have a mentor in this plan, beside all others. It never counts in a score. Nothing is said of groups
          under five people; where the interval holds no 0, the group fares differently.
        </p>
        {error && <FailureNote error={error} />}
        {open && !rates && !error && <Skeleton rows={3} />}
        {rates && (
          <div className="match-rate-tables">
            <Rates label="By team" groups={rates.teams} />
            <Rates label="By location" groups={rates.locations} />
          </div>
        )}
      </div>
    </details>
  );
}

function Rates({ label, groups }: { readonly label: string; readonly groups: readonly GroupRateFragment[] }): ReactNode {
  const told = groups.filter(({ matchRate }) => matchRate !== null);
  const small = groups.length - told.length;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="slim">
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">Group</th>
            <th scope="col" className="number">
              Mentees
            </th>
            <th scope="col" className="number">
              Matched
            </th>
            <th scope="col" className="number">
              Mean score
            </th>
            <th scope="col" className="number">
              Beside the rest
            </th>
          </tr>
        </thead>
        <tbody>
          {told.map((group) => (
            <RateRow key={group.group} group={group} />
          ))}
          {small > 0 && (
            <tr>
              <td colSpan={5} className="soft">
                {small === 1 ? 'One group' : `${small} groups`} under five people
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function RateRow({
  group: { group, people, matchRate, meanScore, difference, low, high },
}: {
  readonly group: GroupRateFragment;
}): ReactNode {
  const apart = low !== null && high !== null && (low > 0 || high < 0);
  return (
    <tr>
      <th scope="row">{group}</th>
      <td className="number">{people}</td>
      <td className="number">{rate(matchRate ?? 0)}</td>
      <td className="number">{meanScore === null ? '–' : points(meanScore)}</td>
      <td className={apart ? 'number warn-text' : 'number'}>
        {difference === null || low === null || high === null ? '–' : `${signed(difference)} (${signed(low)} to ${signed(high)})`}
      </td>
    </tr>
  );
}

/** Points of a percentage with their sign. */
function signed(share: number): string {
  const whole = Math.round(100 * share);
  return whole > 0 ? `+${whole}` : String(whole).replace('-', '−');
}
