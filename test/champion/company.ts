import type { ContributionRow, EvidenceRow, PersonRow } from '../operations.gen';
import type { Story } from '../seed';

const DAY_MS = 24 * 3600 * 1000;

/** Two teams in one department and one beside it. Ada and Uma are known to all, four others to nobody but each other. */
export const TEAM_OF: Readonly<Record<string, string>> = {
  ada: 'data',
  uma: 'data',
  ben: 'web',
  cyd: 'web',
  dan: 'web',
  eve: 'ops',
  fay: 'ops',
  r1: 'ops',
  r2: 'ops',
  r3: 'ops',
  r4: 'ops',
};
const HONEST = ['ben', 'cyd', 'dan', 'eve', 'fay'];
const RING = ['r1', 'r2', 'r3', 'r4'];

/** The company with everything of it under a prefix; `now` in epoch milliseconds. */
export function company(p: string, now: number): Story {
  let count = 0;
  const work = (author: string, approvers: readonly string[], daysAgo: number): ContributionRow => ({
    id: `${p}work${++count}`,
    kind: 'CODE_CHANGE',
    title: `Work of ${author}`,
    at: new Date(now - daysAgo * DAY_MS).toISOString(),
    skills: [`${p}sql`],
    contributors: [
      { person: `${p}${author}`, part: 'AUTHOR' },
      ...approvers.map((person) => ({ person: `${p}${person}`, part: 'APPROVER' })),
    ],
  });
  return {
    skills: [
      { id: `${p}sql`, name: `${p}SQL` },
      { id: `${p}go`, name: `${p}Go` },
    ],
    teams: [
      { id: `${p}eng`, name: 'Engineering' },
      { id: `${p}data`, name: 'Data', parent: `${p}eng` },
      { id: `${p}web`, name: 'Web', parent: `${p}eng` },
      { id: `${p}ops`, name: 'Operations' },
    ],
    people: Object.keys(TEAM_OF).map((id) => person(p, id)),
    evidence: [
      ...['ada', 'uma'].map((id) => verified(p, id, 5)),
      ...HONEST.map((id) => verified(p, id, 3)),
      ...RING.flatMap((by) => RING.filter((of) => of !== by).map((of) => endorsement(p, by, of, now))),
    ],
    contributions: [
      ...HONEST.flatMap((approver, i) => [work('ada', [approver], 20 + i), work('ada', [approver], 40 + i)]),
      ...HONEST.map((approver, i) => work('uma', [approver], 30 + i)),
      work('ben', ['ada'], 25),
      work('eve', ['uma', 'ada'], 26),
      ...RING.flatMap((author, i) => [1, 2, 3].flatMap((step) => [work(author, [RING[(i + step) % 4]!], 10 + step)])),
    ],
  };
}

export function person(p: string, id: string, rest: Partial<PersonRow> = {}): PersonRow {
  return { id: `${p}${id}`, name: id, team: `${p}${TEAM_OF[id]}`, ...rest };
}

function verified(p: string, id: string, level: number): EvidenceRow {
  return { id: `${p}verified-${id}`, kind: 'MANAGER', person: `${p}${id}`, skill: `${p}sql`, level };
}

function endorsement(p: string, by: string, of: string, now: number): EvidenceRow {
  const at = new Date(now - DAY_MS).toISOString();
  return { id: `${p}endorsed-${by}-${of}`, kind: 'PEER', person: `${p}${of}`, skill: `${p}sql`, by: `${p}${by}`, at };
}
