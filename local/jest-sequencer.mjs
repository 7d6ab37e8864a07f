import { createHash } from 'node:crypto';
import Sequencer from '@jest/test-sequencer';

/**
 * Runs the files in a random order where SEED names one: `SEED=7 npm test` repeats the order of that seed, `SEED=random` draws one.
 * The seed is printed, and the tests that choose at random take it too. Without SEED the order is jest's own: what failed before,
 * then what takes longest.
 */
export default class SeededSequencer extends Sequencer {
  constructor(options) {
    super(options);
    const { SEED: seed } = process.env;
    this.seed = seed === 'random' ? String(Math.floor(Math.random() * 1e6)) : seed;
    if (!this.seed) return;
    process.env.SEED = this.seed;
    console.error(`The files run in a random order: SEED=${this.seed}`);
  }

  sort(tests) {
    if (!this.seed) return super.sort(tests);
    const place = ({ context, path }) =>
      createHash('sha256')
        .update(`${this.seed} ${path.slice(context.config.rootDir.length)}`)
        .digest('hex');
    const places = new Map(tests.map((test) => [test, place(test)]));
    return [...tests].sort((a, b) => (places.get(a) < places.get(b) ? -1 : 1));
  }
}
