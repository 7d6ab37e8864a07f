import { join } from 'node:path';
import { runSolve } from './run-import';
import { type Folder, makeFolder } from './tables';

let folder: Folder;
beforeAll(() => {
  folder = makeFolder();
});
afterAll(() => folder.remove());

async function solve(...args: string[]): Promise<Record<string, unknown>> {
  const { code, stdout, stderr } = await runSolve(args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Record<string, unknown>;
}

const write = (name: string, lines: string[]) => {
  folder.write(name, lines.join('\n'));
  return join(folder.path, name);
};

test('costs in the form of the OR-Library: everyone assigned at the least cost', async () => {
  const file = write('assign3.txt', [' 3', ' 4 1 3', ' 2 0 5 3', ' 2 2']);
  expect(await solve(file)).toMatchObject({
    objective: 5,
    bound: 5,
    optimal: true,
    unmatched: 0,
    assignment: [
      { mentee: 1, mentor: 2, cost: 1 },
      { mentee: 2, mentor: 1, cost: 2 },
      { mentee: 3, mentor: 3, cost: 2 },
    ],
  });
});

test('a table of scores with capacities: the best sum, or the most people', async () => {
  const scores = write('scores.csv', ['mentee,mentor,score', 'ana,mo,0.95', 'ben,mo,0.9', 'ben,ida,0.2', 'cyd,mo,0.85', 'dan,ida,0.99']);
  const capacities = write('capacities.csv', ['mentor,capacity', 'mo,2']);
  expect(await solve(scores, '--capacities', capacities)).toMatchObject({
    objective: 2.84,
    bound: 2.84,
    optimal: true,
    unmatched: 1,
    assignment: [
      { mentee: 'ana', mentor: 'mo', score: 0.95 },
      { mentee: 'ben', mentor: 'mo', score: 0.9 },
      { mentee: 'dan', mentor: 'ida', score: 0.99 },
    ],
  });
  const one = write('one.csv', ['mentee,mentor,score', 'ana,mo,9', 'ana,ida,1', 'ben,mo,1']);
  expect(await solve(one)).toMatchObject({ objective: 9, unmatched: 1 });
  expect(await solve(one, '--policy', 'most-people')).toMatchObject({ objective: 2, bound: 2, optimal: true, unmatched: 0 });
});

test('stable pairs from lists of wishes: who is free and that no pair would rather have each other', async () => {
  const mentees = write('mentees.csv', ['id,name,rol', '1,Ana,"[A]"', '2,Ben,"[A, B]"', '3,Cyd,"[B]"']);
  const mentors = write('mentors.csv', ['id,numberOfPos,rol', 'A,1,"[1,2]"', 'B,2,"[2,4]"']);
  expect(await solve('--policy', 'stable', '--mentees', mentees, '--mentors', mentors)).toEqual({
    objective: null,
    bound: null,
    optimal: null,
    unmatched: 1,
    freePlaces: 1,
    blockingPairs: 0,
    assignment: [
      { mentee: '1', mentor: 'A' },
      { mentee: '2', mentor: 'B' },
    ],
    ms: expect.any(Number) as number,
  });
});

test('mistakes end with one sentence', async () => {
  const error = async (...args: string[]) => {
    const { code, stderr, stdout } = await runSolve(args);
    expect([code, stdout]).toEqual([2, '']);
    return stderr;
  };
  expect(await error('/nowhere.txt')).toContain('There is no file /nowhere.txt');
  expect(await error(write('short.txt', ['2', '1 2 3']))).toContain('it has 3 numbers after 2');
  expect(await error(write('text.csv', ['mentee,mentor,score', 'ana,mo,high']))).toContain('"high" is not a number');
  expect(await error(write('twice.csv', ['mentee,mentor,score', 'ana,mo,1', 'ana,mo,2']))).toContain('stand in the table twice');
  expect(await error('--policy', 'stable')).toContain('needs --mentees FILE and --mentors FILE');
});
