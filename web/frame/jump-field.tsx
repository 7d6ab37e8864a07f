import { useNavigate } from '@tanstack/react-router';
import { useRef, type ReactNode } from 'react';
import { type Found, Lookup } from '../parts/lookup';
import { usePeopleFound, useSkillsFound } from '../parts/use-found';
import { useKey } from './keys';

/** To a person or a skill by a few letters. */
export function JumpField(): ReactNode {
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  useKey('/', () => input.current?.focus());
  return (
    <Lookup
      label="Find a person or a skill"
      hideLabel
      autoFocus
      placeholder="Find a person or a skill   /"
      useFound={useEither}
      input={input}
      onPick={({ id }) => {
        const [kind, ...rest] = id.split(' ');
        const key = rest.join(' ');
        void (kind === 'person'
          ? navigate({ to: '/people/$person', params: { person: key } })
          : navigate({ to: '/skills/$skill', params: { skill: key } }));
      }}
    />
  );
}

function useEither(text: string): { found: readonly Found[]; loading: boolean } {
  const people = usePeopleFound(text);
  const skills = useSkillsFound(text);
  const found = [
    ...skills.found
      .slice(0, 5)
      .map((skill) => ({ ...skill, id: `skill ${skill.id}`, detail: `Skill${skill.detail ? `, ${skill.detail}` : ''}` })),
    ...people.found.slice(0, 6).map((person) => ({ ...person, id: `person ${person.id}` })),
  ];
  return { found, loading: people.loading || skills.loading };
}
