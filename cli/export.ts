import { addExportOptions } from './export/command';
import { createProgram, runProgram } from './program';

const program = createProgram(
  'npm run export --',
  'Reads rows of one kind through the GraphQL API and writes them as "npm run import" takes them.',
  '0 done, 2 a mistake in the command or no connection.',
);
addExportOptions(program);
runProgram(program, 'The file named by --out was left as it was.');
