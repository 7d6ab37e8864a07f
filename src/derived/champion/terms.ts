import type { Reach } from './reach';
import { PARTS, type Part, type Standings } from './standing';
import type { VouchKind } from './vouch-log';

/** An addend of a champion's score; points are weight times value and sum to the score. */
export interface ChampionTerm {
  readonly feature: Part;
  readonly weight: number;
  readonly value: number;
  readonly points: number;
  readonly detail: string;
}

/** Rounding of a part that is not there. */
const NOTHING = 1e-9;

/** Why a person has the score they have, what adds most first. */
export function championTerms({ parts, unit }: Standings, person: number, reach: Reach): ChampionTerm[] {
  return PARTS.filter((part) => Math.abs(parts[part][person]!) > NOTHING)
    .map((feature): ChampionTerm => {
      const points = parts[feature][person]!;
      // What flows by vouches is a share of the best score already; the rest is worth `unit` each.
      const weight = feature === 'vouches' ? 1 : feature === 'discount' ? -1 : unit;
      return { feature, weight, value: points / weight, points, detail: detailOf(feature, points, reach) };
    })
    .sort((a, b) => b.points - a.points);
}

function detailOf(part: Part, points: number, reach: Reach): string {
  switch (part) {
    case 'deeds':
      return deedsDetail(reach);
    case 'level':
      return 'a level of 3 or more by a manager, an assessment or a certificate';
    case 'vouches':
      return `the word of ${people(reach.vouching)}, each as much as they stand for themselves`;
    case 'trust':
      return `those who speak for them are trusted ${points > 0 ? 'more' : 'less'} than most`;
    case 'discount':
      return discountDetail(reach);
  }
}

const WORDS: Readonly<Record<VouchKind, string>> = {
  ENDORSED: 'endorsements',
  ACCEPTED: 'accepted work',
  HELPED: 'help',
  MENTORED: 'mentoring',
  REVIEWED: 'reviews',
};

function deedsDetail({ items, counterparties, kinds, newest }: Reach): string {
  if (!items) return 'nobody has accepted their work or been helped yet';
  const what = kinds.map((kind) => WORDS[kind]).join(', ');
  return `${items} ${items === 1 ? 'deed' : 'deeds'} with ${people(counterparties)} (${what}), the newest on ${DAY.format(newest)}`;
}

/** Every cause that takes something, with how many of those who speak for the person it concerns. */
function discountDetail({ counterparties, returned, reporting, overlap }: Reach): string {
  const causes = [
    ...(returned ? [`${returned} of ${people(counterparties)} are vouched for in return`] : []),
    ...(reporting ? [`${reporting} of ${people(counterparties)} report to them`] : []),
    ...(overlap > 0 ? [`on average ${Math.max(1, Math.round(overlap * 100))}% of those behind them are the same people`] : []),
  ];
  return causes.join('; ');
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`);
