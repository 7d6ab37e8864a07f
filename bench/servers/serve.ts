import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** As the service keeps connections: one that waits while the other side is warmed up must not be closed under the next request. */
export const KEPT_OPEN_MS = 65_000;

/** Answers JSON bodies with what `answer` gives, over nothing but node:http; prints the `ready` line. */
export function serve(answer: (body: string) => string | Promise<string>): void {
  const server = createServer({ keepAliveTimeout: KEPT_OPEN_MS }, (req, res) => {
    readAll(req)
      .then(answer)
      .then(
        (text) => res.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text),
        (error: unknown) => res.writeHead(500).end(String(error)),
      );
  });
  server.listen(0, '127.0.0.1', () => process.stdout.write(`ready http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql\n`));
  process.on('SIGTERM', () => process.exit(0));
}

async function readAll(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
