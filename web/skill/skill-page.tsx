import { useQuery } from '@apollo/client/react';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SkillLink } from '../parts/avatar';
import { Page } from '../parts/page';
import { Empty, FailureNote, Skeleton } from '../parts/states';
import { holdsAny, useSession } from '../session';
import { Holders } from './holders';
import { Neighbours } from './neighbours';
import { SkillDocument, type SkillHeadFragment } from './operations.gen';
import { TopChampions } from './top-champions';
import { Trend } from './trend';
import './skill.css';

const route = getRouteApi('/skills/$skill');

/** One skill: what it is called, what it stands beside, who holds it. */
export function SkillPage(): ReactNode {
  const { skill: id } = route.useParams();
  const session = useSession();
  const { data, error, refetch } = useQuery(SkillDocument, { variables: { id } });
  if (error) return <FailureNote error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const { skill } = data;
  if (!skill) return <Empty title="No skill has this id">Skills are found by their names in the field above.</Empty>;
  const asks = session !== undefined && holdsAny(session, 'EMPLOYEE', 'MANAGER', 'LD');
  return (
    <Page
      derived
      title={skill.name}
      about={skill.description ?? undefined}
      actions={
        asks && (
          <Link to="/ask" search={{ q: skill.name }} className="button primary">
            Ask who can help
          </Link>
        )
      }
    >
      {skill.replacedBy && (
        <p className="card card-body">
          <span>
            Replaced by <SkillLink skill={skill.replacedBy} />: what was known of it is kept there.
          </span>
        </p>
      )}
      <Facts skill={skill} />
      {asks && (
        <div className="skill-columns">
          <Holders skill={skill} />
          <div className="page">
            <TopChampions skill={skill} />
            <Trend skill={skill.id} />
            <Neighbours skill={skill} />
          </div>
        </div>
      )}
      {!asks && <Neighbours skill={skill} />}
    </Page>
  );
}

function Facts({ skill: { aliases, restricted, hours, halfLifeMonths } }: { readonly skill: SkillHeadFragment }): ReactNode {
  return (
    <ul className="row small">
      {aliases.length > 0 && <li>Also called {aliases.join(', ')}</li>}
      {hours !== null && <li className="badge">{hours} hours to level 1</li>}
      {halfLifeMonths !== null && <li className="badge">fades by half in {halfLifeMonths} months</li>}
      {restricted && <li className="badge warn">only proof counts: a manager, an assessment, a certificate</li>}
    </ul>
  );
}
