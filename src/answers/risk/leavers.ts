import { NO_EVIDENCE } from '../../derived/gap/ability';
import { type Coverage, coverageOf, LEVELS, type Member } from '../../derived/gap/coverage';
import { RISK_PARAMETERS as P } from './parameters';

/** One skill before and after some people leave. */
export interface Impact {
  readonly skillId: string;
  readonly before: Coverage;
  readonly after: Coverage;
}

const NOBODY = LEVELS.map(() => 0);

/** The same people once some have left: what they can do is gone, the places they filled are open. */
export function withoutLeavers(members: readonly Member[], leavers: ReadonlySet<string>): Member[] {
  return members.map((member) => (leavers.has(member.person) ? { ...member, ability: NO_EVIDENCE, chances: NOBODY } : member));
}

/**
 * Whether a skill needs no closer look when `leaving` of those who have it leave: enough would still be expected, and that fewer are
 * qualified than needed is unlikelier than what is told (Chernoff's bound for the lower tail, exp(-(E - n + 1)²/2E)).
 */
export function isSafeWithout(needed: number, expected: number, leaving: number): boolean {
  const left = expected - leaving;
  return left - needed > P.fewLeft && Math.exp(-((left - needed + 1) ** 2) / (2 * left)) < P.leastRise;
}

/** What the leaving of people does to a skill; undefined where it is no worse off, as far as that is worth telling. */
export function impactOf(skillId: string, members: readonly Member[], leavers: ReadonlySet<string>, inUse: boolean): Impact | undefined {
  const before = coverageOf(members, inUse);
  const after = coverageOf(withoutLeavers(members, leavers), inUse);
  const fewer = (after.busFactor ?? 0) < (before.busFactor ?? 0) && (after.busFactor ?? 0) <= P.fewLeft;
  const worse = fewer || after.coverageRisk - before.coverageRisk > P.leastRise;
  return worse ? { skillId, before, after } : undefined;
}

/** What is lost most first: by the rise of the risk, then by how few it hangs on afterwards, then by skill. */
export function mostLostFirst(a: Impact, b: Impact): number {
  const rise = ({ before, after }: Impact) => after.coverageRisk - before.coverageRisk;
  return rise(b) - rise(a) || (a.after.busFactor ?? 0) - (b.after.busFactor ?? 0) || (a.skillId < b.skillId ? -1 : 1);
}
