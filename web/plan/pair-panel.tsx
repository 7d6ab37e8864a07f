import { useQuery } from '@apollo/client/react';
import { useEffect, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { PersonCard } from '../parts/avatar';
import { FailureNote, Skeleton } from '../parts/states';
import { TermBars } from '../parts/terms';
import { cost, counted, percent, points, sentenceCase } from '../parts/words';
import { PairDetailDocument, type PairDetailQuery } from './operations.gen';
import type { Two } from './pin-dialog';
import { REASONS } from './reasons';
import type { PairRow } from './rows';
import { WhyNotButton } from './why-not-button';

interface Props {
  readonly plan: string;
  readonly program: string;
  readonly row: PairRow;
  /** Whether the plan can be changed. */
  readonly open: boolean;
  readonly onPin: (two: Two) => void;
}

type Detail = NonNullable<PairDetailQuery['pairing']>;

/** Why two people are paired, and who else came into question. */
export function PairPanel({ plan, program, row, open, onPin }: Props): ReactNode {
  const id = useAfterPause(row.id);
  const { data, previousData, error } = useQuery(PairDetailDocument, { variables: { id } });
  const detail = (data ?? previousData)?.pairing ?? undefined;
  const { mentor, mentee, score, mentorPrice, status, reason, note, reviewedBy } = row;
  const stale = detail?.id !== row.id;
  return (
    <section className="card pair-panel" aria-label={`${mentee.name} with ${mentor.name}`}>
      <div className="card-body">
        <div className="pair-people">
          <Person role="Mentee" person={mentee} />
          <Person role="Mentor" person={mentor} />
        </div>
        <div className="row">
          <strong className="pair-score">{points(score)}</strong>
          <span className="badge accent">{sentenceCase(status)}</span>
          {reviewedBy && <span className="soft small">by {reviewedBy.name}</span>}
        </div>
        {(reason ?? note) && (
          <p className="notice">
            {reason && `${REASONS[reason]}. `}
            {note}
          </p>
        )}
        {error && <FailureNote error={error} />}
        {!detail && !error && <Skeleton rows={3} />}
        {detail && (
          <div className={stale ? 'page dim' : 'page'} aria-busy={stale}>
            <TermBars terms={detail.terms} label="What the score is made of" />
            <p className="small soft">
              {mentorPrice > 0
                ? `${mentor.name} is wanted elsewhere too: one more place with them would be worth ${points(mentorPrice)}.`
                : `Nobody else misses a place with ${mentor.name}.`}
              {detail.odds < 1 &&
                ` Lots decided between pairs of nearly the same worth; this one comes out in ${percent(detail.odds)} of them.`}
            </p>
            <Tellings detail={detail} />
            <RunnersUp detail={detail} row={row} open={open} onPin={onPin} />
          </div>
        )}
        {open && <WhyNotButton plan={plan} program={program} mentee={mentee} onPin={onPin} />}
      </div>
    </section>
  );
}

function Person({ role, person }: { readonly role: string; readonly person: PairRow['mentor'] }): ReactNode {
  return (
    <div>
      <h3 className="soft small">{role}</h3>
      <PersonCard person={person} about={[person.title, person.team?.name, person.location].filter(Boolean).join(' · ')} />
    </div>
  );
}

function Tellings({ detail }: { readonly detail: Detail }): ReactNode {
  return (
    <dl className="tellings">
      <dt>In short</dt>
      <dd>{detail.leader}</dd>
      <dt>The mentee reads</dt>
      <dd>{detail.toMentee}</dd>
      <dt>The mentor reads</dt>
      <dd>{detail.toMentor}</dd>
    </dl>
  );
}

interface RunnersProps extends Pick<Props, 'row' | 'open' | 'onPin'> {
  readonly detail: Detail;
}

function RunnersUp({ detail, row, open, onPin }: RunnersProps): ReactNode {
  return (
    <div>
      <h3>Who else</h3>
      {detail.runnersUp.length === 0 && <p className="soft small">Nobody else came into question.</p>}
      <ul>
        {detail.runnersUp.map(({ mentor, score, costToPlan, peopleLost }) => (
          <li key={mentor.id} className="row between runner-up">
            <PersonCard
              person={mentor}
              about={`${points(score)} points, ${costToPlan > 0 ? `costs the plan ${cost(costToPlan)}` : 'costs the plan nothing'}${peopleLost > 0 ? `; ${counted(peopleLost, 'person goes', 'people go')} without` : ''}`}
            />
            {open && (
              <Button
                className="button slim"
                aria-label={`Pin instead: ${mentor.name}`}
                onPress={() => onPin({ mentor, mentee: row.mentee })}
              >
                Pin instead
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const PAUSE_MS = 120;

/** The last of several values that come quickly: whoever runs through the table asks for the pair they stop at. */
function useAfterPause(value: string): string {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return later;
}
