import { useMutation } from '@apollo/client/react';
import { useState, type ReactNode } from 'react';
import { Heading } from 'react-aria-components/Heading';
import { Label } from 'react-aria-components/Label';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { FormButtons } from './form-buttons';
import { useSession } from '../session';
import { DialogButton } from './dialog-button';
import { failureLine } from './failure-of';
import { RequestMentorDocument, WithdrawMentorRequestDocument } from './operations.gen';
import { FailureNote } from './states';
import { tell } from './toasts';
import { useSending } from './use-sending';

interface Props {
  readonly mentor: { readonly id: string; readonly name: string; readonly listed: boolean; readonly mentorCapacity: number };
  /** What the asker wants to learn, with the level they want to reach. */
  readonly skills: readonly { readonly id: string; readonly name: string; readonly level: number }[];
}

/** Asks somebody to be one's mentor; people only, and only those who take mentees and agree to be found. */
export function AskMentorButton({ mentor, skills }: Props): ReactNode {
  const session = useSession();
  if (!session?.person || session.person === mentor.id || !mentor.listed || mentor.mentorCapacity === 0) return null;
  return (
    <DialogButton label={`Ask ${mentor.name.split(' ')[0]} for mentoring`} slim>
      {(close) => <AskForm mentor={mentor} skills={skills} close={close} />}
    </DialogButton>
  );
}

function AskForm({ mentor, skills, close }: Props & { readonly close: () => void }): ReactNode {
  const [request] = useMutation(RequestMentorDocument);
  const [withdraw] = useMutation(WithdrawMentorRequestDocument);
  const [message, setMessage] = useState('');
  const { failed, send } = useSending();
  const ask = async () => {
    const wanted = skills.map(({ id, level }) => ({ skill: id, level }));
    const { data } = await request({ variables: { mentor: mentor.id, skills: wanted, message: message.trim() || null } });
    close();
    const id = data?.requestMentor.id;
    if (!id) return;
    const undo = () =>
      void withdraw({ variables: { request: id } }).then(
        () => tell('Your request is withdrawn.'),
        (error: unknown) => tell(failureLine(error)),
      );
    tell(`${mentor.name} is asked and has 14 days to answer.`, undo);
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        send(ask);
      }}
    >
      <Heading slot="title" level={2}>
        Ask {mentor.name} for mentoring
      </Heading>
      {skills.length > 0 && <p className="soft">In {skills.map(({ name, level }) => `${name} up to level ${level}`).join(', ')}.</p>}
      <TextField className="field" value={message} onChange={setMessage} maxLength={4000} autoFocus>
        <Label>What you would like to learn, and why from them (optional)</Label>
        <TextArea className="input" rows={4} />
      </TextField>
      {failed !== undefined && <FailureNote error={failed} />}
      <FormButtons send="Ask" onCancel={close} />
    </form>
  );
}
