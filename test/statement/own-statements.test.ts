import { evidenceSync } from '../../src/facts/evidence/evidence.sync';
import { isOwnSource } from '../../src/facts/evidence/own-statements';
import type { SyncDefinition } from '../../src/facts/row/definition';
import { statementId } from '../../src/intake/statement/statement.service';
import { validateRows } from '../../src/intake/sync/validate';
import { atOnce } from '../../src/steps';

test('names of the service itself are no sources, however they are written', () => {
  expect(
    ['expertise-graph', 'claim', 'endorsement', ' Claim ', 'claim\u200b', '\u2060cl\u00adaim', 'ENDORSEMENT', 'Expertise-Graph'].every(
      isOwnSource,
    ),
  ).toBe(true);
  expect(['hr', 'claims', 'expertise', 'scim'].some(isOwnSource)).toBe(false);
});

test('no row may have the id of a statement', () => {
  const ids = [statementId('claim', 'a', 's'), statementId('endorsement', 'a', 'b', 's')];
  const rows = [...ids, 'hr:claim:1'].map((id) => ({ id, person: 'p', skill: 's', kind: 'PEER', level: 3 }));
  const { candidates, rejected } = atOnce(validateRows(evidenceSync as SyncDefinition, rows));
  expect(rejected.map(({ id, code, field }) => [id, code, field])).toEqual(ids.map((id) => [id, 'OTHER_SOURCE', 'id']));
  expect(candidates).toHaveLength(1);
});
