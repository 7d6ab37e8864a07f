/*
 * Prints how the code is cut: rooms of src, arrows between them and which run up, circles of files, sizes. Run by `npm run structure`;
 * test/architecture.test.ts holds the same rules.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileCycles } from './structure/cycles';
import { arrowsOf, roomOf, runsUp } from './structure/rooms';
import { readSources, type Source } from './structure/sources';

const tell = (line: string) => process.stdout.write(`${line}\n`);
const sources = readSources(['src', 'workers']);
const arrows = arrowsOf(sources);
const rooms = new Set(
  sources.map(({ path }) => roomOf(path)).filter((room) => room && sources.some(({ path }) => path.startsWith(`src/${room}/`))),
);
const pairs = new Set(arrows.map(({ from, to }) => `${from} -> ${to}`));
const up = arrows.filter(runsUp);
const cycles = fileCycles(sources);

tell(`rooms of src: ${rooms.size} (${[...rooms].sort().join(', ')})`);
tell(`arrows between rooms: ${pairs.size}, of which up: ${new Set(up.map(({ from, to }) => `${from} -> ${to}`)).size}`);
for (const { file, imported } of up) tell(`  ${file} imports ${imported}`);
tell(`circles of files: ${cycles.length}`);
for (const circle of cycles) tell(`  ${circle.join(', ')}`);
tell(`src/features.ts: ${linesOf(sources.find(({ path }) => path === 'src/features.ts'))} lines`);
const queries = readdirSync('cypher', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.cypher'));
const fragments = queries.filter((name) => /^\/\/ @fragment/m.test(readFileSync(join('cypher', name), 'utf8')));
tell(`query files: ${queries.length - fragments.length}, and ${fragments.length} fragments that they include`);
tellSizes('src and workers', sources);
tellSizes('tests', readSources(['test']));

function linesOf(source: Source | undefined): number {
  return source?.text.trimEnd().split('\n').length ?? 0;
}

function tellSizes(name: string, files: readonly Source[]): void {
  const sizes = files.map((file) => ({ path: file.path, lines: linesOf(file) })).sort((a, b) => a.lines - b.lines);
  const at = (share: number) => sizes[Math.floor((sizes.length - 1) * share)]?.lines ?? 0;
  const largest = sizes.at(-1);
  tell(`${name}: ${sizes.length} files, lines median ${at(0.5)}, p90 ${at(0.9)}, largest ${largest?.lines} (${largest?.path})`);
}
