import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** One connection through the proxy. */
export interface ProxiedConnection {
  readonly client: Socket;
  readonly server: Socket;
  /** Ends both sides at once, as a cut cable would. */
  cut(): void;
}

type Pass = (chunk: Buffer, connection: ProxiedConnection) => boolean;

/** A TCP proxy in front of a real server: tests look at what passes and cut, hold back or refuse it. */
export class Proxy {
  /** Told of each piece on its way to the server; false holds it back. */
  toServer: Pass = () => true;
  /** The same on the way to the client. */
  toClient: Pass = () => true;
  /** Closes whoever connects, as where nothing listens. */
  refuses = false;
  private readonly open = new Set<ProxiedConnection>();

  private constructor(
    private readonly server: Server,
    private readonly target: { readonly host: string; readonly port: number },
  ) {
    server.on('connection', (client) => this.join(client));
  }

  /** Starts one in front of the server at this address, for example bolt://127.0.0.1:7687. */
  static async start(address: string): Promise<Proxy> {
    const { hostname, port } = new URL(address);
    const server = createServer();
    const proxy = new Proxy(server, { host: hostname, port: Number(port) });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  /** The address with the proxy's place in it. */
  through(address: string): string {
    const url = new URL(address);
    url.hostname = '127.0.0.1';
    url.port = String((this.server.address() as AddressInfo).port);
    return url.href;
  }

  /** Cuts every connection. */
  cutAll(): void {
    for (const connection of this.open) connection.cut();
  }

  /** The connections that are open now. */
  get connections(): readonly ProxiedConnection[] {
    return [...this.open];
  }

  /** Ends the proxy and what runs through it. */
  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.cutAll();
    await closed;
  }

  private join(client: Socket): void {
    if (this.refuses) return void client.on('error', () => undefined).resetAndDestroy();
    const server = connect(this.target);
    const connection: ProxiedConnection = {
      client,
      server,
      cut: () => {
        this.open.delete(connection);
        client.destroy();
        server.destroy();
      },
    };
    this.open.add(connection);
    client.on('data', (chunk: Buffer) => void (this.toServer(chunk, connection) && server.write(chunk)));
    server.on('data', (chunk: Buffer) => void (this.toClient(chunk, connection) && client.write(chunk)));
    for (const socket of [client, server]) socket.on('error', () => connection.cut()).on('close', () => connection.cut());
  }
}
