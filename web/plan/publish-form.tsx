import { useMutation, useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Heading } from 'react-aria-components/Heading';
import { FailureNote, Skeleton } from '../parts/states';
import { tell } from '../parts/toasts';
import { useSending } from '../parts/use-sending';
import { counted } from '../parts/words';
import { PlanPairsDocument, PublishDocument, PublishPreviewDocument, type PublishPreviewQuery } from './operations.gen';

type Preview = NonNullable<NonNullable<PublishPreviewQuery['pairingPlan']>['publishPreview']>;

interface Props {
  readonly plan: string;
  readonly close: () => void;
}

/** What publishing would do, as the service tells it; only then a plan is published. */
export function PublishForm({ plan, close }: Props): ReactNode {
  const { data, error } = useQuery(PublishPreviewDocument, { variables: { id: plan }, fetchPolicy: 'network-only' });
  const preview = data?.pairingPlan?.publishPreview ?? undefined;
  const [publish] = useMutation(PublishDocument, { refetchQueries: [PlanPairsDocument] });
  const { failed, send, sending } = useSending();
  const mentorings = preview?.becomesActive ?? 0;
  const publishOnce = () =>
    send(async () => {
      await publish({ variables: { plan } });
      tell(`Published: ${counted(mentorings, 'mentoring begins', 'mentorings begin')}.`);
      close();
    });
  return (
    <div className="form">
      <Heading slot="title" level={2}>
        Publish the plan
      </Heading>
      {error && <FailureNote error={error} />}
      {!preview && !error && <Skeleton rows={3} />}
      {preview && <WhatBecomes preview={preview} />}
      {failed !== undefined && <FailureNote error={failed} />}
      <div className="buttons">
        {preview && (
          <Button
            className="button primary"
            autoFocus
            isDisabled={sending || mentorings === 0 || preview.refusal !== null}
            onPress={publishOnce}
          >
            {`Publish ${counted(mentorings, 'mentoring')}`}
          </Button>
        )}
        <Button className="button" onPress={close}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

const LEFT_OVER = {
  UNDECIDED: 'their proposal was not decided on',
  UNMATCHED: 'the plan found nobody for them',
  REJECTED: 'their pair was rejected',
} as const;

function WhatBecomes({
  preview: { becomesActive, told, dismissed, dropped, leftOver, refusal },
}: {
  readonly preview: Preview;
}): ReactNode {
  const without = leftOver.reduce((sum, { mentees }) => sum + mentees, 0);
  return (
    <>
      <ul className="publish-counts">
        <li>
          <strong>{becomesActive}</strong> {becomesActive === 1 ? 'pair becomes a mentoring' : 'pairs become mentorings'};{' '}
          {counted(told, 'person is told', 'people are told')}
        </li>
        <li>
          <strong>{dismissed}</strong> {dismissed === 1 ? 'proposal that nobody decided on is' : 'proposals that nobody decided on are'}{' '}
          dismissed
        </li>
        <li>
          <strong>{without}</strong> {without === 1 ? 'mentee stays' : 'mentees stay'} without a mentor of this plan
          {without > 0 && (
            <ul className="small soft">
              {leftOver.map(({ outcome, mentees }) => (
                <li key={outcome}>
                  {mentees}: {LEFT_OVER[outcome]}
                </li>
              ))}
            </ul>
          )}
        </li>
        {dropped.length > 0 && (
          <li>
            <strong>{dropped.length}</strong> fixed{' '}
            {dropped.length === 1 ? 'pair cannot be any more and is' : 'pairs cannot be any more and are'} dropped
            <ul className="small soft">
              {dropped.map(({ reason, pairing: { id, mentor, mentee } }) => (
                <li key={id}>
                  {mentee.name} with {mentor.name}: {reason}
                </li>
              ))}
            </ul>
          </li>
        )}
      </ul>
      {refusal !== null && (
        <p role="alert" className="notice warn">
          {refusal}
        </p>
      )}
      <p className="soft">Mentors and mentees see it at once. It cannot be taken back; a mentoring can be ended.</p>
    </>
  );
}
