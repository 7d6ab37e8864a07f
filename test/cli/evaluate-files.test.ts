import { readQrels } from '../../cli/evaluate/qrels';
import { readQuestions } from '../../cli/evaluate/questions';
import { readRun } from '../../cli/evaluate/saved-run';
import { type Folder, makeFolder } from './tables';

let folder: Folder;
beforeEach(() => (folder = makeFolder()));
afterEach(() => folder.remove());

test('judgements by query; a query nobody is relevant for is left out', async () => {
  folder.write('qrels.txt', 'kafka 0 ana 2\r\n\nkafka\t0\tben 0\nsql 0 ana 0\n');
  expect(await readQrels(folder.path)).toEqual(
    new Map([
      [
        'kafka',
        new Map([
          ['ana', 2],
          ['ben', 0],
        ]),
      ],
    ]),
  );
});

test.each([
  ['kafka 0 ana', 'line 1: a line is "query 0 person grade"'],
  ['kafka 0 ana 1\nkafka 0 ben 1.5', 'line 2: a line is "query 0 person grade"'],
  ['kafka 0 ana 1\nkafka 0 ana 2', 'line 2: ana is judged a second time for kafka.'],
  ['kafka 0 ana 0', 'names nobody as relevant'],
])('judgements that are none end it: %j', async (text, message) => {
  folder.write('qrels.txt', text);
  await expect(readQrels(folder.path)).rejects.toThrow(message);
});

test('a folder without judgements is told', async () => {
  await expect(readQrels(folder.path)).rejects.toThrow('There is no qrels.txt in');
});

test('without queries.jsonl each query is a skill, asked as of one day', async () => {
  expect(await readQuestions(folder.path, ['kafka'], '2020-01-01')).toEqual([
    { id: 'kafka', input: { skills: [{ skill: 'kafka' }], asOf: '2020-01-01' } },
  ]);
});

test('a query of its own names what it asks; its own moment counts', async () => {
  const lines = [
    { id: 'q1', text: 'lagging consumers', skills: [{ name: 'kafka', minLevel: 3 }], excludePeople: ['ana'], asOf: '2021-05-01' },
    { id: 'q2', text: 'slow joins', filter: { available: true } },
    { id: 'q3', text: 'nobody judged this' },
  ];
  folder.write('queries.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
  const read = await readQuestions(folder.path, ['q2', 'q1'], '2020-01-01');
  expect(read).toEqual([
    { id: 'q2', input: { text: 'slow joins', filter: { available: true }, asOf: '2020-01-01' } },
    {
      id: 'q1',
      input: {
        text: 'lagging consumers',
        skills: [{ name: 'kafka', minLevel: 3 }],
        filter: { excludePeople: ['ana'] },
        asOf: '2021-05-01',
      },
    },
  ]);
});

test.each([
  ['{"id":"q1"', 'line 1: it is not JSON'],
  ['{"id":"q1","txt":"x"}', 'txt'],
  ['{"id":"q1","skills":[{"minLevel":"3"}]}', 'line 1: skills.0.minLevel'],
  ['{"id":"q1"}\n{"id":"q1"}', 'line 2: there is a second query q1.'],
  ['{"id":"q2"}', 'judges the query q1, but'],
])('queries that are none end it: %s', async (text, message) => {
  folder.write('queries.jsonl', text);
  await expect(readQuestions(folder.path, ['q1'])).rejects.toThrow(message);
});

test('a run that is none is told', async () => {
  await expect(readRun(folder.write('run.json', '{"folder":"x"}'))).rejects.toThrow('is not a file written by --save');
  await expect(readRun('/nowhere/run.json')).rejects.toThrow('there is no file /nowhere/run.json');
});
