import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site of its own that shows the widget: its pages follow a strict policy, and a script of its own gives tokens. */
export class ForeignSite {
  /** What `/token` gives, in order; the last one stays. */
  tokens: string[] = [];
  /** The site of the service whose widget it shows. */
  service = '';
  private readonly server: Server;

  private constructor() {
    this.server = createServer((req, res) => {
      const { pathname, searchParams } = new URL(req.url ?? '/', 'http://foreign');
      const send = (type: string, text: string) => void res.setHeader('content-type', type).end(text);
      if (pathname === '/page.js') return send('text/javascript', PAGE_SCRIPT);
      if (pathname === '/page.css') return send('text/css', PAGE_STYLE);
      if (pathname === '/token') return send('text/plain', (this.tokens.length > 1 ? this.tokens.shift() : this.tokens[0]) ?? '');
      res.setHeader(
        'content-security-policy',
        `default-src 'none'; img-src data:; script-src 'self' ${this.service}; style-src 'self'; connect-src 'self' ${this.service}`,
      );
      send('text/html', page(this.service, [...searchParams]));
    });
  }

  static async start(): Promise<ForeignSite> {
    const site = new ForeignSite();
    await new Promise<void>((resolve) => site.server.listen(0, '127.0.0.1', resolve));
    return site;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The address of a page whose widget has these attributes. */
  showing(attributes: Readonly<Record<string, string>>): string {
    return `${this.origin}/wiki?${String(new URLSearchParams({ 'token-from': 'wiki.session.token', ...attributes }))}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

const PAGE_SCRIPT = `globalThis.wiki = { session: { at: '/token', token() { return fetch(this.at).then((answer) => answer.text()); } } };`;
const PAGE_STYLE = ':root { color-scheme: light dark; font-family: serif; background: light-dark(#fff, #101114); }';

function page(service: string, attributes: readonly (readonly [string, string])[]): string {
  const written = attributes.map(([name, value]) => `${name}="${value.replaceAll('"', '&quot;')}"`).join(' ');
  return `<!doctype html>
<html lang="en">
  <head>
    <title>Notes on k8s</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/page.css" />
    <script src="/page.js"></script>
    <script src="${service}/widget.js" defer></script>
  </head>
  <body>
    <main>
      <h1>Wiki</h1>
      <expertise-help ${written}></expertise-help>
    </main>
  </body>
</html>`;
}
