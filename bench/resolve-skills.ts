/*
 * Measures resolveSkills on labelled spans of job advertisements, against a running service that holds their taxonomy:
 *
 *   npm run bench:skills -- FILE.csv... [--pid N] [--show]
 *
 * GRAPHQL_URL names another service than the one of this folder, TOKEN its token (DATA_DIR the folder of one on this machine).
 * Files have the columns sentence, span, sub_span, label (a preferred name). --pid tells the memory of that process, --show the
 * spans whose skill is not the first.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { ask } from '../cli/client';
import { findToken } from '../cli/token';
import { squashName } from '../src/facts/skill/name';
import { Stemmer } from '../src/answers/resolution/tokens';

interface Span {
  readonly text: string;
  readonly sentence: string;
  readonly gold: Set<string>;
  literal: boolean;
}

interface Skill {
  readonly id: string;
  readonly name: string;
  readonly aliases: string[];
}

interface Answer {
  readonly resolveSkills: { readonly candidates: { readonly skill: { id: string; name: string }; readonly score: number }[] }[];
}

const url = process.env['GRAPHQL_URL'] ?? 'http://127.0.0.1:4000/graphql';
const service = { url, token: '' };
const stemmer = new Stemmer();
const BATCH = 25;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { pid: { type: 'string' }, show: { type: 'boolean' } }, allowPositionals: true });
  service.token = findToken(process.env['TOKEN'], url, process.env['DATA_DIR'] ?? '.data');
  for (const file of positionals) {
    const spans = await readSpans(file);
    const begun = performance.now();
    const ranks: number[] = [];
    for (let i = 0; i < spans.length; i += BATCH) ranks.push(...(await rank(spans.slice(i, i + BATCH), values.show ?? false)));
    const ms = (performance.now() - begun) / spans.length;
    console.log(`${basename(file)}: ${ms.toFixed(1)} ms a text in calls of ${BATCH}`);
    for (const [name, wanted] of [
      ['all', undefined],
      ['literal', true],
      ['not literal', false],
    ] as const)
      console.log(
        figures(
          name,
          ranks.filter((_, i) => wanted === undefined || spans[i]?.literal === wanted),
        ),
      );
  }
  const alone: number[] = [];
  for (let i = 0; i < 30; i++) {
    const begun = performance.now();
    await resolve(['stakeholder management', 'python', 'fix broken machines'].slice(i % 3, (i % 3) + 1), [null]);
    alone.push(performance.now() - begun);
  }
  console.log(`one text a call: median ${alone.sort((a, b) => a - b)[15]?.toFixed(0)} ms`);
  if (values.pid) console.log(`memory: ${/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${values.pid}/status`, 'utf8'))?.[1]} kB`);
}

/** Each text once, with all skills it was labelled with; those that are in the service. */
async function readSpans(file: string): Promise<Span[]> {
  const rows = parse(readFileSync(file, 'utf8'), { columns: true, bom: true }) as Record<
    'sentence' | 'span' | 'sub_span' | 'label',
    string
  >[];
  const skills = new Map<string, Skill | undefined>();
  const spans = new Map<string, Span>();
  for (const { sentence, span, sub_span: sub, label } of rows) {
    const key = label.toLowerCase();
    if (!skills.has(key)) skills.set(key, await findSkill(label));
    const skill = skills.get(key);
    if (!skill) continue;
    const text = (sub.trim() || span || sentence).trim();
    const known = spans.get(text) ?? { text, sentence, gold: new Set(), literal: false };
    known.gold.add(skill.id);
    known.literal ||= isLiteral(text, [skill.name, ...skill.aliases]);
    spans.set(text, known);
  }
  return [...spans.values()];
}

async function findSkill(label: string): Promise<Skill | undefined> {
  const query = 'query($search: String!) { skills(search: $search, first: 100) { edges { node { id name aliases } } } }';
  const { skills } = await ask<{ skills: { edges: { node: Skill }[] } }>(service, query, { search: label.slice(0, 200) });
  return skills.edges.find(({ node }) => node.name.toLowerCase() === label.toLowerCase())?.node;
}

/** Whether a name holds the text, word for word or letter for letter. */
function isLiteral(text: string, names: readonly string[]): boolean {
  const [stems, squashed] = [stemmer.stemsOf(text).join(' '), squashName(text)];
  const holds = (name: string) => stems !== '' && ` ${stemmer.stemsOf(name).join(' ')} `.includes(` ${stems} `);
  return names.some((name) => holds(name) || (squashed.length > 3 && squashName(name).includes(squashed)));
}

/** The place of the first right skill, from 1; 0 where it is not among the ten. */
async function rank(spans: readonly Span[], show: boolean): Promise<number[]> {
  const { resolveSkills } = await resolve(
    spans.map(({ text }) => text),
    spans.map(({ sentence }) => sentence),
  );
  return spans.map(({ text, gold }, i) => {
    const candidates = resolveSkills[i]?.candidates ?? [];
    const place = candidates.findIndex(({ skill }) => gold.has(skill.id)) + 1;
    const shown = candidates.slice(0, 3).map(({ skill, score }) => `${skill.name} ${score.toFixed(2)}`);
    if (show && place !== 1) console.log(`  ${place} ${text} -> ${shown.join('; ')}`);
    return place;
  });
}

const resolve = (texts: string[], contexts: (string | null)[]) =>
  ask<Answer>(
    service,
    `query($texts: [String!]!, $contexts: [String]) {
      resolveSkills(texts: $texts, contexts: $contexts, candidates: 10) { candidates { score skill { id name } } }
    }`,
    { texts: texts.map((text) => text.slice(0, 500)), contexts: contexts.map((context) => context?.slice(0, 2000) ?? null) },
  );

function figures(name: string, ranks: readonly number[]): string {
  const mean = (value: (rank: number) => number) => (ranks.reduce((sum, rank) => sum + value(rank), 0) / (ranks.length || 1)).toFixed(3);
  const [first, five, mrr] = [
    mean((rank) => (rank === 1 ? 1 : 0)),
    mean((rank) => (rank > 0 && rank <= 5 ? 1 : 0)),
    mean((rank) => (rank ? 1 / rank : 0)),
  ];
  return `  ${name.padEnd(12)} ${String(ranks.length).padStart(4)} texts  acc@1 ${first}  hit@5 ${five}  MRR@10 ${mrr}`;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
