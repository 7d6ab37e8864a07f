import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { leavesOf } from '../../src/graphql/leaves';
import { newPrefix } from '../seed';
import { useApp } from '../testkit';

const service = useApp();

const SCALARS: Readonly<Record<string, unknown>> = { Int: 1, Float: 1, Boolean: true, DateTime: '2026-01-01', JSONObject: {} };

/** A value of a type with every field of it, each text and id being `text`. */
function whole(type: GraphQLInputType, text: string): unknown {
  if (isNonNullType(type)) return whole(type.ofType, text);
  if (isListType(type)) return [whole(type.ofType, text)];
  if (isInputObjectType(type)) return Object.fromEntries(Object.values(type.getFields()).map((of) => [of.name, whole(of.type, text)]));
  if (isEnumType(type)) return type.getValues()[0]!.name;
  return SCALARS[type.name] ?? text;
}

const isText = ({ type }: { readonly type: string }) => type === 'ID' || type === 'String';

function operation(name: string, args: readonly GraphQLArgument[], returns: string): string {
  const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  return `mutation (${declared}) { ${name}(${args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')})${returns} }`;
}

test('no mutation takes an id or a text that the database would keep as another one', async () => {
  const taken: string[] = [];
  let asked = 0;
  for (const field of Object.values(service().app.schema.getMutationType()!.getFields())) {
    const mutation = operation(field.name, field.args, isObjectType(getNamedType(field.type)) ? ' { __typename }' : '');
    // Rows that have outcomes of their own are told one by one, and what is only compared finds nothing.
    const ofRows = ({ name }: GraphQLArgument) => [field.extensions['plain'], field.extensions['rowByRow']].includes(name);
    for (const text of ['\ud800', 'a\u0007b']) {
      const variables = Object.fromEntries(field.args.map((arg) => [arg.name, ofRows(arg) ? [] : whole(arg.type, text)]));
      const places = field.args.flatMap((arg) => [...leavesOf(arg.type, variables[arg.name], arg.name)]).filter(isText);
      const { errors } = await service().ask(mutation, variables, { as: 'ADMIN' });
      const fields = errors.flatMap(({ extensions }) => (extensions?.['fields'] ?? []) as { path: string }[]);
      const told = new Set(fields.map(({ path }) => path));
      taken.push(...places.filter(({ path }) => !told.has(path)).map(({ path }) => `${field.name}: ${path}, ${JSON.stringify(text)}`));
      asked += places.length;
    }
  }
  expect(taken).toEqual([]);
  expect(asked).toBeGreaterThan(100);
});

test('names stand in one line, notes in as many as they like', async () => {
  const create = 'mutation ($input: ProgramInput!) { createProgram(input: $input) { id name } }';
  const id = `${newPrefix()}lines`;
  const failed = await service().failure(create, { input: { id, name: 'a\nb', format: 'MENTORING' } }, { as: 'LD' });
  expect(failed.errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', fields: [{ path: 'input.name' }] } });
  const dispute = 'mutation ($reason: String!) { disputeEvidence(evidence: "nothing", reason: $reason) { id } }';
  expect((await service().failure(dispute, { reason: 'First.\r\n\tSecond.' }, { as: 'LD' })).codes).toEqual(['NOT_FOUND']);
});

test('of rows with outcomes of their own, the row alone is refused', async () => {
  const id = `${newPrefix()}program`;
  const create = 'mutation ($input: ProgramInput!) { createProgram(input: $input) { id } }';
  await service().execute(create, { input: { id, name: 'Rows', format: 'MENTORING' } }, { as: 'LD' });
  const enroll =
    'mutation ($program: ID!, $rows: [EnrolmentInput!]!) { enroll(program: $program, rows: $rows) { rejectedRows { index code } } }';
  const rows = ['\ud800', 'a\u0000'].map((person) => ({ person, side: 'MENTEE' }));
  expect(await service().execute(enroll, { program: id, rows }, { as: 'LD' })).toEqual({
    enroll: { rejectedRows: rows.map((_, index) => ({ index, code: 'UNKNOWN_REFERENCE' })) },
  });
});
