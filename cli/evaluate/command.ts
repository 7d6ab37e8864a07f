import { InvalidArgumentError, Option, type Command } from 'commander';
import { fromCaller } from '../paths';
import { createScreen } from '../progress';
import { addConnectionOptions, connect, type ConnectionOptions } from '../service-options';
import type { Service } from '../client';
import { ablationTable } from './ablation-table';
import type { Answer } from './answer';
import { championsFor, championshipOf } from './ask-champions';
import { answerTo, standingOf } from './ask-service';
import { comparison } from './comparison';
import { HELP } from './help';
import { lossOf, worstFirst } from './losses';
import { DEPTH, measure } from './measures';
import { readQrels } from './qrels';
import { readQuestions, type Question } from './questions';
import { readRun, saveRun, type QueryResult } from './saved-run';
import { summary } from './summary';

/** People read where terms are taken away: on both histories that were measured, reading 500 gave the same figures. */
const ABLATION_DEPTH = 100;

interface Options extends ConnectionOptions {
  champions: boolean;
  ablate: boolean;
  asOf?: string;
  compare?: string;
  save?: string;
  losses: number;
}

export function addEvaluateOptions(program: Command): void {
  program
    .argument('<folder>', 'with qrels.txt and, where queries are more than ids of skills, queries.jsonl')
    .addOption(
      new Option('--champions', 'measure the champions of each skill instead of the search').default(false).conflicts(['ablate', 'asOf']),
    )
    .option('--ablate', 'also measure the ranking without each of its terms', false)
    .option('--compare <file>', 'also compare with a run that was saved')
    .option('--save <file>', 'keep the results of every query in this file')
    .option('--as-of <date>', 'ask by what was known then, where a query names no moment of its own')
    .option('--losses <count>', 'how many of the worst queries are shown, with those who should stand higher', readCount, 10)
    .addHelpText('after', HELP)
    .action(run);
  addConnectionOptions(program);
}

async function run(folder: string, options: Options): Promise<void> {
  const path = fromCaller(folder);
  const qrels = await readQrels(path);
  const questions = await readQuestions(path, qrels.keys(), options.asOf);
  // Read before the queries are run: a wrong name is told at once.
  const saved = options.compare === undefined ? undefined : await readRun(options.compare);
  const service: Service = { ...(await connect(options)), may: options.champions ? 'ask for champions' : 'search for experts' };
  const [answer, standing] = options.champions ? [championsFor, championshipOf] : [answerTo, standingOf];
  const answers = await answerAll(questions, (question) => answer(service, question, options.ablate ? ABLATION_DEPTH : DEPTH));
  const results = answers.map(({ query, ranking }): QueryResult => {
    const people = ranking.map(({ person }) => person);
    return { query, measures: measure(people, qrels.get(query) ?? new Map()), ranking: ranking.slice(0, DEPTH) };
  });
  if (options.save !== undefined) await saveRun(options.save, path, results);
  console.log(summary(results, answers));
  if (saved) console.log(`\n${comparison(saved, results)}`);
  if (options.ablate) console.log(`\n${ablationTable(answers, qrels)}`);
  const byId = new Map(questions.map((question) => [question.id, question]));
  for (const result of worstFirst(results, options.losses)) {
    const question = byId.get(result.query);
    const given = answers.find(({ query }) => query === result.query);
    if (!question || !given) continue;
    const find = (_query: string, person: string) => standing(service, question, person);
    console.log(`\n${await lossOf(result, given, qrels.get(result.query) ?? new Map(), find)}`);
  }
}

/** One after the other, so that times are those of a service that does nothing else. */
async function answerAll(questions: readonly Question[], answer: (question: Question) => Promise<Answer>): Promise<Answer[]> {
  const screen = createScreen();
  const progress = screen.start('queries', questions.length);
  try {
    const answers: Answer[] = [];
    for (const question of questions) {
      answers.push(await answer(question));
      progress.advance(1);
    }
    return answers;
  } finally {
    screen.end();
  }
}

function readCount(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 0 to 999999.');
  return Number(text);
}
