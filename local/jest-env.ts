// Tells a worker of jest the servers that local/jest-setup.ts started for it; a file loads anew in each worker.
const all = JSON.parse(process.env['TEST_SERVERS'] ?? '[]') as NodeJS.ProcessEnv[];
Object.assign(process.env, all[Number(process.env['JEST_WORKER_ID'] ?? 1) - 1]);
