import type { Entry } from './files/entry';
import type { Screen } from './progress';

const KILOBYTE = 1000;

/** Shows how much of some files has been read, in kilobytes. onBytes is for whoever reads them. */
export function startReading(
  screen: Screen,
  entries: readonly (Entry | undefined)[],
  label = 'reading kB',
): { readonly onBytes: (bytes: number) => void; readonly stop: () => void } {
  const total = entries.reduce((sum, entry) => sum + (entry?.bytes ?? 0), 0);
  const progress = screen.start(label, Math.ceil(total / KILOBYTE));
  let bytes = 0;
  let shown = 0;
  return {
    onBytes(count) {
      bytes += count;
      const kilobytes = Math.ceil(bytes / KILOBYTE);
      if (kilobytes > shown) progress.advance(kilobytes - shown);
      shown = kilobytes;
    },
    stop: () => progress.stop(),
  };
}
