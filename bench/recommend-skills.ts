/*
 * Measures recommended skills on the ESCO classification, without a service: each of 300 occupations that the model has not seen is
 * a person who has two thirds of its essential skills; the hidden third should be recommended.
 *
 *   npm run bench:recommendations -- PATH [--essential N] [--seeds 1,2,3] [--known N]
 *
 * PATH is a zip of the download or a folder with zips. Only occupations with at least N essential skills (16) are asked about.
 * --known: people with only so many of the skills.
 */
import { parseArgs } from 'node:util';
import { readConcepts } from '../cli/esco/concept';
import { escoFiles, escoRelease } from '../cli/esco/files';
import { readRequirements } from '../cli/esco/relations';
import { bootstrapMean } from '../cli/evaluate/statistics/bootstrap';
import { ndcg, recallAt } from '../cli/evaluate/statistics/ranking-measures';
import { listEntries } from '../cli/files/entries';
import { pickEntries } from '../cli/files/pick';
import { ProfileKernel } from '../src/answers/recommendation/kernel';
import { ProfileModel } from '../src/answers/recommendation/profile-model';
import { recommend } from '../src/answers/recommendation/recommend';
import { type SkillTexts, skillTexts } from '../src/answers/recommendation/skill-texts';
import { EMPTY, sparse } from '../src/answers/recommendation/sparse';
import { Stemmer } from '../src/answers/resolution/tokens';
import { seededRandom } from '../src/random';

const ASKED = 300;
const HIDDEN = 1 / 3;
const NOTHING = { goals: new Map(), gaps: new Map(), risk: new Map(), demand: new Map() };

interface Role {
  readonly id: string;
  readonly name: string;
  readonly needs: readonly (readonly [skill: number, importance: number])[];
}

interface Esco {
  readonly texts: SkillTexts;
  readonly roles: readonly Role[];
}

async function main(): Promise<void> {
  const options = { essential: { type: 'string' }, seeds: { type: 'string' }, known: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const esco = await readEsco(positionals[0] ?? '.');
  console.log(`${esco.texts.vectors.length} skills, ${esco.roles.length} occupations`);
  for (const seed of (values.seeds ?? '1').split(',').map(Number))
    measure(esco, seed, Number(values.essential ?? 16), values.known === undefined ? Infinity : Number(values.known));
}

async function readEsco(path: string): Promise<Esco> {
  const entries = await listEntries(path);
  const files = pickEntries(entries, escoFiles('en'), path, escoRelease(entries, 'en'));
  const stemmer = new Stemmer();
  const numbers = new Map<string, number>();
  const texts = [];
  for await (const { id, name, aliases, description } of readConcepts(files.skills, { labels: 0, repeated: 0, unused: 0 }, {})) {
    numbers.set(id, numbers.size);
    texts.push({
      name: stemmer.stemsOf(name),
      aliases: stemmer.stemsOf(aliases.join(' ')),
      description: stemmer.stemsOf(description ?? ''),
    });
  }
  const requirements = await readRequirements(files.requirements, {});
  const roles: Role[] = [];
  for await (const { id, name } of readConcepts(files.occupations, { labels: 0, repeated: 0, unused: 0 }, {})) {
    const needs = new Map<number, number>();
    for (const { skill, importance = 1 } of requirements.get(id) ?? []) {
      const number = numbers.get(skill);
      if (number !== undefined) needs.set(number, Math.max(importance, needs.get(number) ?? 0));
    }
    roles.push({ id, name, needs: [...needs] });
  }
  return { texts: skillTexts(texts), roles };
}

const essentials = ({ needs }: Role) => needs.flatMap(([skill, importance]) => (importance >= 0.5 ? [skill] : []));

function measure({ texts, roles }: Esco, seed: number, least: number, known: number): void {
  const random = seededRandom(seed);
  const asked = shuffled(
    roles.filter((role) => essentials(role).length >= least),
    random,
  ).slice(0, ASKED);
  const model = new ProfileModel(texts);
  for (const { id, name, needs } of roles) model.set(id, name, sparse(needs));
  for (const { id } of asked) model.remove(id);
  const kernel = new ProfileKernel(model);
  const gains: number[] = [];
  const recalls: number[] = [];
  const times: number[] = [];
  const distinct = new Set<number>();
  let repeated = 0;
  for (const role of asked) {
    const skills = shuffled(essentials(role), random);
    const hidden = skills.slice(0, Math.max(1, Math.round(skills.length * HIDDEN)));
    const held = skills.slice(hidden.length, Math.min(skills.length, hidden.length + known));
    const begun = process.cpuUsage().user;
    const { list } = recommend(model, kernel, {
      held,
      role: EMPTY,
      colleagues: [],
      wishes: NOTHING,
      excluded: () => false,
      missing: () => undefined,
      count: 20,
    });
    times.push((process.cpuUsage().user - begun) / 1000);
    const grades = new Map(hidden.map((skill) => [String(skill), 1]));
    const ranking = list.map(({ skill }) => String(skill));
    gains.push(ndcg(ranking, grades));
    recalls.push(recallAt(ranking, grades, 20));
    for (const { skill } of list.slice(0, 10)) distinct.add(skill);
    repeated += list.filter(({ skill }) => held.includes(skill)).length;
  }
  const shown = ({ mean, low, high }: { mean: number; low: number; high: number }) =>
    `${mean.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
  times.sort((a, b) => a - b);
  console.log(
    `seed ${seed}: ${asked.length} occupations, nDCG@10 ${shown(bootstrapMean(gains))}, recall@20 ${shown(bootstrapMean(recalls))}, ` +
      `${distinct.size} different skills in the first 10, ${repeated} held, CPU ms p50 ${times[times.length >> 1]?.toFixed(0)}`,
  );
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const list = [...items];
  for (let i = list.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    [list[i], list[other]] = [list[other]!, list[i]!];
  }
  return list;
}

void main();
