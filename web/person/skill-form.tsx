import { useState, type ReactNode } from 'react';
import { Heading } from 'react-aria-components/Heading';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { FormButtons } from '../parts/form-buttons';
import { type Found, Lookup } from '../parts/lookup';
import { FailureNote } from '../parts/states';
import { useSending } from '../parts/use-sending';
import { useSkillsFound } from '../parts/use-found';

/** What somebody states about a skill. */
export interface Statement {
  readonly skill: string;
  readonly level: number | undefined;
  readonly note: string | undefined;
}

interface Props {
  readonly title: string;
  readonly about: string;
  readonly send: string;
  readonly needsLevel: boolean;
  readonly act: (statement: Statement) => Promise<unknown>;
  readonly close: () => void;
}

const LEVELS = [
  [1, 'Knows the basics'],
  [2, 'Works with help'],
  [3, 'Works alone'],
  [4, 'Helps others'],
  [5, 'Shapes how it is done'],
] as const;

/** A skill, a level and a note. */
export function SkillForm({ title, about, send: word, needsLevel, act, close }: Props): ReactNode {
  const [skill, setSkill] = useState<Found>();
  const [level, setLevel] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const { failed, send } = useSending();
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!skill) return;
        send(() => act({ skill: skill.id, level: level ? Number(level) : undefined, note: note.trim() || undefined }).then(close));
      }}
    >
      <Heading slot="title" level={2}>
        {title}
      </Heading>
      <p className="soft">{about}</p>
      <Lookup label="Skill" placeholder="Type a few letters" useFound={useSkillsFound} shown={skill?.name ?? ''} onPick={setSkill} />
      <RadioGroup className="field" value={level} onChange={setLevel}>
        <Label>{needsLevel ? 'Level' : 'Level, if you can tell'}</Label>
        {LEVELS.map(([value, meaning]) => (
          <Radio key={value} value={String(value)} className="radio">
            <span className="ring" aria-hidden /> {value} <span className="soft">{meaning}</span>
          </Radio>
        ))}
      </RadioGroup>
      <TextField className="field" value={note} onChange={setNote} maxLength={1000}>
        <Label>Where it was seen (optional)</Label>
        <TextArea className="input" rows={2} />
      </TextField>
      {failed !== undefined && <FailureNote error={failed} />}
      <FormButtons send={word} isDisabled={!skill || (needsLevel && !level)} onCancel={close} />
    </form>
  );
}
