import type { Reader } from '../../access/reader';
import type { SkillEvent } from '../../derived/credit/event';
import { atLeast } from '../../derived/proficiency/normal';
import type { Feature } from '../../derived/ranking/score';
import { readEvents, readTermFacts } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { bestMatch, type DetailFacts, detailOf, namedSkills, type PersonDetails } from './details';
import { eventsBySkill } from './events';
import type { ReadQuestion } from './question.service';
import { type RankedPerson, type RankQuestion, supportOf } from './rank';

type Events = ReadonlyMap<string, ReadonlyMap<string, readonly SkillEvent[]>>;

/** Why the people of a page stand where they do: read where it is asked for, once for the whole page. */
export class Explanation {
  private events: Promise<Events> | undefined;
  private details: Promise<ReadonlyMap<string, (feature: Feature) => string>> | undefined;

  /** `reader` decides what is told of the evidence. */
  constructor(
    private readonly graph: Graph,
    private readonly answer: { readonly question: ReadQuestion; readonly ranked: RankQuestion },
    private readonly shown: readonly RankedPerson[],
    private readonly reader: Reader,
  ) {}

  /** Points by contribution of a person of the page, strongest first. */
  async supportOf(ranked: RankedPerson): Promise<[contribution: string, points: number][]> {
    const events = await (this.events ??= this.readEvents());
    const points = supportOf(ranked, events.get(ranked.person) ?? new Map());
    return [...points].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  }

  /** The facts about a person of the page that a term rests on, as a sentence. */
  async detailOf(person: string, feature: Feature): Promise<string> {
    return (await (this.details ??= this.readDetails())).get(person)?.(feature) ?? '';
  }

  private async readEvents(): Promise<Events> {
    const skills = [...new Set(this.shown.flatMap(({ bases }) => bases.map(({ skill }) => skill)))];
    if (!skills.length) return new Map();
    const rows = await this.graph.run(readEvents, {
      people: this.shown.map(({ person }) => person),
      skills,
      until: this.answer.question.until,
    });
    return new Map(rows.map(({ id, events }) => [id, eventsBySkill(events)]));
  }

  private async readDetails(): Promise<ReadonlyMap<string, (feature: Feature) => string>> {
    const { question, ranked: basis } = this.answer;
    const vouched = this.shown.filter(({ points }) => points.standing > 0);
    const [[row], events] = await Promise.all([
      this.graph.run(readTermFacts, {
        skills: [...new Set(this.shown.flatMap(namedSkills))],
        contributions: this.shown.flatMap((ranked) => bestMatch(ranked) ?? []),
        vouched: {
          // What was proven of those who vouched is known of today only.
          people: question.dated ? [] : vouched.map(({ person }) => person),
          skills: [...new Set(vouched.flatMap(({ bases }) => bases.map(({ skill }) => skill)))],
          viewer: this.reader.id,
          all: this.reader.all,
        },
        until: question.until,
      }),
      (this.events ??= this.readEvents()),
    ]);
    const facts: DetailFacts = {
      until: question.until,
      dated: question.dated,
      now: basis.circumstances.now,
      asker: basis.circumstances.asker,
      asked: new Set(question.skills.map(({ id }) => id)),
      names: new Map(row?.names),
      titles: new Map(row?.titles),
    };
    return new Map(
      this.shown.map((ranked) => {
        const own: PersonDetails = {
          events: events.get(ranked.person) ?? new Map(),
          vouching: vouchingFor(ranked.person, row?.vouching ?? []),
        };
        return [ranked.person, (feature: Feature) => detailOf(feature, ranked, own, facts)];
      }),
    );
  }
}

interface Vouching {
  readonly person: string;
  readonly by: string;
  readonly mean: number | null;
  readonly sd: number | null;
}

/** How many colleagues vouch for a person, and how many of them more likely than not can do it themselves; undefined where none is told. */
function vouchingFor(person: string, all: readonly Vouching[]): PersonDetails['vouching'] {
  const own = all.filter((vouching) => vouching.person === person);
  if (!own.length) return undefined;
  const known = own.filter(({ mean, sd }) => mean !== null && sd !== null && atLeast(3, mean, sd) >= 0.5);
  return { colleagues: new Set(own.map(({ by }) => by)).size, known: new Set(known.map(({ by }) => by)).size };
}
