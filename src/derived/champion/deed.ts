import type { Vouch, VouchKind } from './vouch-log';

/** A contribution that shows the skill, with everyone who had a part in it; people by number. */
export interface Deed {
  readonly kind: string;
  readonly at: number;
  /** How many skills it shows: it speaks for each of them that much less. */
  readonly skills: number;
  /** 0 (failed) to 1; null where nobody graded it. */
  readonly outcome: number | null;
  readonly parts: readonly (readonly [person: number, part: string])[];
}

const DOING = new Set(['AUTHOR', 'COAUTHOR', 'HOST']);
const ACCEPTING = new Set(['APPROVER', 'REVIEWER']);
const RECEIVING = new Set(['HELPED', 'PARTICIPANT']);

/**
 * Who vouches for whom by a contribution:
 *
 *   whoever approved or reviewed it   vouches for who made it          ACCEPTED
 *   who made it                       vouches for who reviewed it      REVIEWED
 *   whoever was helped or took part   vouches for who made or helped   HELPED, of a graded mentoring MENTORED
 *
 * A talk to many is one deed: m people who took part count 1/√m each.
 */
export function vouchesOf(deed: Deed): Vouch[] {
  const who = (parts: ReadonlySet<string>) => [...new Set(deed.parts.filter(([, part]) => parts.has(part)).map(([person]) => person))];
  const doers = who(DOING);
  const acceptors = who(ACCEPTING);
  const receivers = who(RECEIVING);
  const helpers = who(new Set(['HELPER']));
  const outcome = deed.outcome ?? 1;
  const share = 1 / deed.skills;
  const vouches: Vouch[] = [];
  const add = (from: number, to: number, kind: VouchKind, of: number, graded: number) => {
    if (from !== to) vouches.push({ from, to, kind, at: deed.at, share: of, outcome: graded });
  };
  for (const doer of doers)
    for (const acceptor of acceptors) {
      add(acceptor, doer, 'ACCEPTED', share, outcome);
      // A review helps its author whatever becomes of the work.
      add(doer, acceptor, 'REVIEWED', share, 1);
    }
  // Of a mentoring that nobody graded it is not known whether it reached anything: it is a help like others.
  const kind = deed.kind === 'MENTORING' && deed.outcome !== null ? 'MENTORED' : 'HELPED';
  const each = share / Math.sqrt(receivers.length || 1);
  for (const receiver of receivers) for (const giver of new Set([...doers, ...helpers])) add(receiver, giver, kind, each, outcome);
  return vouches;
}
