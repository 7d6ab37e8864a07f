import type { ReactNode } from 'react';
import { AskMentorButton } from '../parts/ask-mentor-button';
import { Availability } from '../parts/availability';
import { Avatar, PersonLink, SkillLink } from '../parts/avatar';
import { Level } from '../parts/level';
import { TermBars } from '../parts/terms';
import { date, percent, points, sentenceCase } from '../parts/words';
import type { ExpertCardFragment } from './operations.gen';

interface Props {
  readonly expert: ExpertCardFragment;
  /** The score of the first, against which the others are drawn. */
  readonly best: number;
  readonly q: string;
}

/** One answer: who, how sure, why, and how to ask them. */
export function ExpertCard({ expert, best, q }: Props): ReactNode {
  const { person, rank, score, terms, contributions } = expert;
  return (
    <article className="card expert" aria-label={`${rank}. ${person.name}`}>
      <div className="expert-head">
        <span className="rank">{rank}</span>
        <Avatar name={person.name} />
        <div className="expert-who">
          <h3>
            <PersonLink person={person} />
          </h3>
          <p className="soft small">{[person.title, person.team?.name, person.location].filter(Boolean).join(' · ')}</p>
        </div>
        <div className="expert-score">
          <span className="number">{points(score)}</span>
          <span className="track" aria-hidden>
            <i style={{ width: `${Math.max(3, (100 * score) / best)}%` }} />
          </span>
        </div>
      </div>
      <div className="expert-body">
        <ul className="row">
          <Matches matches={expert.matches} />
          <li>
            <Availability person={person} />
          </li>
          <li className="soft small">
            {person.mentorCapacity > 0
              ? `takes ${person.mentorCapacity} mentee${person.mentorCapacity > 1 ? 's' : ''}`
              : 'takes no mentees'}
          </li>
        </ul>
        {contributions.length > 0 && (
          <ul className="supports">
            {contributions.map(({ contribution: { id, title, url, kind, at } }) => (
              <li key={id}>
                {url ? <a href={url}>{title}</a> : title} <span className="soft small">{`${sentenceCase(kind)}, ${date(at)}`}</span>
              </li>
            ))}
          </ul>
        )}
        <div className="row expert-more">
          <details>
            <summary>Why {person.name.split(' ')[0]}</summary>
            <TermBars terms={terms} label={`Points of ${person.name}`} />
          </details>
          {person.email && (
            <a className="button slim no-print" href={mailTo(person.email, q)}>
              Write to {person.name.split(' ')[0]}
            </a>
          )}
          <AskMentorButton mentor={person} skills={wantedOf(expert)} />
        </div>
      </div>
    </article>
  );
}

const SHOWN = 3;

/** Where no level is asked for, any will do. */
const CERTAIN = 0.995;

function Matches({ matches }: { readonly matches: ExpertCardFragment['matches'] }): ReactNode {
  return matches.slice(0, SHOWN).map(({ skill, level, probability, via }) => (
    <li key={skill.id} className="row">
      <SkillLink skill={skill} />
      {via === 'NARROWER' || via === 'RELATED' || via === 'BROADER' ? <span className="soft small">{via.toLowerCase()}</span> : null}
      {level ? <Level level={level} /> : <span className="soft small">by what they did</span>}
      {level && probability < CERTAIN ? <span className="soft small">{percent(probability)} likely at the level asked for</span> : null}
    </li>
  ));
}

/** What is asked about: the skill that answers best, up to a level below the mentor's. */
function wantedOf({ matches }: ExpertCardFragment): { id: string; name: string; level: number }[] {
  return matches.slice(0, 1).map(({ skill, level }) => ({ id: skill.id, name: skill.name, level: Math.max(1, (level ?? 3) - 1) }));
}

function mailTo(email: string, q: string): string {
  return `mailto:${email}?subject=${encodeURIComponent(q)}`;
}
