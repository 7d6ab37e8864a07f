import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Availability } from '../parts/availability';
import { PersonCard } from '../parts/avatar';
import { Lookup } from '../parts/lookup';
import { Page } from '../parts/page';
import { Empty, FailureNote, More, Skeleton } from '../parts/states';
import { TextFilter } from '../parts/text-filter';
import { useTeamsFound } from '../parts/use-found';
import { counted } from '../parts/words';
import { PeopleListDocument, PeopleTeamDocument } from './operations.gen';

const route = getRouteApi('/people');

/** Everybody who is active, found by words of name and title and by team. */
export function PeoplePage(): ReactNode {
  const { q, team } = route.useSearch();
  const navigate = route.useNavigate();
  const filter = { ...(q && { search: q }), ...(team && { teams: [team] }) };
  const { data, previousData, error, fetchMore, refetch } = useQuery(PeopleListDocument, { variables: { filter } });
  const { data: named } = useQuery(PeopleTeamDocument, { variables: { id: team ?? '' }, skip: !team });
  const people = (data ?? previousData)?.people;
  return (
    <Page title="People" about={people && counted(people.totalCount, 'active person', 'active people')}>
      <div className="filters no-print">
        <TextFilter
          label="Name or title"
          value={q}
          onChange={(next) => void navigate({ search: (now) => ({ ...now, q: next }), replace: true })}
        />
        <Lookup
          label="Team"
          placeholder="Any team"
          useFound={useTeamsFound}
          shown={team ? (named?.team?.name ?? '') : ''}
          onPick={({ id }) => void navigate({ search: (now) => ({ ...now, team: id }) })}
        />
        {team && (
          <Button className="button plain" onPress={() => void navigate({ search: (now) => ({ ...now, team: undefined }) })}>
            Any team
          </Button>
        )}
      </div>
      {error && <FailureNote error={error} retry={() => void refetch()} />}
      {!people && !error && <Skeleton rows={6} />}
      {people && (
        <div className="card">
          {people.edges.length === 0 && (
            <Empty title="Nobody is called that">Try the beginning of a first or last name, or another team.</Empty>
          )}
          <ul className="list">
            {people.edges.map(({ node }) => (
              <li key={node.id} className="row between">
                <PersonCard person={node} about={[node.title, node.team?.name, node.location].filter(Boolean).join(' · ')} />
                <Availability person={node} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {people && (
        <More
          shown={people.edges.length}
          total={people.totalCount}
          next={people.pageInfo.hasNextPage && (() => void fetchMore({ variables: { after: people.pageInfo.endCursor } }))}
        />
      )}
    </Page>
  );
}
