import { addEnrolmentCommand } from './enrolment/command';
import { addEscoCommand } from './esco/command';
import { addFileCommands } from './file/command';
import { addGitCommand } from './git/command';
import { addOnetCommand } from './onet/command';
import { createProgram, runProgram } from './program';

/** Every importer, in the order shown by --help. */
const COMMANDS = [addGitCommand, addEscoCommand, addOnetCommand, addFileCommands, addEnrolmentCommand];

const program = createProgram(
  'npm run import --',
  'Reads a source of people, skills and contributions and syncs it through the GraphQL API.',
  '0 done, 1 some rows were rejected, 2 a mistake in the command or no connection.',
);
for (const add of COMMANDS) add(program);
runProgram(program, 'Run the same command again to go on; nothing is imported twice.');
