import { useApolloClient, useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { allPages } from '../parts/all-pages';
import { SkillLink } from '../parts/avatar';
import { CsvButton } from '../parts/csv-button';
import { Page } from '../parts/page';
import { Empty, FailureNote, More, Skeleton } from '../parts/states';
import { TextFilter } from '../parts/text-filter';
import { counted } from '../parts/words';
import { SkillListDocument } from './operations.gen';

const route = getRouteApi('/skills');

/** All skills the organisation has words for, found by name or alias. */
export function SkillsPage(): ReactNode {
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, previousData, error, fetchMore, refetch } = useQuery(SkillListDocument, { variables: { search: q ?? null } });
  const client = useApolloClient();
  const skills = (data ?? previousData)?.skills;
  return (
    <Page
      title="Skills"
      about={skills && counted(skills.totalCount, 'skill')}
      actions={
        <CsvButton
          name="skills"
          headings={['id', 'name', 'part of', 'description']}
          rows={async () =>
            (await allPages(client, SkillListDocument, { search: q ?? null }, (page) => page.skills)).map((one) => [
              one.id,
              one.name,
              one.broader.map(({ name }) => name).join('; '),
              one.description,
            ])
          }
        />
      }
    >
      <div className="filters no-print">
        <TextFilter
          label="Name or alias"
          placeholder="k8s"
          value={q}
          onChange={(next) => void navigate({ search: { q: next }, replace: true })}
        />
      </div>
      {error && <FailureNote error={error} retry={() => void refetch()} />}
      {!skills && !error && <Skeleton rows={6} />}
      {skills && (
        <div className="card">
          {skills.edges.length === 0 && (
            <Empty title="No skill is called that">Ask puts the word to what people wrote, where skills have no name yet.</Empty>
          )}
          <ul className="list">
            {skills.edges.map(({ node, matchedName }) => (
              <li key={node.id}>
                <div className="row">
                  <SkillLink skill={node} />
                  {matchedName && matchedName !== node.name && <span className="soft small">also called {matchedName}</span>}
                  {node.broader.length > 0 && <span className="soft small">in {node.broader.map(({ name }) => name).join(', ')}</span>}
                </div>
                {node.description && <p className="soft small">{node.description}</p>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {skills && <More list={skills} fetchMore={fetchMore} />}
    </Page>
  );
}
