import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

/** A socket's `write` in any of its forms. */
type Write = (...args: unknown[]) => boolean;

/**
 * Has a socket send what is written in one turn of the event loop together. The driver of the database cuts each message into pieces of
 * 1,400 bytes and writes them one by one: each would be a call of the operating system, which costs more than packing the piece. Node
 * does the same for its HTTP answers.
 */
function writeTogether(socket: Socket): void {
  const write = socket.write.bind(socket) as Write;
  socket.write = (...args: unknown[]) => {
    if (!socket.writableCorked) {
      socket.cork();
      process.nextTick(() => socket.uncork());
    }
    return write(...args);
  };
}

let subscribed = false;

/** From now on every connection that this process opens does so. */
export function writeAllTogether(): void {
  if (subscribed) return;
  subscribed = true;
  subscribe('net.client.socket', (message) => writeTogether((message as { socket: Socket }).socket));
}
