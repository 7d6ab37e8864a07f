import type { EvidenceRow } from '../operations.gen';
import type { Story } from '../seed';
import type { Caller } from '../testkit';

export const LD: Caller = { as: 'LD' };

/**
 * Boss leads the company, Lena team east, Liv team west; five work in east, five in west, and two of north report to Boss beside them.
 * Developers need SQL (critical) and Kafka. Ada alone knows Kafka; nobody knows Rust, which nobody needs. Every id begins with the prefix.
 */
export function company(p: string): Story {
  const id = (name: string) => p + name;
  const person = (name: string, team: string, manager: string | null, role: string | null = 'dev') => ({
    id: id(name),
    name,
    team: id(team),
    ...(manager && { manager: id(manager) }),
    roles: role ? [id(role)] : [],
  });
  return {
    skills: ['sql', 'kafka', 'go', 'rust'].map((name) => ({ id: id(name), name: name.toUpperCase() })),
    teams: [
      { id: id('company'), name: 'Company' },
      ...['east', 'west', 'north'].map((name) => ({ id: id(name), name, parent: id('company') })),
    ],
    roles: [
      {
        id: id('dev'),
        name: 'Developer',
        requirements: [
          { skill: id('sql'), level: 3, critical: true },
          { skill: id('kafka'), level: 3, importance: 0.8 },
        ],
      },
      { id: id('lead'), name: 'Lead', requirements: [{ skill: id('go'), level: 4 }] },
    ],
    people: [
      person('boss', 'company', null, null),
      person('lena', 'east', 'boss', 'lead'),
      person('liv', 'west', 'boss', null),
      ...['ada', 'ben', 'cyd', 'dora', 'eli'].map((name) => person(name, 'east', 'lena')),
      ...['fay', 'gus', 'hal', 'ida', 'jo'].map((name) => person(name, 'west', 'liv')),
      ...['kim', 'lou'].map((name) => person(name, 'north', 'boss', null)),
    ],
    evidence: [
      ...['ada', 'ben', 'cyd', 'dora', 'eli', 'fay', 'gus'].map((name) => assessed(p, name, 'sql', 4)),
      ...['hal', 'ida', 'jo'].map((name) => assessed(p, name, 'sql', 2)),
      assessed(p, 'ada', 'kafka', 4),
      assessed(p, 'ben', 'kafka', 1),
      ...['kim', 'lou'].map((name) => assessed(p, name, 'sql', 3)),
    ],
  };
}

export function assessed(p: string, person: string, skill: string, level: number): EvidenceRow {
  return { id: `${p}e-${person}-${skill}`, person: p + person, skill: p + skill, kind: 'ASSESSMENT', level, at: new Date().toISOString() };
}
