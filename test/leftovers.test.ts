import { connect, createServer, type Server } from 'node:net';
import { Leftovers, type World } from '../local/leftovers';

const portOf = (server: Server) => (server.address() as { port: number }).port;
const listening = async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};

test('servers, connections and timers that are left open are named, and nothing once they are closed', async () => {
  const world = { setTimeout, setInterval, process } as unknown as World;
  const leftovers = new Leftovers(world);
  expect(await leftovers.after(0)).toEqual([]);
  const server = await listening();
  const port = portOf(server);
  const socket = connect(port, '127.0.0.1');
  const made = new Promise((resolve) => socket.once('connect', resolve));
  const accepted = await new Promise<{ destroy(): void }>((resolve) => server.once('connection', resolve));
  await made;
  const timer = world.setInterval(() => undefined, 1_000);
  const left = await leftovers.after(0);
  expect(left).toContain(`a server that listens on ${port}`);
  expect(left).toContainEqual(expect.stringMatching(new RegExp(`^a connection from port \\d+ to 127.0.0.1:${port}$`)));
  expect(left).toContainEqual(expect.stringMatching(/^a timer made at .*leftovers\.test\.ts/));
  clearInterval(timer);
  world.setTimeout(() => undefined, 1_000).unref();
  socket.destroy();
  accepted.destroy();
  server.close();
  expect(await leftovers.after(10_000)).toEqual([]);
});

test('the server of a connection is named where it is one of the run', async () => {
  const server = await listening();
  const env = { REDIS_URL: `redis://127.0.0.1:${portOf(server)}` };
  const leftovers = new Leftovers({ setTimeout, setInterval, process: { env } } as unknown as World);
  const socket = connect(portOf(server), '127.0.0.1');
  await new Promise((resolve) => socket.once('connect', resolve));
  expect(await leftovers.after(0)).toContain('a connection to Redis');
  socket.destroy();
  await new Promise((resolve) => server.close(resolve));
});
