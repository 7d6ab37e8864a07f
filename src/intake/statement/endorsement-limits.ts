import { DAY_MS } from '../../time';

/** How often one person may endorse. Endorsements are cheap to give; without limits the many count for more than the knowing. */
export const ENDORSEMENT_LIMITS = { days: 30, windowMs: 30 * DAY_MS, inAll: 30, perPerson: 3 } as const;

/** The limit that one more endorsement would break, as a sentence. */
export function brokenLimit(lately: { readonly given: number; readonly toPerson: number }, L = ENDORSEMENT_LIMITS): string | undefined {
  if (lately.toPerson >= L.perPerson)
    return `You endorsed this person ${lately.toPerson} times in the last ${L.days} days; at most ${L.perPerson} endorsements of one person are allowed in that time.`;
  if (lately.given >= L.inAll)
    return `You gave ${lately.given} endorsements in the last ${L.days} days; at most ${L.inAll} are allowed in that time.`;
  return undefined;
}
