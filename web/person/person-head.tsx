import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Availability } from '../parts/availability';
import { Avatar, PersonLink, SkillLink } from '../parts/avatar';
import { ListedButton } from '../parts/listed-button';
import { language, sentenceCase } from '../parts/words';
import type { PersonHeadFragment } from './operations.gen';

/** Who somebody is, where they stand, and whether they can be asked now. */
export function PersonHead({ person, own }: { readonly person: PersonHeadFragment; readonly own: boolean }): ReactNode {
  const { id, listed, name, title, email, team, manager, roles, location, timeZone, languages, mentorCapacity, active } = person;
  const champion = person.championships.edges.map(({ node }) => node);
  return (
    <div className="person-head">
      <Avatar name={name} large />
      <div>
        <h1>{name}</h1>
        <p className="soft">{[title, ...roles.map((role) => role.name).filter((role) => role !== title)].filter(Boolean).join(' · ')}</p>
        <ul className="row facts small">
          <li>{active ? <Availability person={person} /> : <span className="badge">No longer active</span>}</li>
          {team && (
            <li>
              <Link to="/people" search={{ team: team.id }}>
                {team.name}
              </Link>
            </li>
          )}
          {manager && (
            <li>
              reports to <PersonLink person={manager} />
            </li>
          )}
          {location && (
            <li>
              {location}
              {timeZone && <span className="soft">, {localTime(timeZone)} there</span>}
            </li>
          )}
          {languages.length > 0 && <li>{languages.map(language).join(', ')}</li>}
          <li>{mentorCapacity > 0 ? `takes up to ${mentorCapacity} mentee${mentorCapacity > 1 ? 's' : ''}` : 'takes no mentees'}</li>
          {own && (
            <li className="row">
              {listed ? 'listed among champions and mentors' : 'on no list of champions and mentors'} <ListedButton person={id} slim />
            </li>
          )}
          {email && (
            <li>
              <a href={`mailto:${email}`}>{email}</a>
            </li>
          )}
        </ul>
        {champion.length > 0 && (
          <ul className="row">
            {champion.map(({ skill, tier, rankLow, rankHigh }) => (
              <li key={skill.id} className={tier === 'CHAMPION' ? 'badge accent' : 'badge'}>
                {sentenceCase(tier)} of <SkillLink skill={skill} />
                <span>{rankLow === rankHigh ? `rank ${rankLow}` : `rank ${rankLow}–${rankHigh}`}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function localTime(timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(new Date());
}
