import { useMutation, useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { PersonCard } from '../parts/avatar';
import { failureLine } from '../parts/failure-of';
import { WithdrawMentorRequestDocument } from '../parts/operations.gen';
import { Empty, FailureNote, More, Skeleton } from '../parts/states';
import { tell } from '../parts/toasts';
import { date, sentenceCase } from '../parts/words';
import {
  AnswerMentorRequestDocument,
  MentorRequestsDocument,
  PersonDocument,
  type RequestDirection,
  type RequestRowFragment,
} from './operations.gen';
import { ReasonButton } from './reason-button';

/** Who asks for mentoring, and whom one asked: to be answered, or withdrawn. */
export function Requests(): ReactNode {
  return (
    <div className="page">
      <RequestList
        direction="RECEIVED"
        title="Asked of you"
        none="Nobody asks you for mentoring now; who takes mentees and is listed is found by Ask."
      />
      <RequestList direction="SENT" title="Asked by you" none="You have asked nobody: Ask finds who can help, and asks them." />
    </div>
  );
}

interface ListProps {
  readonly direction: RequestDirection;
  readonly title: string;
  readonly none: string;
}

function RequestList({ direction, title, none }: ListProps): ReactNode {
  const { data, error, fetchMore, refetch } = useQuery(MentorRequestsDocument, {
    variables: { direction },
    fetchPolicy: 'cache-and-network',
  });
  const list = data?.mentorRequests;
  return (
    <section className="page" aria-labelledby={direction}>
      <h2 id={direction}>{title}</h2>
      {error && <FailureNote error={error} retry={() => void refetch()} />}
      {!list && !error && <Skeleton rows={2} />}
      {list && (
        <div className="card">
          {list.edges.length === 0 && <Empty title="No requests">{none}</Empty>}
          <ul className="list">
            {list.edges.map(({ node }) => (
              <RequestItem key={node.id} request={node} received={direction === 'RECEIVED'} />
            ))}
          </ul>
        </div>
      )}
      {list && <More list={list} fetchMore={fetchMore} />}
    </section>
  );
}

const TONES = { OPEN: 'badge accent', ACCEPTED: 'badge good', DECLINED: 'badge bad', WITHDRAWN: 'badge', EXPIRED: 'badge warn' } as const;

function RequestItem({ request, received }: { readonly request: RequestRowFragment; readonly received: boolean }): ReactNode {
  const { mentor, mentee, skills, message, note, status, at, expiresAt } = request;
  const wanted = skills.map(({ skill, level }) => `${skill.name} up to level ${level}`).join(', ');
  return (
    <li className="request">
      <div className="row between">
        <PersonCard person={received ? mentee : mentor} about={wanted || undefined} />
        <span className="row">
          <span className={TONES[status]}>{sentenceCase(status)}</span>
          <span className="soft small">{status === 'OPEN' ? `until ${date(expiresAt)}` : date(at)}</span>
          {status === 'OPEN' && (received ? <Answer request={request} /> : <Withdraw request={request} />)}
        </span>
      </div>
      {message && <p className="soft">“{message}”</p>}
      {note && <p className="soft small">Answer: “{note}”</p>}
    </li>
  );
}

function Answer({ request: { id, mentee } }: { readonly request: RequestRowFragment }): ReactNode {
  const [answer] = useMutation(AnswerMentorRequestDocument, { refetchQueries: [PersonDocument] });
  return (
    <>
      <Button
        className="button slim primary"
        onPress={() =>
          void answer({ variables: { request: id, accept: true } }).then(
            () => tell(`You mentor ${mentee.name} from now on.`),
            (error: unknown) => tell(failureLine(error)),
          )
        }
      >
        Accept
      </Button>
      <ReasonButton
        label="Decline"
        title={`Decline to mentor ${mentee.name}`}
        about="They read what you write, and may ask somebody else."
        send="Decline"
        act={(note) => answer({ variables: { request: id, accept: false, reason: 'OTHER', note } })}
      />
    </>
  );
}

function Withdraw({ request: { id, mentor } }: { readonly request: RequestRowFragment }): ReactNode {
  const [withdraw] = useMutation(WithdrawMentorRequestDocument);
  return (
    <Button
      className="button slim"
      onPress={() =>
        void withdraw({ variables: { request: id } }).then(
          () => tell(`${mentor.name} is asked no longer.`),
          (error: unknown) => tell(failureLine(error)),
        )
      }
    >
      Withdraw
    </Button>
  );
}
