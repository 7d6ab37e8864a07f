import type { Reader } from '../../access/reader';
import type { SkillEvent } from '../../derived/credit/event';
import { atLeast } from '../../derived/proficiency/normal';
import type { Feature } from '../../derived/ranking/score';
import { readReasons } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { bestMatch, type DetailFacts, detailOf, namedSkills, type PersonDetails } from './details';
import { eventsBySkill } from './events';
import { type RankedPerson, supportOf } from './rank';
import type { Workplace } from './traits';

/** What is known of those shown, once it is read. */
interface Reasons {
  /** By person and skill. */
  readonly events: ReadonlyMap<string, ReadonlyMap<string, readonly SkillEvent[]>>;
  readonly details: ReadonlyMap<RankedPerson, (feature: Feature) => string>;
}

/** What a ranking answers, as far as its explanation rests on it. Times in epoch milliseconds. */
export interface ExplainedQuestion {
  /** Ids of the asked skills. */
  readonly asked: ReadonlySet<string>;
  readonly asker: Workplace | undefined;
  readonly until: number;
  /** `until` is a day that was asked for, not the present. */
  readonly dated: boolean;
  readonly now: number;
}

/**
 * Why people stand where they do: read where it is asked for, once for everybody shown. The same person may be shown more than once, for
 * other skills.
 */
export class Explanation {
  private reasons: Promise<Reasons> | undefined;

  /** `reader` decides what is told of the evidence. */
  constructor(
    private readonly graph: Graph,
    private readonly question: ExplainedQuestion,
    private readonly shown: readonly RankedPerson[],
    private readonly reader: Reader,
  ) {}

  /** Points by contribution of somebody shown, strongest first. */
  async supportOf(ranked: RankedPerson): Promise<[contribution: string, points: number][]> {
    const { events } = await (this.reasons ??= this.read());
    const points = supportOf(ranked, events.get(ranked.person) ?? new Map());
    return [...points].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  }

  /** The facts about somebody shown that a term rests on, as a sentence; empty for anybody else. */
  async detailOf(ranked: RankedPerson | undefined, feature: Feature): Promise<string> {
    const { details } = await (this.reasons ??= this.read());
    return (ranked && details.get(ranked)?.(feature)) ?? '';
  }

  private async read(): Promise<Reasons> {
    const { asked, asker, until, dated, now } = this.question;
    const vouched = this.shown.filter(({ points }) => points.standing > 0);
    const [row] = await this.graph.run(readReasons, {
      people: peopleOf(this.shown),
      skills: skillsOf(this.shown),
      named: {
        skills: [...new Set(this.shown.flatMap(namedSkills))],
        contributions: this.shown.flatMap((ranked) => bestMatch(ranked) ?? []),
      },
      vouched: {
        // What was proven of those who vouched is known of today only.
        people: dated ? [] : peopleOf(vouched),
        skills: skillsOf(vouched),
        viewer: this.reader.id,
        all: this.reader.all,
      },
      until,
    });
    const events = new Map((row?.events ?? []).map(([id, columns]) => [id, eventsBySkill(columns)]));
    const facts: DetailFacts = { until, dated, now, asker, asked, names: new Map(row?.names), titles: new Map(row?.titles) };
    const details = this.shown.map((ranked): [RankedPerson, (feature: Feature) => string] => {
      const own: PersonDetails = {
        events: events.get(ranked.person) ?? new Map(),
        vouching: vouchingFor(ranked, row?.vouching ?? []),
      };
      return [ranked, (feature) => detailOf(feature, ranked, own, facts)];
    });
    return { events, details: new Map(details) };
  }
}

const skillsOf = (shown: readonly RankedPerson[]) => [...new Set(shown.flatMap(({ bases }) => bases.map(({ skill }) => skill)))];
const peopleOf = (shown: readonly RankedPerson[]) => [...new Set(shown.map(({ person }) => person))];

interface Vouching {
  readonly person: string;
  readonly skill: string;
  readonly by: string;
  readonly mean: number | null;
  readonly sd: number | null;
}

/** How many colleagues vouch for a person, and how many of them more likely than not can do it themselves; undefined where none is told. */
function vouchingFor({ person, bases }: RankedPerson, all: readonly Vouching[]): PersonDetails['vouching'] {
  const skills = new Set(bases.map(({ skill }) => skill));
  const own = all.filter((vouching) => vouching.person === person && skills.has(vouching.skill));
  if (!own.length) return undefined;
  const known = own.filter(({ mean, sd }) => mean !== null && sd !== null && atLeast(3, mean, sd) >= 0.5);
  return { colleagues: new Set(own.map(({ by }) => by)).size, known: new Set(known.map(({ by }) => by)).size };
}
