import fc from 'fast-check';

/** One step of a stream: rows of a kind, a full drain, a drain by two workers at once, or one whose transactions die. */
export type Step = { readonly kind: string; readonly rows: readonly { id: string }[] } | { readonly work: 'drain' | 'doubled' | 'dying' };

export const PEOPLE = ['ada', 'ben', 'cyd', 'dora', 'eli', 'fay'] as const;
export const SKILLS = ['sql', 'kafka', 'go', 'rust'] as const;
export const TEAMS = ['company', 'east', 'west', 'north'] as const;
export const ROLES = ['dev', 'lead'] as const;

const person = fc.constantFrom(...PEOPLE);
const skill = fc.constantFrom(...SKILLS);
const level = fc.integer({ min: 1, max: 5 });

const evidenceRow = fc.record({ n: fc.nat(9), person, skill, level, kind: fc.constantFrom('SELF', 'MANAGER', 'ASSESSMENT') });
const workRow = fc.record({ n: fc.nat(9), person, skills: fc.uniqueArray(skill, { maxLength: 2 }), size: fc.nat(500) });
const personRow = fc.record(
  {
    id: person,
    team: fc.option(fc.constantFrom(...TEAMS)),
    roles: fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 2 }),
    active: fc.boolean(),
  },
  { requiredKeys: ['id'] },
);
const requirement = fc.record({ skill, level, importance: fc.constantFrom(0.3, 1), critical: fc.boolean() });
const roleRow = fc.record({
  id: fc.constantFrom(...ROLES),
  requirements: fc.uniqueArray(requirement, { maxLength: 3, selector: (r) => r.skill }),
});
/** Downwards only, so that no circle is refused. */
const teamRow = fc
  .integer({ min: 1, max: 3 })
  .chain((at) => fc.record({ id: fc.constant(TEAMS[at] ?? ''), parent: fc.option(fc.constantFrom(...TEAMS.slice(0, at))) }));
const skillRow = fc.record({ id: skill, restricted: fc.boolean() });

const rowsOf = <R extends { id: string }>(row: fc.Arbitrary<R>) =>
  fc.uniqueArray(row, { minLength: 1, maxLength: 4, selector: ({ id }) => id });

/** Random changes of everything that gaps and coverage rest on; ids begin with `p`, dates are `at`. */
export function streams(p: string, at: string): fc.Arbitrary<Step[]> {
  const evidence = evidenceRow.map(({ n, person: of, skill: in_, ...rest }) => ({
    id: `${p}e${n}`,
    person: p + of,
    skill: p + in_,
    at,
    ...rest,
  }));
  const work = workRow.map(({ n, person: of, skills, size }) => ({
    id: `${p}w${n}`,
    kind: 'CODE_CHANGE',
    title: 'change',
    at,
    contributors: [{ person: p + of }],
    skills: skills.map((id) => p + id),
    size,
  }));
  const people = personRow.map(({ id, team, roles, ...rest }) => ({
    id: p + id,
    ...(team !== undefined && { team: team && p + team }),
    ...(roles && { roles: roles.map((role) => p + role) }),
    ...rest,
  }));
  const roles = roleRow.map(({ id, requirements }) => ({
    id: p + id,
    requirements: requirements.map((r) => ({ ...r, skill: p + r.skill })),
  }));
  const teams = teamRow.map(({ id, parent }) => ({ id: p + id, parent: parent && p + parent }));
  const skills = skillRow.map(({ id, restricted }) => ({ id: p + id, restricted }));
  const rows = (weight: number, kind: string, row: fc.Arbitrary<{ id: string }>) => ({
    weight,
    arbitrary: rowsOf(row).map((some): Step => ({ kind, rows: some })),
  });
  const step = fc.oneof(
    rows(4, 'EVIDENCE', evidence),
    rows(3, 'CONTRIBUTIONS', work),
    rows(4, 'PEOPLE', people),
    rows(3, 'ROLES', roles),
    rows(1, 'TEAMS', teams),
    rows(1, 'SKILLS', skills),
    { weight: 4, arbitrary: fc.constantFrom<Step>({ work: 'drain' }, { work: 'doubled' }, { work: 'dying' }) },
  );
  // Some steps come again later, as a queue delivers them.
  return fc
    .array(step, { minLength: 6, maxLength: 16 })
    .chain((steps) => fc.subarray(steps, { maxLength: 3 }).map((again) => [...steps, ...again]));
}
