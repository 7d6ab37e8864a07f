import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { schemaOnly } from '../src/features';
import { contradictions, missing } from './contract-diff';

const LIST = join('test', 'not-built-yet.json');
const contract = buildSchema(readFileSync(join('test', 'contract.graphql'), 'utf8'));
const notBuiltYet = JSON.parse(readFileSync(LIST, 'utf8')) as string[];
let schema: GraphQLSchema;

beforeAll(async () => {
  schema = await schemaOnly();
});

test('nothing that was built is lost', () => {
  const promised = new Set(notBuiltYet);
  expect(missing(contract, schema).filter((coordinate) => !promised.has(coordinate))).toEqual([]);
});

test('what is built has left the list (UPDATE_CONTRACT=1 takes it out)', () => {
  const still = new Set(missing(contract, schema));
  if (process.env['UPDATE_CONTRACT'] === '1') {
    writeFileSync(
      LIST,
      `${JSON.stringify(
        notBuiltYet.filter((coordinate) => still.has(coordinate)),
        null,
        2,
      )}\n`,
    );
    return;
  }
  expect(notBuiltYet.filter((coordinate) => !still.has(coordinate))).toEqual([]);
});

test('the list is sorted and names only what the contract has', () => {
  expect(notBuiltYet).toEqual([...new Set(notBuiltYet)].sort());
  const all = new Set(missing(contract, buildSchema('type Query { nothing: Int }')));
  expect(notBuiltYet.filter((coordinate) => !all.has(coordinate))).toEqual([]);
});

test('what is built is as the contract says', () => {
  expect(contradictions(contract, schema)).toEqual([]);
});

describe('the comparison itself', () => {
  const old = buildSchema('type Query { a(n: Int = 1): Int! b: String } input I { x: Int = 1 } enum E { A B }');

  test.each([
    ['type Query { a(n: Int = 1): Int b: String } input I { x: Int = 1 } enum E { A B }', [], ['Query.a changed type from Int! to Int.']],
    [
      'type Query { a(n: Int = 2): Int! } input I { x: Int = 1 } enum E { A B }',
      ['Query.b'],
      ['Query.a arg n has changed defaultValue from 1 to 2.'],
    ],
    ['type Query { a: Int! b: String } input I { x: Int = 1 } enum E { A }', ['E.B', 'Query.a(n:)'], []],
    ['type Query { a(n: Int = 1): Int! b: String } input I { x: Int } enum E { A B }', [], ['I.x has the default undefined instead of 1.']],
  ])('%s', (text, lost, wrong) => {
    const next = buildSchema(text);
    expect(missing(old, next)).toEqual(lost);
    expect(contradictions(old, next)).toEqual(wrong);
  });
});
