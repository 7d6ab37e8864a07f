import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { CHECK } from '../../cli/client';
import type { RowKind } from '../../cli/rows';
import { syncMutation } from '../../cli/sink';

const contract = buildSchema(readFileSync('test/contract.graphql', 'utf8'));
const kinds: RowKind[] = ['skills', 'people', 'contributions'];

test.each([CHECK, ...kinds.map(syncMutation)])('the public contract has what the importers ask: %s', (operation) => {
  expect(validate(contract, parse(operation))).toEqual([]);
});
