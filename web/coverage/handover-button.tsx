import { useState, type ReactNode } from 'react';
import { Heading } from 'react-aria-components/Heading';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import { FormButtons } from '../parts/form-buttons';
import { Check } from '../parts/check';
import { DialogButton } from '../parts/dialog-button';
import { FailureNote } from '../parts/states';
import { useSending } from '../parts/use-sending';
import { counted } from '../parts/words';
import { handoverOf, type Part } from './handover';
import type { LeaversQuery } from './operations.gen';
import { useHandover } from './use-handover';

type Impact = LeaversQuery['simulateLeavers'];

/** Proposes pairings for what would be lost: a program with successors as mentees and holders as mentors. */
export function HandoverButton({ impact }: { readonly impact: Impact }): ReactNode {
  return (
    <DialogButton label="Propose pairings for this" primary>
      {(close) => <HandoverForm impact={impact} close={close} />}
    </DialogButton>
  );
}

function HandoverForm({ impact, close }: { readonly impact: Impact; readonly close: () => void }): ReactNode {
  const { mentors, mentees } = handoverOf(impact.skills);
  const [name, setName] = useState(() => nameOf(impact.people));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { failed, send } = useSending();
  const propose = useHandover();
  const leavers = new Set(impact.people.map(({ id }) => id));
  const chosen = (side: Side, parts: readonly Part[]) => parts.filter(({ person }) => !left.has(`${side} ${person.id}`));
  const [teaching, learning] = [chosen('mentor', mentors), chosen('mentee', mentees)];
  const turn = (key: string) => setLeft((now) => new Set(now.has(key) ? [...now].filter((one) => one !== key) : [...now, key]));
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        send(() => propose(name.trim(), teaching, learning).then(close));
      }}
    >
      <Heading slot="title" level={2}>
        Propose pairings for this
      </Heading>
      <p className="soft">A mentoring program is made with these people; nobody is told before a plan of it is published.</p>
      <TextField className="field" value={name} onChange={setName} isRequired maxLength={200}>
        <Label>Name of the program</Label>
        <Input className="input" />
      </TextField>
      <Choice side="mentee" title="To learn" parts={mentees} left={left} turn={turn} about={(part) => skillsOf(part, true)} />
      <Choice
        side="mentor"
        title="To pass on"
        parts={mentors}
        left={left}
        turn={turn}
        about={(part) => `${skillsOf(part, false)}${leavers.has(part.person.id) ? '; would leave' : ''}`}
      />
      {failed !== undefined && <FailureNote error={failed} />}
      <FormButtons send="Make the program" isDisabled={!name.trim() || !teaching.length || !learning.length} onCancel={close}>
        <span className="soft small">
          {counted(learning.length, 'mentee')}, {counted(teaching.length, 'mentor')}
        </span>
      </FormButtons>
    </form>
  );
}

type Side = 'mentor' | 'mentee';

interface ChoiceProps {
  readonly side: Side;
  readonly title: string;
  readonly parts: readonly Part[];
  /** Who is left out, by side and id. */
  readonly left: ReadonlySet<string>;
  readonly turn: (key: string) => void;
  readonly about: (part: Part) => string;
}

function Choice({ side, title, parts, left, turn, about }: ChoiceProps): ReactNode {
  return (
    <fieldset className="handover">
      <legend>{title}</legend>
      {parts.length === 0 && <p className="soft">Nobody comes into question: enrol people by hand in a program of your own.</p>}
      {parts.map((part) => {
        const key = `${side} ${part.person.id}`;
        return (
          <Check key={key} isSelected={!left.has(key)} onChange={() => turn(key)}>
            <span>
              {part.person.name} <span className="soft small">{about(part)}</span>
            </span>
          </Check>
        );
      })}
    </fieldset>
  );
}

const skillsOf = ({ skills }: Part, levels: boolean) =>
  skills.map(({ name, level }) => (levels ? `${name} up to level ${level}` : name)).join(', ');

function nameOf(people: Impact['people']): string {
  const [first, ...others] = people.map(({ name }) => name);
  return `Handover from ${first ?? 'leavers'}${others.length ? ` and ${counted(others.length, 'other')}` : ''}`;
}
