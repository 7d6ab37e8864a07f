/*
 * Loaded before each measured program (node --require): tells its parent what the process has used. Asked over the channel that
 * the parent opened, so no port and no route of the program is needed.
 */
const { openSync, readSync } = require('node:fs');
const { monitorEventLoopDelay } = require('node:perf_hooks');

let delay;
let busy;

process.on('message', (question) => {
  if (question === 'watch') {
    delay ??= monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    delay.reset();
    busy ??= watchBusy();
    busy.reset();
  }
  const { user, system } = process.cpuUsage();
  const peak = process.resourceUsage().maxRSS * 1024;
  const pauses = { pause: delay ? delay.max / 1e6 : 0, busy: busy ? busy.longest() : 0 };
  process.send({ cpu: user + system, rss: process.memoryUsage.rss(), peak, ...pauses });
});
process.on('disconnect', () => process.exit());
// The program may end although it can still be asked.
process.channel?.unref();

/**
 * Milliseconds of processor time that the main thread took at most between two turns of the event loop. A pause also grows where other
 * processes have the processor; this does not. Linux alone tells it of one thread: elsewhere it is 0.
 */
function watchBusy() {
  const onProcessor = processorTime();
  let before = onProcessor();
  let longest = 0;
  setInterval(() => {
    const now = onProcessor();
    longest = Math.max(longest, now - before);
    before = now;
  }, 1).unref();
  return {
    longest: () => longest,
    reset() {
      before = onProcessor();
      longest = 0;
    },
  };
}

function processorTime() {
  if (process.platform !== 'linux') return () => 0;
  const file = openSync(`/proc/self/task/${process.pid}/schedstat`);
  const text = Buffer.alloc(100);
  return () => parseInt(text.toString('latin1', 0, readSync(file, text, 0, 100, 0)), 10) / 1e6;
}
