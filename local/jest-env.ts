import { randomBytes } from 'node:crypto';

// Tells a worker of jest the servers that local/jest-setup.ts started for it. Runs before each test file, in an environment of its own.
const all = JSON.parse(process.env['TEST_SERVERS'] ?? '[]') as NodeJS.ProcessEnv[];
Object.assign(process.env, all[Number(process.env['JEST_WORKER_ID'] ?? 1) - 1]);
// What one file leaves in Redis no other one finds, nor do the processes that it starts.
process.env['REDIS_PREFIX'] = `${process.env['TEST_REDIS_PREFIX'] ?? 'test'}-${randomBytes(4).toString('hex')}`;
