import { addEvaluateOptions } from './evaluate/command';
import { createProgram, runProgram } from './program';

const program = createProgram(
  'npm run evaluate --',
  'Asks a running service for the experts of judged queries and measures its answers.',
  '0 done, 2 a mistake in the command or no connection.',
);
addEvaluateOptions(program);
runProgram(program, 'Nothing was saved.');
