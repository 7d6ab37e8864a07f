import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PersonLink, SkillLink } from '../parts/avatar';
import { Level } from '../parts/level';
import { counted } from '../parts/words';
import type { PathStepFragment, StepPersonFragment } from './operations.gen';

/** One step: what to reach, why it stands here, and who and what helps with it. */
export function StepItem({ step }: { readonly step: PathStepFragment }): ReactNode {
  const { position, fromLevel, toLevel, hours, after, because, skill, mentors, shadowing, oneStepAhead, reading } = step;
  return (
    <li id={`step-${position}`} className="path-step" tabIndex={-1}>
      <span className="path-position" aria-hidden>
        {position}
      </span>
      <div>
        <div className="row between">
          <h3>
            <SkillLink skill={skill} />
          </h3>
          <span className="row small">
            <Level level={toLevel} />
            <span className="soft">
              {fromLevel > 0 ? `from level ${fromLevel}, ` : 'from the beginning, '}
              {counted(Math.round(hours), 'hour')}
            </span>
          </span>
        </div>
        <ul className="path-reasons small">
          {because.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
          {after.length > 0 && (
            <li className="soft">
              After{' '}
              {after.map((before, place) => (
                <span key={before}>
                  {place > 0 && ', '}
                  <Link from="/people/$person" to="/people/$person" params search hash={`step-${before}`} preload={false}>
                    step {before}
                  </Link>
                </span>
              ))}
            </li>
          )}
        </ul>
        <dl className="path-help small">
          <People term="Could mentor" people={mentors} />
          <People term="To watch at work" people={shadowing} />
          <People term="One step ahead" people={oneStepAhead} />
          {reading.length > 0 && (
            <div>
              <dt>To read</dt>
              <dd>
                {reading.map(({ id, title, url }, place) => (
                  <span key={id}>
                    {place > 0 && ', '}
                    {url ? <a href={url}>{title}</a> : title}
                  </span>
                ))}
              </dd>
            </div>
          )}
        </dl>
      </div>
    </li>
  );
}

function People({ term, people }: { readonly term: string; readonly people: readonly StepPersonFragment[] }): ReactNode {
  if (people.length === 0) return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        {people.map(({ person }, place) => (
          <span key={person.id}>
            {place > 0 && ', '}
            <PersonLink person={person} />
          </span>
        ))}
      </dd>
    </div>
  );
}
