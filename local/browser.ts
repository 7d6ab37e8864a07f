import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserServer, chromium } from 'playwright-core';

/** What a browser is started with. */
interface Unpacked {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

/** Of the npm package; another release is unpacked beside it. */
const RELEASE = 'chromium-147';

/** These decide what the package unpacks, and where; the process gets them back as they were. */
const TOLD = ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH'] as const;

/** Unpacks the browser of the npm package with the libraries and fonts that it brings, once. The folder appears whole or not at all. */
async function unpacked(home: string): Promise<Unpacked> {
  const folder = join(home, RELEASE);
  if (!existsSync(folder)) {
    await mkdir(home, { recursive: true });
    const draft = await mkdtemp(join(home, 'draft-'));
    try {
      await unpackInto(draft);
      await writeFile(join(draft, 'fonts.conf'), fontsOf(folder));
      await rename(draft, folder);
    } catch (error) {
      await rm(draft, { recursive: true, force: true });
      // Another run of this checkout may have been first.
      if (!existsSync(folder)) throw error;
    }
  }
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: folder,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

async function unpackInto(draft: string): Promise<void> {
  const before = TOLD.map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, { TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' });
  try {
    await (await import('@sparticuz/chromium')).default.executablePath();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** The package's own list of font folders names a fixed folder, wherever it was unpacked; without fonts all text is invisible. */
function fontsOf(folder: string): string {
  return `<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>\n`;
}

/**
 * Starts one browser: that of BROWSER_PATH, on 64-bit Linux the one of the npm package, so that browser and fonts are the same
 * everywhere, else an installed Chrome or Edge. `home` keeps what is unpacked. Fails where none can be started.
 */
export async function startBrowser(home: string): Promise<BrowserServer> {
  const path = process.env['BROWSER_PATH'];
  if (path) return await chromium.launchServer({ executablePath: path });
  if (process.platform === 'linux' && process.arch === 'x64') return await chromium.launchServer(await unpacked(home));
  return await chromium.launchServer({ channel: 'chrome' }).catch(() => chromium.launchServer({ channel: 'msedge' }));
}
