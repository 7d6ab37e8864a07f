import type { Command } from 'commander';
import { ask } from './client';
import { number, table } from './table';
import { createProgram, runProgram } from './program';
import { addConnectionOptions, connect, type ConnectionOptions } from './service-options';

interface Report {
  pairs: number;
  kinds: { kind: string; pairs: number; bias: number; variance: number; currentBias: number; currentVariance: number }[];
  before: { ece: number; coverage: number };
  after: { ece: number; coverage: number };
}

const FIELDS = `pairs kinds { kind pairs bias variance currentBias currentVariance } before { ece coverage } after { ece coverage }`;

const two = (value: number) => value.toFixed(2);

function print({ pairs, kinds, before, after }: Report, applied: boolean): void {
  console.log(`${number(pairs)} pairs of person and skill were assessed after others had spoken of them.\n`);
  const rows = kinds.map((of) => [of.kind, number(of.pairs), two(of.currentBias), two(of.bias), two(of.currentVariance), two(of.variance)]);
  console.log(table([['kind', 'pairs', 'bias', 'fitted', 'variance', 'fitted'], ...rows], { right: [1, 2, 3, 4, 5] }));
  const reliability = [
    ['beliefs without the assessments', 'now', 'fitted', 'should be'],
    ['error of P(level at least 3)', before.ece.toFixed(3), after.ece.toFixed(3), 'below 0.05'],
    ['80% interval holds', two(before.coverage), two(after.coverage), '0.75 to 0.85'],
  ];
  console.log(`\n${table(reliability, { right: [1, 2] })}\n`);
  console.log(
    applied
      ? 'Applied: beliefs that rest on evidence are being recomputed; "npm run jobs -- drain" waits until that is done.'
      : 'Nothing was changed; --apply applies the fitted values.',
  );
}

/** Measures how kinds of evidence count in an organisation. */
function addOptions(program: Command): void {
  addConnectionOptions(program)
    .option('--apply', 'apply the fitted values', false)
    .action(async ({ apply, ...options }: ConnectionOptions & { apply: boolean }) => {
      const service = { ...(await connect(options)), may: 'calibrate evidence (the role ADMIN)' };
      const operation = apply ? `mutation { report: applyCalibration { ${FIELDS} } }` : `{ report: calibration { ${FIELDS} } }`;
      print((await ask<{ report: Report }>(service, operation)).report, apply);
    });
}

const program = createProgram(
  'npm run calibrate --',
  'Fits bias and variance of self-declared, manager and peer evidence to those who were assessed or certified.',
  '0 done, 2 a mistake in the command, fewer than 200 assessed pairs, or no connection.',
);
addOptions(program);
runProgram(program, 'Run the same command again.');
