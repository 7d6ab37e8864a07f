import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SkillLink } from '../parts/avatar';
import { FailureNote, Skeleton } from '../parts/states';
import { counted, percent, sentenceCase } from '../parts/words';
import { EvidenceTable } from './evidence-table';
import { PersonSkillDetailDocument, type PersonSkillDetailQuery } from './operations.gen';

interface Props {
  readonly person: string;
  readonly own: boolean;
  readonly skill: { readonly id: string; readonly name: string };
}

type Detail = NonNullable<NonNullable<PersonSkillDetailQuery['person']>['skill']>;

/** What a belief rests on: the share of each kind of evidence, where kinds disagree, and each piece with its source and date. */
export function SkillDetail({ person, own, skill }: Props): ReactNode {
  const { data, error, refetch } = useQuery(PersonSkillDetailDocument, { variables: { person, skill: skill.id } });
  if (error) return <FailureNote error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton rows={1} />;
  const detail = data.person?.skill;
  if (!detail) return <p className="soft">Nothing is known here any more.</p>;
  return (
    <div className="skill-detail">
      <Shares explanation={detail.explanation} />
      {detail.conflicts.length > 0 && (
        <p className="badge bad conflict">
          They disagree:{' '}
          {detail.conflicts.map(({ kind, level }) => `${sentenceCase(kind).toLowerCase()} says ${level.toFixed(1)}`).join(', ')}
        </p>
      )}
      <EvidenceTable own={own} evidence={detail.evidence.edges.map(({ node }) => node)} />
      <p className="small">
        <Link to="/people/$person" params={{ person }} search={{ tab: 'contributions', skill: skill.id }}>
          Contributions that show {skill.name}
        </Link>
        {' · '}
        About <SkillLink skill={skill} />
      </p>
    </div>
  );
}

function Shares({ explanation }: { readonly explanation: Detail['explanation'] }): ReactNode {
  return (
    <div>
      <div className="shares" aria-hidden>
        {explanation.map(({ kind, share }, place) => (
          <i key={kind} className={`share-${place % 5}`} style={{ flexGrow: share }} />
        ))}
      </div>
      <ul className="row small">
        {explanation.map(({ kind, share, items, level }, place) => (
          <li key={kind}>
            <i className={`dot share-${place % 5}`} aria-hidden /> {sentenceCase(kind)} {percent(share)}
            <span className="soft">
              {items > 0 && `, ${counted(items, 'item')}`}
              {level !== null && ` saying ${level.toFixed(1)}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
