import { newPrefix, seed } from '../seed';
import { useApp } from '../testkit';
import { LD, mentoringStory, program } from '../plan/story';

const service = useApp();
const CREATE =
  'mutation ($input: ProgramInput!) { createProgram(input: $input) { id format settings { objective minOverlapHours weights { skill timeZone } } mentors mentees } }';
const ENROLL =
  'mutation ($program: ID!, $rows: [EnrolmentInput!]!) { enroll(program: $program, rows: $rows) { mentors mentees rejectedRows { index id status code field message } } }';

test('formats bring their settings; some may be changed at once and later', async () => {
  const id = `${newPrefix()}buddies`;
  expect(
    await service().execute(CREATE, { input: { id, name: 'Buddies', format: 'ONBOARDING_BUDDY', settings: { minOverlapHours: 5 } } }, LD),
  ).toEqual({
    createProgram: {
      id,
      format: 'ONBOARDING_BUDDY',
      settings: { objective: 'MOST_PEOPLE', minOverlapHours: 5, weights: { skill: 0.1, timeZone: 0.3 } },
      mentors: 0,
      mentees: 0,
    },
  });
  expect((await service().failure(CREATE, { input: { id, name: 'Again', format: 'MENTORING' } }, LD)).codes).toEqual(['CONFLICT']);
  const update =
    'mutation ($id: ID!, $settings: PairingSettingsInput) { updateProgram(id: $id, name: "Buddies 2", settings: $settings) { name settings { weights { skill timeZone } } } }';
  expect(await service().execute(update, { id, settings: { weights: { skill: 0.4 } } }, LD)).toEqual({
    updateProgram: { name: 'Buddies 2', settings: { weights: { skill: 0.4, timeZone: 0.3 } } },
  });
  const wrong = await service().failure(update, { id, settings: { minOverlapHours: 9, weights: { skill: 2 } } }, LD);
  expect(wrong.codes).toEqual(['BAD_USER_INPUT']);
  expect((await service().failure(update, { id: 'nowhere', settings: null }, LD)).codes).toEqual(['NOT_FOUND']);
});

test.each([
  ['a name of blanks', '  ', 'name has 1 to 200 characters, not blanks alone.'],
  // An index takes no value of such a size.
  ['a name as long as a book', 'n'.repeat(50_000), 'name has 1 to 200 characters, not blanks alone.'],
])('%s is refused', async (_what, name, message) => {
  const id = `${newPrefix()}named`;
  const created = await service().failure(CREATE, { input: { id, name, format: 'MENTORING' } }, LD);
  expect(created.errors[0]?.message).toBe(message);
  await service().execute(CREATE, { input: { id, name: 'A', format: 'MENTORING' } }, LD);
  const rename = 'mutation ($id: ID!, $name: String) { updateProgram(id: $id, name: $name) { name } }';
  expect((await service().failure(rename, { id, name }, LD)).errors[0]?.message).toBe(message);
  expect(await service().execute(rename, { id, name: null }, LD)).toEqual({ updateProgram: { name: 'A' } });
});

test('enrolment takes what is right and says of each other row why not', async () => {
  const p = await mentoringStory(service());
  await seed(service(), {
    people: [
      { id: `${p}gus`, name: 'gus', listed: false },
      { id: `${p}hal`, name: 'hal', active: false },
    ],
  });
  const of = await program(service(), p);
  const { enroll } = await service().execute<{ enroll: { rejectedRows: { index: number; code: string; field: string }[] } }>(
    ENROLL,
    {
      program: of,
      rows: [
        { person: `${p}fay`, side: 'MENTEE', prefers: [`${p}mo`], skills: [{ skill: `${p}go`, level: 3 }] },
        { person: `${p}nobody`, side: 'MENTEE' },
        { person: `${p}gus`, side: 'MENTOR' },
        { person: `${p}hal`, side: 'MENTEE' },
        { person: `${p}eve`, side: 'MENTEE', skills: [{ skill: 'nothing', level: 3 }] },
        { person: `${p}dan`, side: 'MENTEE', excludes: [`${p}dan`] },
        { person: `${p}boss`, side: 'MENTOR' },
        { person: `${p}boss`, side: 'MENTOR' },
        { person: `${p}kim`, side: 'MENTOR', capacity: 1000 },
      ],
    },
    LD,
  );
  expect(enroll).toMatchObject({ mentors: 3, mentees: 6 });
  expect(enroll.rejectedRows.map(({ index, code, field }) => [index, code, field])).toEqual([
    [1, 'UNKNOWN_REFERENCE', 'person'],
    [2, 'OPTED_OUT', 'person'],
    [3, 'INACTIVE', 'person'],
    [4, 'UNKNOWN_REFERENCE', 'skills'],
    [5, 'INVALID_VALUE', 'excludes'],
    [6, 'DUPLICATE', 'person'],
    [7, 'DUPLICATE', 'person'],
    [8, 'INVALID_VALUE', 'capacity'],
  ]);
});

test('who is enrolled, with places in the waiting list; people withdraw themselves', async () => {
  const p = await mentoringStory(service());
  const of = await program(service(), p, { mentees: ['ana', 'ben'] });
  await service().execute(ENROLL, { program: of, rows: [{ person: `${p}fay`, side: 'MENTEE' }] }, LD);
  const list =
    'query ($id: ID!, $after: String) { program(id: $id) { enrolments(side: MENTEE, first: 2, after: $after) { totalCount pageInfo { endCursor hasNextPage } edges { node { waiting person { id } skills { level skill { id } } } } } } }';
  interface Page {
    program: {
      enrolments: {
        totalCount: number;
        pageInfo: { endCursor: string; hasNextPage: boolean };
        edges: { node: { waiting: number; person: { id: string } } }[];
      };
    };
  }
  const first = (await service().execute<Page>(list, { id: of }, LD)).program.enrolments;
  const second = (await service().execute<Page>(list, { id: of, after: first.pageInfo.endCursor }, LD)).program.enrolments;
  const people = [...first.edges, ...second.edges].map(({ node }) => [node.person.id.slice(p.length), node.waiting]);
  expect(people).toEqual([
    ['ana', 1],
    ['ben', 2],
    ['fay', 3],
  ]);
  const withdraw =
    'mutation ($program: ID!, $person: ID!) { withdrawEnrolment(program: $program, person: $person, side: MENTEE) { mentees } }';
  const variables = { program: of, person: `${p}fay` };
  expect((await service().failure(withdraw, variables, { as: 'EMPLOYEE', sub: `${p}ana` })).codes).toEqual(['FORBIDDEN']);
  expect(await service().execute(withdraw, variables, { as: 'EMPLOYEE', sub: `${p}fay` })).toEqual({ withdrawEnrolment: { mentees: 2 } });
  expect((await service().failure(withdraw, variables, LD)).codes).toEqual(['NOT_FOUND']);
  expect(
    (await service().failure('query ($id: ID!) { program(id: $id) { rejectedRows { id } } }', { id: of }, { as: 'EMPLOYEE' })).codes,
  ).toEqual(['FORBIDDEN']);
});
