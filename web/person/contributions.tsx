import { useApolloClient, useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { allPages } from '../parts/all-pages';
import { CsvButton } from '../parts/csv-button';
import { PersonLink, SkillLink } from '../parts/avatar';
import { Empty, FailureNote, More, Skeleton } from '../parts/states';
import { counted, date, sentenceCase } from '../parts/words';
import { PersonContributionsDocument, type PersonContributionsQuery } from './operations.gen';

const route = getRouteApi('/people/$person');

type Contribution = NonNullable<PersonContributionsQuery['person']>['contributions']['edges'][number]['node'];

/** What somebody did, the newest first, of one skill where the address names one. */
export function Contributions({ person }: { readonly person: string }): ReactNode {
  const { skill } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, fetchMore, refetch } = useQuery(PersonContributionsDocument, { variables: { id: person, skill: skill ?? null } });
  const client = useApolloClient();
  if (error) return <FailureNote error={error} retry={() => void refetch()} />;
  const list = data?.person?.contributions;
  if (!list) return <Skeleton />;
  const named = skill && list.edges.flatMap(({ node }) => node.skills).find(({ id }) => id === skill)?.name;
  return (
    <div className="page">
      {skill && (
        <p className="row">
          <span>Of the skill {named ?? skill}</span>
          <Button className="button plain slim" onPress={() => void navigate({ search: { tab: 'contributions' } })}>
            Show all
          </Button>
        </p>
      )}
      <div className="row between no-print">
        <span className="soft small">{counted(list.totalCount, 'contribution')}, the newest first.</span>
        <CsvButton
          name="contributions"
          headings={['date', 'kind', 'title', 'address', 'skills']}
          rows={async () =>
            (
              await allPages(
                client,
                PersonContributionsDocument,
                { id: person, skill: skill ?? null },
                (page) => page.person?.contributions,
              )
            ).map((one) => [one.at, one.kind, one.title, one.url, one.skills.map(({ name }) => name).join('; ')])
          }
        />
      </div>
      <div className="card">
        {list.edges.length === 0 && <Empty title="Nothing yet">What is synced from wikis, repositories and mentoring appears here.</Empty>}
        <ul className="list">
          {list.edges.map(({ node }) => (
            <ContributionItem key={node.id} contribution={node} person={person} />
          ))}
        </ul>
      </div>
      <More list={list} fetchMore={fetchMore} />
    </div>
  );
}

const MOST_NAMED = 4;

function ContributionItem({ contribution, person }: { readonly contribution: Contribution; readonly person: string }): ReactNode {
  const { title, url, kind, at, skills, contributors } = contribution;
  const own = contributors.filter((one) => one.person.id === person).map(({ part }) => sentenceCase(part).toLowerCase());
  const others = contributors.filter((one) => one.person.id !== person);
  return (
    <li className="contribution">
      <div>
        {url ? <a href={url}>{title}</a> : title}
        <div className="soft small">
          {[sentenceCase(kind), own.join(', '), date(at)].filter(Boolean).join(' · ')}
          {others.length > 0 && ' · with '}
          {others.slice(0, MOST_NAMED).map((other, place) => (
            <span key={`${other.part} ${other.person.id}`}>
              {place > 0 && ', '}
              <PersonLink person={other.person} />
            </span>
          ))}
          {others.length > MOST_NAMED && ` and ${others.length - MOST_NAMED} more`}
        </div>
      </div>
      <span className="row small">
        {skills.map((skill) => (
          <SkillLink key={skill.id} skill={skill} />
        ))}
      </span>
    </li>
  );
}
