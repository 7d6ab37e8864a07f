import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { language, sentenceCase } from '../parts/words';
import type { UnderstoodFragment } from './operations.gen';
import { withoutWords } from './without-words';

const route = getRouteApi('/ask');

interface Part {
  readonly text: string;
  readonly label: string;
  readonly kind: string;
}

/** What the words of the question were taken for; what was misunderstood is clicked away, and the question asked without it. */
export function Understood({ interpretation, q }: { readonly interpretation: UnderstoodFragment; readonly q: string }): ReactNode {
  const navigate = route.useNavigate();
  const { skills, understood, unmatched, notes } = interpretation;
  const parts: Part[] = [
    ...skills.map(({ text, skill, minLevel, via }) => ({
      text,
      label: minLevel ? `${skill.name}, level ${minLevel} or more` : skill.name,
      kind: via === 'ALIAS' ? `Skill, from “${text}”` : via === 'TEXT' ? 'Skill, shown by the best matches' : 'Skill',
    })),
    ...understood.map(({ text, as, value }) => ({ text, label: as === 'LANGUAGE' ? language(value) : text, kind: sentenceCase(as) })),
  ];
  return (
    <section className="understood" aria-label="What was understood">
      <ul className="row">
        {parts.map(({ text, label, kind }) => (
          <li key={`${kind} ${text} ${label}`} className="chip">
            <span className="soft small">{kind}</span> {label}
            {withoutWords(q, text) !== q && (
              <Button
                className="chip-away"
                aria-label={`Ask without ${label}`}
                onPress={() => void navigate({ search: (now) => ({ ...now, q: withoutWords(q, text) || undefined }) })}
              >
                ×
              </Button>
            )}
          </li>
        ))}
        {unmatched.length > 0 && (
          <li className="soft small">Looked up in what people wrote: {unmatched.map((word) => `“${word}”`).join(', ')}</li>
        )}
      </ul>
      {notes.map((note) => (
        <p key={note} className="soft small">
          {note}
        </p>
      ))}
    </section>
  );
}
