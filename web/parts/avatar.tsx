import { Link } from '@tanstack/react-router';
import type { CSSProperties, ReactNode } from 'react';

/** Initials in the colour of the name: a place for the eye, not for information. */
export function Avatar({ name, large = false }: { readonly name: string; readonly large?: boolean }): ReactNode {
  const words = name.split(/\s+/).filter(Boolean);
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => /./u.exec(word ?? '')?.[0] ?? '').join('');
  let hash = 0;
  for (const letter of name) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 360;
  return (
    <span className={large ? 'avatar large' : 'avatar'} style={{ '--hue': hash } as CSSProperties} aria-hidden>
      {initials.toUpperCase()}
    </span>
  );
}

interface Somebody {
  readonly id: string;
  readonly name: string;
  readonly title?: string | null;
}

/** A person in a list: who they are, and the way to them. */
export function PersonCard({ person, about }: { readonly person: Somebody; readonly about?: ReactNode }): ReactNode {
  return (
    <span className="person">
      <Avatar name={person.name} />
      <span>
        <PersonLink person={person} />
        <small>{about ?? person.title}</small>
      </span>
    </span>
  );
}

export function PersonLink({ person }: { readonly person: Somebody }): ReactNode {
  return (
    <Link to="/people/$person" params={{ person: person.id }}>
      {person.name}
    </Link>
  );
}

export function SkillLink({ skill }: { readonly skill: { readonly id: string; readonly name: string } }): ReactNode {
  return (
    <Link to="/skills/$skill" params={{ skill: skill.id }}>
      {skill.name}
    </Link>
  );
}
