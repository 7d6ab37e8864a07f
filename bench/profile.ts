/*
 * Reads CPU profiles that `npm run bench -- --profile` left, and prints where the time went, by package and by function:
 *
 *   tsx bench/profile.ts .data/bench/profiles/CPU.….cpuprofile
 */
import { readFileSync } from 'node:fs';

interface CpuProfile {
  readonly nodes: readonly { id: number; callFrame: { functionName: string; url: string; lineNumber: number }; children?: number[] }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

const SHOWN = 30;

function main(files: readonly string[]): void {
  for (const file of files) {
    const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, 'utf8')) as CpuProfile;
    const own = new Map<number, number>();
    samples.forEach((id, i) => own.set(id, (own.get(id) ?? 0) + (timeDeltas[i] ?? 0)));
    const packages = new Map<string, number>();
    const functions = new Map<string, number>();
    let total = 0;
    for (const { id, callFrame } of nodes) {
      const time = own.get(id) ?? 0;
      if (['(idle)', '(program)', '(root)'].includes(callFrame.functionName)) continue;
      total += time;
      const place = placeOf(callFrame.url);
      add(packages, callFrame.functionName === '(garbage collector)' ? 'garbage collector' : (place.split(' ')[0] ?? ''), time);
      add(functions, `${callFrame.functionName || '(anonymous)'} ${place}:${callFrame.lineNumber + 1}`, time);
    }
    console.log(`${file}: ${Math.round(total / 1000)} ms busy`);
    print(packages, total);
    print(functions, total);
  }
}

/** Package and file, or the folder of src. */
function placeOf(url: string): string {
  const inPackage = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(.*)$/.exec(url);
  if (inPackage) return `${inPackage[1]} ${inPackage[2]}`;
  const own = /\/(src\/[^/]+)(.*)$/.exec(url);
  return own ? `${own[1]} ${own[1]}${own[2]}` : url || 'native';
}

function add(sums: Map<string, number>, key: string, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}

function print(sums: ReadonlyMap<string, number>, total: number): void {
  const largest = [...sums].sort(([, a], [, b]) => b - a).slice(0, SHOWN);
  for (const [name, time] of largest) console.log(`${((100 * time) / total).toFixed(1).padStart(6)} %  ${name}`);
  console.log('');
}

main(process.argv.slice(2));
