import fc from 'fast-check';
import { contributionSync } from '../../src/facts/contribution/contribution.sync';
import type { BaseRow, SyncDefinition } from '../../src/facts/row/definition';
import { skillSync } from '../../src/facts/skill/skill.sync';
import { teamSync } from '../../src/facts/team/team.sync';
import { ownIds, type KnownReferences, settleReferences } from '../../src/intake/sync/references';
import type { CheckedRow } from '../../src/intake/sync/validate';

const none = { Person: new Set<string>(), Team: new Set<string>(), Role: new Set<string>(), Skill: new Set<string>() };
const known = (unknown: Partial<KnownReferences['unknown']>, ended: Partial<KnownReferences['ended']> = {}): KnownReferences => ({
  skills: new Set(),
  restricted: new Set(),
  replaced: new Map(),
  aliases: new Map(),
  unknown: { ...none, ...unknown },
  ended: { ...none, ...ended },
});
const candidate = (row: BaseRow, index = 0): CheckedRow<BaseRow> => ({ index, others: [], row, hash: '', notes: [] });

function settle(definition: unknown, rows: readonly object[], references: KnownReferences, stored: readonly string[] = []) {
  const of = definition as SyncDefinition;
  const candidates = rows.map((row, i) => candidate(row as BaseRow, i));
  settleReferences(of, candidates, references, ownIds(of, candidates, [], new Set(stored)), () => undefined);
  return candidates.map(({ row, rejection, notes }) => ({
    row: rejection ? undefined : row,
    code: rejection?.code,
    notes: notes.map(({ field }) => field),
  }));
}

test('each row loses what it names that is nowhere and nothing else, in any order', () => {
  const id = fc.constantFrom('t0', 't1', 't2', 'gone', 'lost');
  const parents = fc.array(fc.option(id, { nil: null }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(parents, (list) => {
      const rows = list.map((parent, i) => ({ id: `t${i}`, name: 'Team', parent }));
      const references = known({ Team: new Set(['t0', 't1', 't2', 'gone', 'lost']) });
      const settled = settle(teamSync, rows, references);
      expect(settle(teamSync, rows.toReversed(), references).toReversed()).toEqual(settled);
      settled.forEach(({ row, notes }, i) => {
        const parent = list[i] ?? null;
        const stays = parent === null || (parent.startsWith('t') && parent !== `t${i}`);
        expect(row).toEqual({ ...rows[i], parent: stays ? parent : null });
        expect(notes).toEqual(stays ? [] : ['parent']);
      });
    }),
  );
});

test('of a list only what is nowhere goes, and the row itself', () => {
  const row = {
    id: 's',
    name: 'S',
    broader: ['a', 'x', 's'],
    related: [{ skill: 'x', similarity: 1 }],
    prerequisites: null,
    replacedBy: 'x',
  };
  expect(settle(skillSync, [row], known({ Skill: new Set(['x', 's']) }))).toEqual([
    {
      row: { ...row, broader: ['a'], related: [], replacedBy: null },
      code: undefined,
      notes: ['broader', 'broader', 'related', 'replacedBy'],
    },
  ]);
});

test('a contribution goes on while one of its people is there', () => {
  const row = (...people: string[]) => ({ id: 'c', contributors: people.map((person) => ({ person, part: 'AUTHOR' })) });
  const references = known({ Person: new Set(['x', 'y']) });
  expect(settle(contributionSync, [row('a', 'x')], references)).toEqual([{ row: row('a'), code: undefined, notes: ['contributors'] }]);
  expect(settle(contributionSync, [row('x', 'y')], references)).toEqual([{ row: undefined, code: 'UNKNOWN_REFERENCE', notes: [] }]);
});

test('a link to what has ended stays and is told, where it says how things are now', () => {
  const ended = known({}, { Team: new Set(['old']), Person: new Set(['old']) });
  expect(settle(teamSync, [{ id: 't', name: 'T', parent: 'old' }], ended)).toMatchObject([{ row: { parent: 'old' }, notes: ['parent'] }]);
  // It is back with this call.
  expect(settle(teamSync, [{ id: 't', parent: 'old' }, { id: 'old' }], ended, ['old'])).toMatchObject([{ notes: [] }, { notes: [] }]);
  expect(settle(contributionSync, [{ id: 'c', contributors: [{ person: 'old' }] }], ended)).toMatchObject([{ notes: [] }]);
});
