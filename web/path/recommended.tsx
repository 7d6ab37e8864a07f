import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SkillLink } from '../parts/avatar';
import { FailureNote, Skeleton } from '../parts/states';
import { TermBars } from '../parts/terms';
import { RecommendedSkillsDocument } from './operations.gen';

/** Skills worth learning next, each with what speaks for it and the way to it. */
export function Recommended({ person }: { readonly person: string }): ReactNode {
  const { data, error, refetch } = useQuery(RecommendedSkillsDocument, { variables: { person } });
  return (
    <section className="page" aria-labelledby="recommended">
      <h2 id="recommended">Worth learning next</h2>
      {error && <FailureNote error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={3} />}
      {data?.recommendedSkills.length === 0 && (
        <p className="soft">Nothing is recommended yet: name goals, or claim what is known, so that there is something to start from.</p>
      )}
      <ul className="recommended">
        {data?.recommendedSkills.map(({ skill, terms }) => (
          <li key={skill.id} className="card card-body">
            <div className="row between">
              <h3>
                <SkillLink skill={skill} />
              </h3>
              <Link
                from="/people/$person"
                to="/people/$person"
                params
                search={{ tab: 'path', target: skill.id }}
                className="button slim no-print"
              >
                The way to {skill.name}
              </Link>
            </div>
            {skill.description && <p className="soft small">{skill.description}</p>}
            <TermBars terms={terms} label={`What speaks for ${skill.name}`} />
          </li>
        ))}
      </ul>
    </section>
  );
}
