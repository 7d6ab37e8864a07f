import { useApolloClient, useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { allPages } from '../parts/all-pages';
import { CsvButton } from '../parts/csv-button';
import { Empty, FailureNote, More, Skeleton } from '../parts/states';
import { Page } from '../parts/page';
import { counted } from '../parts/words';
import { AskForm } from './ask-form';
import { Bridges } from './bridges';
import { ExpertCard } from './expert-card';
import { AskDocument, type ExpertCardFragment, type ExpertSearchInput } from './operations.gen';
import { Understood } from './understood';
import { WhyNot } from './why-not';
import './ask.css';

const route = getRouteApi('/ask');

const EXAMPLES = ['k8s', 'senior Kafka in Porto', 'somebody who can review a Terraform module', 'mentor for data visualisation'];

/** Who can help with this, and why them? */
export function AskPage(): ReactNode {
  const { q } = route.useSearch();
  return (
    <Page derived title={q ? `${q} · Ask` : 'Ask'} heading={<h1>Who can help with this?</h1>}>
      <AskForm />
      {q ? <Answer q={q} /> : <Examples />}
    </Page>
  );
}

function Examples(): ReactNode {
  const navigate = route.useNavigate();
  return (
    <Empty title="Ask in your own words">
      Skills, levels, places, teams and languages are understood, for example:
      <span className="examples">
        {EXAMPLES.map((q) => (
          <a
            key={q}
            href={`/console/ask?q=${encodeURIComponent(q)}`}
            onClick={(event) => (event.preventDefault(), void navigate({ search: (now) => ({ ...now, q }) }))}
          >
            {q}
          </a>
        ))}
      </span>
    </Empty>
  );
}

/** The question as the API takes it. */
function useInput(q: string): ExpertSearchInput {
  const { team, free, mentor } = route.useSearch();
  const filter = { ...(team && { teams: [team] }), ...(free && { available: true }), ...(mentor && { hasMentorCapacity: true }) };
  return { text: q, ...(Object.keys(filter).length && { filter }) };
}

function Answer({ q }: { readonly q: string }): ReactNode {
  const input = useInput(q);
  const client = useApolloClient();
  const { data, error, loading, fetchMore, refetch } = useQuery(AskDocument, { variables: { input } });
  if (error) return <FailureNote error={error} retry={() => void refetch()} />;
  if (!data) return loading ? <Skeleton rows={5} /> : null;
  const { edges, totalCount, interpretation, bridges } = data.expertSearch;
  const best = edges[0]?.node.score ?? 1;
  const asked = new Set(interpretation.skills.flatMap(({ skill, minLevel }) => (minLevel ? [skill.id] : [])));
  return (
    <>
      <Understood interpretation={interpretation} q={q} />
      {edges.length === 0 && bridges.length === 0 && (
        <div className="card">
          <Empty title="Nobody was found">
            Take a word or a filter away, or ask for a skill that is close to it; Skills lists what the organisation has words for.
          </Empty>
        </div>
      )}
      {bridges.length > 0 && <Bridges bridges={bridges} />}
      {edges.length > 0 && (
        <section className="page" aria-labelledby="results">
          <div className="card-head">
            <h2 id="results">{counted(totalCount, 'person', 'people')}</h2>
            <CsvButton
              name="who can help"
              headings={['rank', 'id', 'name', 'title', 'team', 'score', 'availability', 'skills']}
              rows={async () => (await allPages(client, AskDocument, { input }, (page) => page.expertSearch)).map(csvRow)}
            />
          </div>
          <ol className="experts">
            {edges.map(({ node }) => (
              <li key={node.person.id}>
                <ExpertCard expert={node} best={best} q={q} asked={asked} />
              </li>
            ))}
          </ol>
          <More list={data.expertSearch} fetchMore={fetchMore} />
        </section>
      )}
      <WhyNot input={input} />
    </>
  );
}

const csvRow = ({ rank, person, score, matches }: ExpertCardFragment) => [
  rank,
  person.id,
  person.name,
  person.title,
  person.team?.name,
  score,
  person.availability,
  matches.map(({ skill, level }) => (level ? `${skill.name} ${level}` : skill.name)).join('; '),
];
