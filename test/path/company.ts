import type { ContributionRow, EvidenceRow, PersonRow } from '../operations.gen';
import type { Story } from '../seed';

const DAY_MS = 24 * 3600 * 1000;
const SKILLS = ['linux', 'docker', 'kubernetes', 'java', 'kotlin', 'android', 'ruby', 'rust', 'a', 'b', 'cobol', 'cics'];
/** People by what their manager says of them. */
const LEVELS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  lea: { linux: 1 },
  sam: { linux: 5, docker: 5, kubernetes: 5, rust: 4 },
  tia: { linux: 4, docker: 4, kubernetes: 3 },
  uwe: { linux: 4, docker: 4, kubernetes: 4 },
  vic: { linux: 5, docker: 5, kubernetes: 5 },
  wim: { linux: 5, docker: 5, kubernetes: 5 },
  pam: { docker: 1, linux: 2 },
  pip: { docker: 1 },
};

/**
 * A platform team: lea learns, boss leads her, sam, tia and uwe can teach, vic is away, wim is not listed, pam is one step ahead in her
 * team, pip in another, and of gil, there too, only contributions are known. A role wants Kubernetes and Rust; `a` and `b` need each other from another source, and `cics` a retired skill.
 */
export function company(p: string, now: number): Story {
  const id = (name: string) => `${p}${name}`;
  const skill = (name: string, ...prerequisites: readonly (readonly [string, number, number, string?])[]) => ({
    id: id(name),
    name: id(name),
    hours: 10,
    prerequisites: prerequisites.map(([other, level, forLevel, group]) => ({ skill: id(other), level, forLevel, ...(group && { group }) })),
  });
  const person = (name: string, rest: Partial<PersonRow> = {}): PersonRow => ({
    id: id(name),
    name,
    team: id('platform'),
    mentorCapacity: 2,
    ...rest,
  });
  const evidence = Object.entries(LEVELS).flatMap(([who, levels]) =>
    Object.entries(levels).map(([what, level]) => assessed(p, who, what, level, now)),
  );
  return {
    skills: [
      ...SKILLS.slice(0, 1).map((name) => skill(name)),
      skill('docker', ['linux', 1, 1]),
      skill('kubernetes', ['docker', 2, 1]),
      { ...skill('java'), hours: 30 },
      { ...skill('kotlin'), hours: 25 },
      skill('android', ['java', 1, 1, 'language'], ['kotlin', 1, 1, 'language']),
      { ...skill('ruby'), related: [{ skill: id('rust'), similarity: 0.8 }] },
      skill('rust'),
      skill('a'),
      skill('b'),
      skill('cobol'),
      skill('cics', ['cobol', 1, 1]),
    ],
    teams: [
      { id: id('platform'), name: 'Platform' },
      { id: id('web'), name: 'Web' },
    ],
    roles: [
      {
        id: id('engineer'),
        name: 'Platform engineer',
        requirements: [
          { skill: id('kubernetes'), level: 1, importance: 1 },
          { skill: id('rust'), level: 1, importance: 0.5 },
        ],
      },
    ],
    people: [
      person('boss'),
      person('lea', { manager: id('boss') }),
      person('sam'),
      person('tia'),
      person('uwe', { mentorCapacity: 0 }),
      person('vic', { availability: 'AWAY' }),
      person('wim', { listed: false }),
      person('pam'),
      person('pip', { team: id('web') }),
      person('gil', { team: id('web') }),
    ],
    evidence,
    contributions: [
      ...['sam', 'tia', 'uwe', 'vic', 'wim', 'gil'].flatMap((who) =>
        ['linux', 'docker', 'kubernetes'].map((what) => work(p, who, what, now)),
      ),
      {
        ...work(p, 'tia', 'docker', now),
        id: id('guide'),
        kind: 'KNOWLEDGE_ARTICLE',
        title: 'Docker in an hour',
        difficulty: 1,
        outcome: 1,
      },
    ],
  };
}

/** What a manager says of somebody: it is believed. */
export function assessed(p: string, who: string, what: string, level: number, now: number): EvidenceRow {
  return {
    id: `${p}${who}-${what}`,
    kind: 'ASSESSMENT',
    person: `${p}${who}`,
    skill: `${p}${what}`,
    level,
    at: new Date(now - 10 * DAY_MS).toISOString(),
  };
}

function work(p: string, who: string, what: string, now: number): ContributionRow {
  return {
    id: `${p}work-${who}-${what}`,
    kind: 'CODE_CHANGE',
    title: `${who} on ${what}`,
    at: new Date(now - 20 * DAY_MS).toISOString(),
    skills: [`${p}${what}`],
    contributors: [{ person: `${p}${who}`, part: 'AUTHOR' }],
  };
}
