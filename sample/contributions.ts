import { momentBefore } from './dates';
import { people as peopleRows } from './people';
import { components, customers, texts, textsWithoutCode, titles, weekdays } from './phrases';
import { Random } from './random';
import type { ContributionKind, ContributionRow, ContributorRow, PersonRow } from './rows';
import { skills } from './skills';
import { exceptions, lastDays, lonelySkills, specialities } from './specialities';
import { stories } from './stories';
import { teams } from './teams';
import { sameArea, topics } from './topics';

const YEAR = 363;
/** In days before today: when the work of PAST ends and that of RISING begins. */
const PAST_UNTIL = 288;
const RISING_FOR = 125;
const DAY = 86_400_000;
const MINUTES_FROM_UTC: Record<string, number> = { Porto: 0, Hamburg: 60, Pune: 330, Toronto: -300 };

/** A year of work up to yesterday: the stories, and what the specialities of people make likely. */
export function contributions(today: Date): ContributionRow[] {
  const year = new YearOfWork(today);
  const special = stories(today);
  for (const story of special) year.taken.add(story.title);
  year.everyday();
  year.retrospectives();
  year.firstWeeks();
  year.feedback();
  return [...special, ...year.rows()];
}

interface Worker extends PersonRow {
  first: string;
  team: string;
  levels: Record<string, number>;
  /** Days before today, both included. */
  since: number;
  until: number;
}

interface Draft extends Omit<ContributionRow, 'id' | 'at'> {
  daysAgo: number;
  minute: number;
  component: string;
}

interface Words {
  topic: string;
  host: Worker;
  other?: Worker | undefined;
  subject?: string;
  question?: string;
  change?: string;
}

/** [with changes in code, without] */
const KINDS: [ContributionKind, number, number][] = [
  ['CODE_CHANGE', 40, 0],
  ['ANSWER', 16, 20],
  ['REVIEW', 9, 10],
  ['PROBLEM_SOLVING', 9, 10],
  ['KNOWLEDGE_ARTICLE', 7, 15],
  ['MENTORING', 7, 16],
  ['LUNCH_AND_LEARN', 4, 9],
  ['COMMUNITY_OF_PRACTICE', 4, 8],
  ['JOB_SHADOWING', 2, 8],
  ['OTHER', 2, 4],
];
const LEARNING: ContributionKind[] = ['CODE_CHANGE', 'KNOWLEDGE_ARTICLE', 'PROBLEM_SOLVING'];
const CAN_FAIL: ContributionKind[] = ['CODE_CHANGE', 'ANSWER', 'REVIEW', 'PROBLEM_SOLVING'];
const ALONE: ContributionKind[] = ['ANSWER', 'KNOWLEDGE_ARTICLE', 'PROBLEM_SOLVING'];
const USUAL_IN_A_YEAR = [0, 0, 1, 1, 3, 7];

class YearOfWork {
  readonly taken = new Set<string>();
  readonly #random = new Random(1435);
  readonly #drafts: Draft[] = [];
  readonly #workers: Worker[];
  readonly #skillNames = new Map(skills.map(({ id, name }) => [id, name]));
  readonly #teamNames = new Map(teams.map(({ id, name }) => [id, name]));

  constructor(readonly today: Date) {
    this.#workers = peopleRows(today).map((row) => ({
      ...row,
      first: row.name.split(' ')[0] ?? row.name,
      team: row.team ?? 't-kestrel',
      levels: specialities[row.id] ?? {},
      since: Math.min(YEAR, Math.floor((today.getTime() - Date.parse(row.startedOn ?? '')) / DAY) - 3),
      until: lastDays[row.id] ?? 1,
    }));
  }

  everyday(): void {
    for (const host of this.#workers) {
      for (const [skill, level] of Object.entries(host.levels)) {
        for (let count = this.#countOf(host, skill, level); count > 0; count--) this.#work(host, skill, level);
      }
    }
  }

  retrospectives(): void {
    for (const team of teams.filter(({ parent }) => parent === 't-engineering' || parent === 't-customers')) {
      for (let daysAgo = this.#random.between(5, 30); daysAgo <= YEAR; daysAgo += this.#random.between(33, 45)) {
        const members = this.#there(daysAgo).filter((worker) => worker.team === team.id);
        const host = this.#random.weighted(
          this.#there(daysAgo)
            .filter(({ levels }) => levels['s-facilitation'] !== undefined)
            .map((worker) => [worker, (worker.levels['s-facilitation'] ?? 0) ** 2 * (worker.team === team.id ? 3 : 1)] as const),
        );
        const around = this.#random.some(
          members.filter((worker) => worker !== host),
          this.#random.between(5, 8),
        );
        const skillsShown = this.#random.chance(0.2) ? ['s-facilitation', 's-incident-response'] : ['s-facilitation'];
        this.#add(
          'RETROSPECTIVE',
          { topic: 's-facilitation', host, other: around[0] },
          daysAgo,
          skillsShown,
          [{ person: host.id, part: 'HOST' }, ...around.map(({ id }) => ({ person: id, part: 'PARTICIPANT' as const }))],
          team.id,
        );
      }
    }
  }

  firstWeeks(): void {
    for (const newcomer of this.#workers.filter(({ since }) => since < YEAR)) {
      const colleagues = this.#there(newcomer.since).filter((worker) => worker.team === newcomer.team && worker.title !== newcomer.title);
      const buddies = this.#random.some(colleagues, 2);
      for (const days of [1, 4, 9, 16, 30]) {
        const host = this.#random.pick(buddies);
        const shared = Object.keys(newcomer.levels).find((skill) => skill in host.levels) ?? Object.keys(host.levels)[0];
        if (shared === undefined || lonelySkills.includes(shared)) continue;
        this.#add(
          'ONBOARDING_BUDDY',
          { topic: shared, host, other: newcomer },
          newcomer.since - days,
          [shared],
          helping(host, newcomer, 'HELPER'),
        );
      }
    }
  }

  feedback(): void {
    for (let count = 0; count < 46;) {
      const daysAgo = this.#random.between(1, YEAR);
      const host = this.#random.pick(this.#there(daysAgo));
      const other = this.#random.pick(this.#there(daysAgo));
      const shared = Object.keys(host.levels).filter(
        (skill) => skill in other.levels && !lonelySkills.includes(skill) && practises(host, skill, daysAgo),
      );
      if (host === other || shared.length === 0) continue;
      const skill = this.#random.pick(shared);
      const words = { topic: skill, host, other, subject: this.#random.pick(topics[skill]?.subjects ?? []) };
      if (this.#add('PEER_FEEDBACK', words, daysAgo, [skill], helping(host, other, 'AUTHOR'))) count++;
    }
  }

  /** Oldest first, numbered as the tools of the house would. */
  rows(): ContributionRow[] {
    const numbers: Partial<Record<ContributionKind, number>> = {};
    return this.#drafts
      .toSorted((a, b) => b.daysAgo - a.daysAgo || a.minute - b.minute)
      .map(({ daysAgo, minute, component, ...rest }) => {
        const number = (numbers[rest.kind] ?? FIRST_NUMBER[rest.kind] ?? 100) + 1;
        numbers[rest.kind] = number;
        const link = LINKS[rest.kind]?.(number, component);
        return {
          id: `${rest.kind.toLowerCase().replaceAll('_', '-')}-${number}`,
          ...rest,
          ...(link === undefined ? {} : { url: `https://${link}` }),
          at: momentBefore(this.today, daysAgo, minute),
        };
      });
  }

  #there(daysAgo: number): Worker[] {
    return this.#workers.filter(({ since, until }) => since >= daysAgo && until <= daysAgo);
  }

  #countOf(host: Worker, skill: string, level: number): number {
    const exception = exceptions.find((one) => one.person === host.id && one.skill === skill);
    if (exception) return exception.contributions;
    const usual = (USUAL_IN_A_YEAR[level] ?? 0) + (this.#random.chance(0.5) ? 1 : 0);
    return Math.round((usual * (host.since - host.until)) / YEAR);
  }

  #dayOf(host: Worker, skill: string): number {
    const when = exceptions.find((one) => one.person === host.id && one.skill === skill)?.when;
    if (when === 'PAST') return this.#random.between(PAST_UNTIL, YEAR);
    if (when === 'RISING') return host.until + Math.floor(RISING_FOR * this.#random.next() ** 1.4);
    return this.#random.between(host.until, host.since);
  }

  #kindOf(skill: string, level: number): ContributionKind {
    const code = topics[skill]?.changes !== undefined;
    const allowed = lonelySkills.includes(skill) ? ALONE : level <= 2 ? LEARNING : undefined;
    return this.#random.weighted(
      KINDS.filter(([kind]) => allowed?.includes(kind) ?? true).map(
        ([kind, withCode, without]) => [kind, code ? withCode : without] as const,
      ),
    );
  }

  #work(host: Worker, skill: string, level: number): void {
    const topic = topics[skill];
    if (!topic) throw new Error(`No topic for ${skill}`);
    for (let attempt = 0; attempt < 60; attempt++) {
      const daysAgo = this.#dayOf(host, skill);
      const kind = this.#kindOf(skill, level);
      const contributors = this.#contributors(kind, host, skill, daysAgo);
      const other = this.#workers.find(({ id }) => id === contributors.at(-1)?.person);
      const words: Words = { topic: skill, host, other: other === host ? undefined : other };
      if (kind === 'CODE_CHANGE') words.change = this.#random.pick(topic.changes ?? []);
      else if (kind === 'ANSWER' || kind === 'PROBLEM_SOLVING') words.question = this.#random.pick(topic.questions)[0];
      else words.subject = this.#random.pick(topic.subjects);
      if (!words.other && kind !== 'CODE_CHANGE' && kind !== 'KNOWLEDGE_ARTICLE' && kind !== 'OTHER') continue;
      if (this.#add(kind, words, daysAgo, this.#skillsShown(host, skill, daysAgo), contributors)) return;
    }
  }

  #skillsShown(host: Worker, skill: string, daysAgo: number): string[] {
    const near = Object.keys(host.levels).filter(
      (other) => other !== skill && !lonelySkills.includes(other) && sameArea(skill, other) && practises(host, other, daysAgo),
    );
    return near.length > 0 && !lonelySkills.includes(skill) && this.#random.chance(0.22) ? [skill, this.#random.pick(near)] : [skill];
  }

  #contributors(kind: ContributionKind, host: Worker, skill: string, daysAgo: number): ContributorRow[] {
    const peers = this.#knowing(skill, 3, host, daysAgo);
    const as = (part: ContributorRow['part'], workers: Worker[]) => workers.map(({ id }) => ({ person: id, part }));
    switch (kind) {
      case 'CODE_CHANGE': {
        const [reviewer, approver, coauthor] = peers;
        return [
          { person: host.id, part: 'AUTHOR' },
          ...(coauthor && this.#random.chance(0.12) ? as('COAUTHOR', [coauthor]) : []),
          ...(approver && this.#random.chance(0.4) ? as('APPROVER', [approver]) : []),
          ...(reviewer && this.#random.chance(0.85) ? as('REVIEWER', [reviewer]) : []),
        ];
      }
      case 'REVIEW':
        return [
          { person: host.id, part: this.#random.chance(0.25) ? 'APPROVER' : 'REVIEWER' },
          ...as('AUTHOR', this.#knowing(skill, 1, host, daysAgo).slice(0, 1)),
        ];
      case 'KNOWLEDGE_ARTICLE':
        return [
          { person: host.id, part: 'AUTHOR' },
          ...(lonelySkills.includes(skill)
            ? []
            : as(this.#random.chance(0.3) ? 'COAUTHOR' : 'REVIEWER', peers.slice(0, this.#random.between(0, 1)))),
        ];
      case 'LUNCH_AND_LEARN':
      case 'COMMUNITY_OF_PRACTICE':
      case 'JOB_SHADOWING':
        return [
          { person: host.id, part: 'HOST' },
          ...as(
            'PARTICIPANT',
            this.#learning(skill, host, daysAgo, kind === 'JOB_SHADOWING' ? this.#random.between(1, 2) : this.#random.between(3, 8)),
          ),
        ];
      case 'PROBLEM_SOLVING': {
        const helped = this.#learning(skill, host, daysAgo, 1);
        const helper = lonelySkills.includes(skill)
          ? []
          : peers.filter((peer) => !helped.includes(peer)).slice(0, this.#random.between(0, 1));
        return [{ person: host.id, part: 'AUTHOR' }, ...as('HELPER', helper), ...as('HELPED', helped)];
      }
      case 'MENTORING':
        return [{ person: host.id, part: 'HELPER' }, ...as('HELPED', this.#learning(skill, host, daysAgo, 1))];
      case 'ANSWER':
        return [{ person: host.id, part: 'AUTHOR' }, ...as('HELPED', this.#learning(skill, host, daysAgo, 1))];
      default:
        return [{ person: host.id, part: 'AUTHOR' }, ...as('COAUTHOR', this.#random.chance(0.3) ? peers.slice(0, 1) : [])];
    }
  }

  /** Colleagues who can judge, in random order, the better and nearer ones sooner. */
  #knowing(skill: string, level: number, host: Worker, daysAgo: number): Worker[] {
    return this.#there(daysAgo)
      .filter((worker) => worker !== host && (worker.levels[skill] ?? 0) >= level && practises(worker, skill, daysAgo))
      .map((worker) => ({
        worker,
        order: this.#random.next() ** (1 / ((worker.levels[skill] ?? 1) ** 2 * (worker.team === host.team ? 2 : 1))),
      }))
      .toSorted((a, b) => b.order - a.order)
      .map(({ worker }) => worker);
  }

  /** Colleagues who know less of it than the host, mostly from the same team or trade. */
  #learning(skill: string, host: Worker, daysAgo: number, count: number): Worker[] {
    return this.#there(daysAgo)
      .filter((worker) => worker !== host && (worker.levels[skill] ?? 0) < (host.levels[skill] ?? 0))
      .map((worker) => ({
        worker,
        nearness:
          (worker.team === host.team ? 6 : 1) *
          (skill in worker.levels ? 3 : 1) *
          (Object.keys(worker.levels).some((own) => sameArea(own, skill)) ? 1 : 0.15),
      }))
      .map(({ worker, nearness }) => ({ worker, order: this.#random.next() ** (1 / nearness) }))
      .toSorted((a, b) => b.order - a.order)
      .slice(0, count)
      .map(({ worker }) => worker);
  }

  /** False where the house has that title already. */
  #add(kind: ContributionKind, words: Words, daysAgo: number, shown: string[], contributors: ContributorRow[], team?: string): boolean {
    const random = this.#random;
    const local = random.between(8 * 60 + 30, 17 * 60 + 20);
    const filled: Record<string, string> = {
      subject: words.subject ?? '',
      question: words.question ?? '',
      change: words.change ?? '',
      skill: this.#skillNames.get(words.topic) ?? '',
      component: random.pick(components[words.topic] ?? components[words.host.team] ?? ['yard-api']),
      customer: random.pick(customers),
      host: words.host.first,
      other: words.other?.first ?? 'a colleague',
      team: this.#teamNames.get(team ?? words.host.team) ?? '',
      weekday: random.pick(weekdays),
    };
    const title = fill(random.pick(titles[kind]), filled);
    const key = words.question === undefined ? title : `${kind} ${words.question}`;
    if (this.taken.has(key)) return false;
    this.taken.add(key);
    const answer =
      words.question === undefined ? undefined : topics[words.topic]?.questions.find(([question]) => question === words.question)?.[1];
    const code = topics[words.topic]?.changes !== undefined;
    const sentences = ((code ? undefined : textsWithoutCode[kind]) ?? texts[kind]).map((choices) => fill(random.pick(choices), filled));
    const text = [answer, ...sentences].filter(Boolean).join(' ');
    const level = words.host.levels[words.topic] ?? 3;
    this.#drafts.push({
      kind,
      title,
      ...(answer !== undefined || random.chance(0.6) ? { text } : {}),
      contributors,
      skills: shown,
      ...(random.chance(0.86) ? { outcome: this.#outcome(kind, level) } : {}),
      ...(random.chance(0.9)
        ? {
            difficulty: Math.min(
              5,
              Math.max(
                1,
                level +
                  random.weighted([
                    [-1, 3],
                    [0, 5],
                    [1, 2],
                  ] as const),
              ),
            ),
          }
        : {}),
      ...sizeOf(kind, random),
      component: filled.component ?? '',
      daysAgo,
      minute: local - (MINUTES_FROM_UTC[words.host.location ?? ''] ?? 0),
    });
    return true;
  }

  #outcome(kind: ContributionKind, level: number): number {
    if (CAN_FAIL.includes(kind) && this.#random.chance(0.12 - level * 0.02)) return this.#random.pick([0, 0.1, 0.2]);
    return Math.min(1, Math.round((0.5 + 0.08 * level + (this.#random.next() - 0.4) * 0.4) * 20) / 20);
  }
}

function practises(worker: Worker, skill: string, daysAgo: number): boolean {
  const when = exceptions.find((one) => one.person === worker.id && one.skill === skill)?.when;
  return when === 'PAST' ? daysAgo >= PAST_UNTIL : when === 'RISING' ? daysAgo <= RISING_FOR : true;
}

function helping(host: Worker, other: Worker, part: 'HELPER' | 'AUTHOR'): ContributorRow[] {
  return [
    { person: host.id, part },
    { person: other.id, part: 'HELPED' },
  ];
}

/** {word} as it is, {Word} with a capital; a question keeps its own. */
function fill(pattern: string, words: Record<string, string>): string {
  const filled = pattern.replaceAll(/\{(\w)(\w*)\}/g, (_, first: string, rest: string) => {
    const lower = first.toLowerCase();
    const value = words[lower + rest] ?? '';
    if (first !== lower) return upperFirst(value);
    return lower + rest === 'question' || lower + rest === 'change' ? lowerFirst(value) : value;
  });
  return upperFirst(filled, /^[a-z-]+:/.test(filled));
}

function upperFirst(text: string, leave = false): string {
  return leave ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]+ |^A /.test(text) && !/^(Terraform|Gradient|Paper)/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function sizeOf(kind: ContributionKind, random: Random): { size?: number } {
  if (kind === 'CODE_CHANGE') return { size: Math.round(Math.exp(2 + 4.4 * ((random.next() + random.next()) / 2))) };
  if (kind === 'KNOWLEDGE_ARTICLE') return { size: random.between(8, 60) * 40 };
  if (kind === 'JOB_SHADOWING') return { size: random.pick([180, 240, 420]) };
  if (kind === 'ANSWER' || kind === 'OTHER') return {};
  return { size: random.pick([30, 45, 60, 60, 75, 90]) };
}

const FIRST_NUMBER: Partial<Record<ContributionKind, number>> = { CODE_CHANGE: 2300, ANSWER: 1400, KNOWLEDGE_ARTICLE: 310, REVIEW: 640 };

const LINKS: Partial<Record<ContributionKind, (number: number, component: string) => string>> = {
  CODE_CHANGE: (number, component) => `git.example.com/${component}/pull/${number}`,
  REVIEW: (number, component) => `git.example.com/${component}/reviews/${number}`,
  ANSWER: (number) => `ask.example.com/q/${number}`,
  KNOWLEDGE_ARTICLE: (number) => `wiki.example.com/articles/${number}`,
  LUNCH_AND_LEARN: (number) => `wiki.example.com/talks/${number}`,
  COMMUNITY_OF_PRACTICE: (number) => `wiki.example.com/circles/${number}`,
  RETROSPECTIVE: (number) => `wiki.example.com/retrospectives/${number}`,
};
