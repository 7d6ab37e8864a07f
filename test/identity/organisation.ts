import { execFileSync } from 'node:child_process';
import { makeHistory, type History } from '../cli/history';
import { runImport } from '../cli/run-import';
import { scim } from '../scim/client';
import { HR, seed, sync } from '../seed';
import type { TestApp } from '../testkit';

/** As many as a run of all tests can afford; FAULTS=full takes the whole directory. */
export const SIZE = process.env['FAULTS'] === 'full' ? 200 : 80;
const TEAMS = 10;
const AUTHORS = 40;

const GIVEN = [
  'Ana',
  'Bo',
  'Cy',
  'Di',
  'Eva',
  'Finn',
  'Gro',
  'Hal',
  'Ines',
  'Jörg',
  'Kim',
  'Liv',
  'Max',
  'Nora',
  'Ole',
  'Pia',
  'Quin',
  'Rui',
  'Sol',
  'Tim',
];
const FAMILY = ['Lima', 'Ek', 'Day', 'Roe', 'Müller', 'Byron', 'Costa', 'Hopper', 'Ng', 'Núñez'];

/** Two people of one name are among them: numbers 0 and 199. */
const person = (i: number) => {
  const [given, family] = i === SIZE - 1 ? ['Ana', 'Lima'] : [GIVEN[i % GIVEN.length] ?? '', FAMILY[Math.floor(i / GIVEN.length)] ?? ''];
  return { given, family, address: `person.${i}@kestrel.example`, title: `Engineer ${i % 5}` };
};
const everybody = Array.from({ length: SIZE }, (_, i) => ({ i, ...person(i) }));

/** Teams, which all sources take as they are. */
export async function makeTeams(service: TestApp): Promise<void> {
  await seed(service, { teams: Array.from({ length: TEAMS }, (_, i) => ({ id: `t-${i}`, name: `Team ${i}` })) });
}

/** The directory: user names in capitals, a second address each, ids of its own. */
export async function bySCIM(service: TestApp): Promise<void> {
  const users = everybody.map(({ i, given, family, address, title }) => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    externalId: `00u${i}`,
    userName: address.replace('person', 'Person'),
    name: { givenName: given, familyName: family },
    title,
    emails: [
      { value: address, primary: true },
      { value: `p${i}@old.example`, type: 'other' },
    ],
    active: true,
  }));
  for (let at = 0; at < users.length; at += 10) {
    const answers = await Promise.all(users.slice(at, at + 10).map((user) => scim(service, 'POST', '/Users', user)));
    for (const { status, body } of answers) if (status !== 201) throw new Error(JSON.stringify(body));
  }
}

/** The HR file: its own numbers, names with the family name first, teams and managers. */
export async function byHr(service: TestApp): Promise<void> {
  const rows = everybody.map(({ i, given, family, address, title }) => ({
    id: `E-${i}`,
    name: `${family}, ${given}`,
    email: address.toUpperCase(),
    title,
    team: `t-${i % TEAMS}`,
    ...(i > 0 && { manager: `E-${Math.floor((i - 1) / 5)}` }),
  }));
  const { rows: outcomes } = await sync(service, 'people', rows, { source: 'hr' });
  const rejected = outcomes.find(({ status }) => status === 'REJECTED');
  if (rejected) throw new Error(JSON.stringify(rejected));
}

/** A history in which people use nicknames, capitals, tags and old addresses. */
export function writeHistory(): History {
  const history = makeHistory();
  const commits = Array.from({ length: 3 * AUTHORS }, (_, n) => {
    const { i, given, family, address } = everybody[(n * 7) % AUTHORS] ?? { i: 0, ...person(0) };
    const email = [address, address.toUpperCase(), address.replace('@', '+git@'), `p${i}@old.example`][n % 4];
    const name = n % 3 === 0 ? given.toLowerCase() : `${given} ${family}`;
    const at = 1_735_689_600 + n * 86_400;
    const lines = `${`let a${n} = 1\n`.repeat(5 + (n % 11))}`;
    return [
      'commit refs/heads/main',
      `author ${name} <${email}> ${at} +0000`,
      `committer Queue <queue@kestrel.example> ${at} +0000`,
      `data ${Buffer.byteLength(`Change ${n}`)}\nChange ${n}`,
      `M 100644 inline src/${n % 3 === 0 ? `core/f${n}.ts` : `web/f${n}.py`}\ndata ${Buffer.byteLength(lines)}\n${lines}`,
    ].join('\n');
  });
  execFileSync('git', ['-C', history.folder, 'fast-import', '--quiet'], { input: `${commits.join('\n')}\n` });
  return history;
}

/** The history as npm run import -- git brings it. */
export async function byGit(service: TestApp, folder: string): Promise<void> {
  const env = { GRAPHQL_URL: service.url, TOKEN: await service.token(HR) };
  const { code, stdout, stderr } = await runImport(['git', folder, '--ref', 'main', '--source', 'kestrel'], env);
  if (code !== 0) throw new Error(`${stdout}\n${stderr}`);
}
