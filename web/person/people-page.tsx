import { useApolloClient, useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { allPages } from '../parts/all-pages';
import { Availability } from '../parts/availability';
import { PersonCard } from '../parts/avatar';
import { Check } from '../parts/check';
import { CsvButton } from '../parts/csv-button';
import { Lookup } from '../parts/lookup';
import { Page } from '../parts/page';
import { Empty, FailureNote, More, Skeleton } from '../parts/states';
import { TextFilter } from '../parts/text-filter';
import { useRolesFound, useTeamsFound } from '../parts/use-found';
import { counted } from '../parts/words';
import { PeopleListDocument, PeopleNamesDocument } from './operations.gen';

const route = getRouteApi('/people');

/** Everybody who is active, found by words of name and title and by team. */
export function PeoplePage(): ReactNode {
  const { q, team, role, past } = route.useSearch();
  const client = useApolloClient();
  const navigate = route.useNavigate();
  const filter = {
    ...(q && { search: q }),
    ...(team && { teams: [team] }),
    ...(role && { roles: [role] }),
    ...(past && { active: null }),
  };
  const { data, previousData, error, fetchMore, refetch } = useQuery(PeopleListDocument, { variables: { filter } });
  const { data: named } = useQuery(PeopleNamesDocument, { variables: { team: team ?? '', role: role ?? '' }, skip: !team && !role });
  const people = (data ?? previousData)?.people;
  return (
    <Page
      title="People"
      about={
        people && (past ? counted(people.totalCount, 'person', 'people') : counted(people.totalCount, 'active person', 'active people'))
      }
      actions={
        <CsvButton
          name="people"
          headings={['id', 'name', 'title', 'team', 'location', 'availability']}
          rows={async () =>
            (await allPages(client, PeopleListDocument, { filter }, (page) => page.people)).map((one) => [
              one.id,
              one.name,
              one.title,
              one.team?.name,
              one.location,
              one.availability,
            ])
          }
        />
      }
    >
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
        <Lookup
          label="Role"
          placeholder="Any role"
          useFound={useRolesFound}
          shown={role ? (named?.role?.name ?? '') : ''}
          onPick={({ id }) => void navigate({ search: (now) => ({ ...now, role: id }) })}
        />
        {role && (
          <Button className="button plain" onPress={() => void navigate({ search: (now) => ({ ...now, role: undefined }) })}>
            Any role
          </Button>
        )}
        <Check isSelected={past ?? false} onChange={(on) => void navigate({ search: (now) => ({ ...now, past: on || undefined }) })}>
          Past people too
        </Check>
      </div>
      {error && <FailureNote error={error} retry={() => void refetch()} />}
      {!people && !error && <Skeleton rows={6} />}
      {people && (
        <div className="card">
          {people.edges.length === 0 && (
            <Empty title="Nobody is called that">Try the beginning of a first or last name, or take a filter away.</Empty>
          )}
          <ul className="list">
            {people.edges.map(({ node }) => (
              <li key={node.id} className="row between">
                <PersonCard person={node} about={[node.title, node.team?.name, node.location].filter(Boolean).join(' · ')} />
                {node.active ? <Availability person={node} /> : <span className="badge">No longer active</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {people && <More list={people} fetchMore={fetchMore} />}
    </Page>
  );
}
