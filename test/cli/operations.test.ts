import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isInputObjectType, parse, validate, type GraphQLInputObjectType } from 'graphql';
import { CHECK } from '../../cli/client';
import { KNOWN, SEARCH, STANDING } from '../../cli/evaluate/ask-service';
import { exportQuery } from '../../cli/export/kinds';
import { FIELDS, type Field, type Fields } from '../../cli/fields';
import { ROW_KINDS } from '../../cli/rows';
import { syncMutation } from '../../cli/sink';

const contract = buildSchema(readFileSync('test/contract.graphql', 'utf8'));

test.each([CHECK, SEARCH, STANDING, KNOWN, ...ROW_KINDS.map(syncMutation), ...ROW_KINDS.map(exportQuery)])(
  'the public contract has what the commands ask: %s',
  (operation) => {
    expect(validate(contract, parse(operation))).toEqual([]);
  },
);

const INPUTS = {
  skills: 'SkillRow',
  teams: 'TeamRow',
  roles: 'RoleRow',
  people: 'PersonRow',
  evidence: 'EvidenceRow',
  contributions: 'ContributionRow',
};

/** The type of an input's field in the words of the importers. */
function fieldsOf(input: GraphQLInputObjectType): Fields {
  const fields = Object.values(input.getFields()).map(({ name, type }): [string, Field] => {
    const [isList, named] = [String(type).startsWith('['), getNamedType(type)];
    if (isInputObjectType(named)) return [name, { type: isList ? 'objects' : 'object', of: fieldsOf(named) }];
    const words = { Int: 'integer', Float: 'number', Boolean: 'boolean', JSONObject: 'anything' } as const;
    return [name, { type: isList ? 'list' : (words[named.name as keyof typeof words] ?? 'text') }];
  });
  return Object.fromEntries(fields);
}

/** Ids and moments are strings in the API: their forms are checked row by row. */
function asInput(fields: Fields): Fields {
  return JSON.parse(JSON.stringify(fields).replace(/"(id|moment)"(?=[,}])/g, '"text"')) as Fields;
}

test.each(ROW_KINDS)('files may have every field of %s', (kind) => {
  expect(asInput(FIELDS[kind])).toEqual(fieldsOf(contract.getType(INPUTS[kind]) as GraphQLInputObjectType));
});
