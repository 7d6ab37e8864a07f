/*
 * Loaded before each measured program (node --require): tells its parent what the process has used. Asked over the channel that
 * the parent opened, so no port and no route of the program is needed.
 */
const { monitorEventLoopDelay } = require('node:perf_hooks');

let delay;

process.on('message', (question) => {
  if (question === 'watch') {
    delay ??= monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    delay.reset();
  }
  const { user, system } = process.cpuUsage();
  const peak = process.resourceUsage().maxRSS * 1024;
  process.send({ cpu: user + system, rss: process.memoryUsage.rss(), peak, pause: delay ? delay.max / 1e6 : 0 });
});
process.on('disconnect', () => process.exit());
// The program may end although it can still be asked.
process.channel?.unref();
