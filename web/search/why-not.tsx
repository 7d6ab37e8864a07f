import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { PersonCard } from '../parts/avatar';
import { Lookup } from '../parts/lookup';
import { FailureNote, Skeleton } from '../parts/states';
import { TermBars } from '../parts/terms';
import { usePeopleFound } from '../parts/use-found';
import { points } from '../parts/words';
import { type ExpertSearchInput, WhyNotDocument } from './operations.gen';

const route = getRouteApi('/ask');

/** Why somebody is missing from the answer, or lower in it. */
export function WhyNot({ input }: { readonly input: ExpertSearchInput }): ReactNode {
  const { why } = route.useSearch();
  const navigate = route.useNavigate();
  const ask = (id: string | undefined) => void navigate({ search: (now) => ({ ...now, why: id }), resetScroll: false });
  return (
    <section className="card why-not no-print" aria-labelledby="why-not">
      <div className="card-body">
        <h2 id="why-not">Why not …?</h2>
        <div className="row">
          <Lookup
            label="Somebody you expected"
            hideLabel
            placeholder="Somebody you expected"
            useFound={usePeopleFound}
            onPick={({ id }) => ask(id)}
          />
          {why && (
            <Button className="button plain slim" onPress={() => ask(undefined)}>
              Close
            </Button>
          )}
        </div>
        {why && <Comparison person={why} input={input} />}
      </div>
    </section>
  );
}

function Comparison({ person, input }: { readonly person: string; readonly input: ExpertSearchInput }): ReactNode {
  const { data, error } = useQuery(WhyNotDocument, { variables: { person, input } });
  if (error) return <FailureNote error={error} />;
  if (!data) return <Skeleton rows={1} />;
  const { person: who, expert, excludedBy, lost } = data.whyNotExpert;
  return (
    <div className="page">
      <PersonCard person={who} />
      {excludedBy && <p>{excludedBy}</p>}
      {expert && (
        <p>
          Place {expert.rank} with {points(expert.score)} points.{' '}
          {lost.length > 0 ? 'Against the first of the ranking this costs most:' : 'Nobody stands higher.'}
        </p>
      )}
      {lost.length > 0 && <TermBars terms={lost.map((term) => ({ ...term, points: -Math.abs(term.points) }))} label="What costs most" />}
    </div>
  );
}
