import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { PersonLink, SkillLink } from '../parts/avatar';
import { CsvButton } from '../parts/csv-button';
import { Lookup } from '../parts/lookup';
import { Empty, FailureNote, Skeleton } from '../parts/states';
import { usePeopleFound } from '../parts/use-found';
import { counted, percent } from '../parts/words';
import { holdsAny, useSession } from '../session';
import { HandoverButton } from './handover-button';
import { LeaversDocument, type LeaversQuery } from './operations.gen';
import { RiskBar } from './risks';

const route = getRouteApi('/coverage');

type Impact = LeaversQuery['simulateLeavers']['skills'][number];

/** The most that can be taken away at once. */
const MOST = 50;

/** What would be lost if these people left, and who could step in. Nothing is written. */
export function Leavers({ team }: { readonly team: string | undefined }): ReactNode {
  const { leavers } = route.useSearch();
  const navigate = route.useNavigate();
  const session = useSession();
  const people = leavers?.split(',').filter(Boolean) ?? [];
  const choose = (next: readonly string[]) =>
    void navigate({ search: (now) => ({ ...now, leavers: next.join(',') || undefined }), replace: true, resetScroll: false });
  const { data, previousData, error } = useQuery(LeaversDocument, { variables: { team: team ?? null, people }, skip: people.length === 0 });
  const impact = people.length ? (data ?? previousData)?.simulateLeavers : undefined;
  return (
    <div className="page">
      <div className="filters no-print">
        <Lookup
          label="If these people left"
          placeholder="Add somebody"
          useFound={usePeopleFound}
          onPick={({ id }) => people.length < MOST && choose([...new Set([...people, id])])}
        />
        <ul className="row" aria-label="People who would leave">
          {people.map((id) => {
            const name = impact?.people.find((person) => person.id === id)?.name ?? id;
            return (
              <li key={id} className="badge accent">
                {name}
                <Button className="chip-away" aria-label={`Keep ${name}`} onPress={() => choose(people.filter((other) => other !== id))}>
                  ×
                </Button>
              </li>
            );
          })}
        </ul>
      </div>
      {people.length === 0 && (
        <div className="card">
          <Empty title="Nobody has left">
            Add one or more people above; their places stay open, and what their skills come to is computed. Nothing is written.
          </Empty>
        </div>
      )}
      {error && <FailureNote error={error} />}
      {people.length > 0 && !impact && !error && <Skeleton rows={3} />}
      {impact && impact.skills.length > 0 && session && holdsAny(session, 'LD') && (
        <div className="row between no-print">
          <span className="soft">{counted(impact.skills.length, 'skill')} would be worse off.</span>
          <span className="buttons">
            <CsvButton name="if people left" headings={HEADINGS} rows={() => impact.skills.map(csvRow)} />
            <HandoverButton key={people.join(' ')} impact={impact} />
          </span>
        </div>
      )}
      {impact && (
        <div className="card">
          {impact.skills.length === 0 && <Empty title="Nothing would be worse off">Others hold what they know.</Empty>}
          <ul className="list">
            {impact.skills.map((one) => (
              <ImpactItem key={one.skill.id} impact={one} />
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

const HEADINGS = ['skill', 'level', 'needed', 'risk now', 'risk then', 'expected now', 'expected then', 'could step in'];

const csvRow = ({ skill, before, after, readiness }: Impact) => [
  skill.name,
  after.requiredLevel,
  after.needed,
  before.coverageRisk,
  after.coverageRisk,
  before.expectedQualified,
  after.expectedQualified,
  readiness.map(({ person }) => person.name).join('; '),
];

function ImpactItem({ impact: { skill, before, after, readiness, nearest } }: { readonly impact: Impact }): ReactNode {
  return (
    <li className="risk">
      <h3>
        <SkillLink skill={skill} />
      </h3>
      <div className="before-after">
        <span className="soft small">now</span>
        <RiskBar risk={before} />
        <span className="soft small">then</span>
        <RiskBar risk={after} />
      </div>
      {readiness.length > 0 && (
        <p className="small">
          Could step in:{' '}
          {readiness.map(({ person, meetsProbability, expectedShortfall }, place) => (
            <span key={person.id}>
              {place > 0 && ', '}
              <PersonLink person={person} />
              <span className="soft">
                {' '}
                {percent(meetsProbability)} ready{expectedShortfall >= 0.1 && `, ${expectedShortfall.toFixed(1)} levels away`}
              </span>
            </span>
          ))}
        </p>
      )}
      {nearest.map(({ person, path }) => (
        <p key={person.id} className="small">
          Nearest: <PersonLink person={person} /> <span className="soft">by {path.map(({ name }) => name).join(' › ')}</span>
        </p>
      ))}
    </li>
  );
}
