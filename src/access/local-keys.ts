import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLocalJWKSet, type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK, type JWTVerifyGetKey } from 'jose';

/** The key pair that stands in for an issuer while none is configured. Never used in production. */
export interface LocalKeys {
  readonly issuer: string;
  readonly audience: string;
  readonly privateKey: CryptoKey | Uint8Array;
  readonly keys: JWTVerifyGetKey;
}

const ALGORITHM = 'ES256';

/** Reads DATA_DIR/keys.json, or makes it where it is missing. Fails where the folder cannot be written. */
export async function loadLocalKeys(dataDir: string): Promise<LocalKeys> {
  const file = join(dataDir, 'keys.json');
  let text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) {
    await mkdir(dataDir, { recursive: true });
    await createOnce(file, JSON.stringify(await newPair()));
    text = await readFile(file, 'utf8');
  }
  const pair = JSON.parse(text) as { privateKey: JWK; publicKey: JWK };
  return {
    issuer: 'expertise-graph-local',
    audience: 'expertise-graph',
    privateKey: await importJWK(pair.privateKey, ALGORITHM),
    keys: createLocalJWKSet({ keys: [pair.publicKey] }),
  };
}

async function newPair(): Promise<{ privateKey: JWK; publicKey: JWK }> {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const kid = randomUUID();
  return {
    privateKey: { ...(await exportJWK(privateKey)), kid, alg: ALGORITHM },
    publicKey: { ...(await exportJWK(publicKey)), kid, alg: ALGORITHM },
  };
}

/** The file appears whole and only once, also when two processes start together: the second uses the keys of the first. */
async function createOnce(file: string, text: string): Promise<void> {
  const own = `${file}.${randomUUID()}`;
  await writeFile(own, text, { mode: 0o600 });
  try {
    await link(own, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(own, { force: true });
  }
}
