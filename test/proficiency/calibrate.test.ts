import { NightlyService } from '../../src/derived/engine/nightly.service';
import { STAGES } from '../../src/derived/stages';
import { runCalibrate } from '../cli/run-import';
import { drain } from '../drain';
import { ranking } from '../expert/history';
import { cypher, newPrefix, seed } from '../seed';
import { type Caller, useApp } from '../testkit';

const NOW = Date.now();
const clock = () => NOW;
const service = useApp({ clock });
const p = newPrefix();
const ADMIN: Caller = { as: 'ADMIN' };
const PEOPLE = 240;
const day = (ago: number) => new Date(NOW - ago * 24 * 3600 * 1000).toISOString();
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

/** People who say level 4 or 5 of themselves and are assessed two levels lower. */
const told = (from: number, to: number) =>
  range(from, to).flatMap((i) => {
    const of = { person: `${p}${i}`, skill: `${p}sql` };
    const level = 2 + (i % 2);
    return [
      { ...of, id: `${p}self${i}`, kind: 'SELF', level: level + 2, at: day(60) },
      { ...of, id: `${p}exam${i}`, kind: 'ASSESSMENT', level, at: day(30) },
    ];
  });

beforeAll(async () => {
  await seed(service(), {
    skills: [{ id: `${p}sql`, name: 'SQL' }],
    people: [...range(0, PEOPLE), 'only'].map((i) => ({ id: `${p}${i}`, name: `Person ${i}` })),
    evidence: [{ id: `${p}only`, person: `${p}only`, skill: `${p}sql`, kind: 'SELF', level: 5, at: day(20) }, ...told(0, 150)],
  });
});

const believed = async () => {
  await drain(service().graph, clock);
  const [row] = await cypher<{ mean: number }>(service(), 'MATCH (:Person {id: $id})-[h:HAS_SKILL]->() RETURN h.mean AS mean', {
    id: `${p}only`,
  });
  return row?.mean ?? 0;
};
const stored = () => cypher(service(), 'MATCH (c:Calibration) RETURN c.fit AS fit');
const calibrate = async (...args: string[]) =>
  runCalibrate(['--url', service().url, ...args], { TOKEN: (await service().token(ADMIN)) ?? '' });

test('fewer than 200 pairs are refused, with how many there are', async () => {
  const { errors } = await service().ask('{ calibration { pairs } }', {}, ADMIN);
  expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT' }, message: expect.stringMatching(/^150 pairs .* at least 200\.$/) }]);
  const { code, stdout, stderr } = await calibrate('--apply');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('150 pairs of person and skill');
  expect(await stored()).toEqual([]);
});

describe('with enough of them', () => {
  let before = 0;
  beforeAll(async () => {
    await seed(service(), { evidence: told(150, PEOPLE) });
    before = await believed();
  });

  test('it is measured and printed, and nothing changes', async () => {
    const { code, stdout, stderr } = await calibrate();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^240 pairs[^]*SELF +240 +0\.50 +1\.3[0-9] +1\.00[^]*80% interval holds[^]*Nothing was changed/);
    expect(await stored()).toEqual([]);
    expect(await believed()).toBe(before);
  });

  test('applied, beliefs move, every check agrees, and the same again is the same', async () => {
    const { code, stdout } = await calibrate('--apply');
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('Applied') });
    const after = await believed();
    expect(after).toBeLessThan(before - 0.2);
    const fit = await stored();
    expect(fit).toHaveLength(1);

    const { graph } = service();
    const off: string[] = [];
    const nightly = new NightlyService(graph, STAGES, clock, (kind, id) => off.push(`${kind} ${id}`));
    expect(await nightly.run()).toMatchObject({ differences: 0, checked: expect.any(Number) });
    expect(off).toEqual([]);

    await service().execute('mutation { applyCalibration { appliedAt } }', {}, ADMIN);
    expect(await stored()).toEqual(fit);
    expect(await believed()).toBe(after);
    const audit = await cypher(service(), "MATCH (a:AuditEntry {action: 'applyCalibration'}) RETURN a.actor AS actor");
    expect(audit).toEqual([{ actor: 'test-admin' }, { actor: 'test-admin' }]);
  });

  test('asked as of today, the ranking is that of the calibrated beliefs', async () => {
    const asked = { skills: [{ skill: `${p}sql` }] };
    const stored = await ranking(service(), asked);
    const then = await ranking(service(), { ...asked, asOf: new Date(NOW).toISOString() });
    expect(then).toHaveLength(100);
    expect(then.map(([id, score]) => [id, score.toFixed(6)])).toEqual(stored.map(([id, score]) => [id, score.toFixed(6)]));
  });

  test('a difference is found, and is not one where the unit is only behind', async () => {
    const { graph } = service();
    const differences = async () => (await new NightlyService(graph, STAGES, clock, () => undefined).run()).differences;
    await cypher(service(), 'MATCH (:Person {id: $id})-[h:HAS_SKILL]->() SET h.mean = h.mean + 0.1, h.score = 0.9', { id: `${p}only` });
    expect(await differences()).toBe(2);
    await cypher(service(), 'MATCH (d:Derivation) SET d:Dirty, d.rev = d.rev + 1, d.dirtySince = 0');
    expect(await differences()).toBe(0);
  });
});
