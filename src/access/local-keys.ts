import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '../config';
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
    const made = JSON.stringify(await newPair());
    await inDataDir(async () => {
      await mkdir(dataDir, { recursive: true });
      await createOnce(file, made);
      text = await readFile(file, 'utf8');
    });
  }
  try {
    const pair = JSON.parse(text ?? '') as { privateKey: JWK; publicKey: JWK };
    await importJWK(pair.publicKey, ALGORITHM);
    return {
      issuer: 'expertise-graph-local',
      audience: 'expertise-graph',
      privateKey: await importJWK(pair.privateKey, ALGORITHM),
      keys: createLocalJWKSet({ keys: [pair.publicKey] }),
    };
  } catch (error) {
    throw new StartError('keys.json in DATA_DIR is damaged: remove it, and the next start makes new keys and tokens.', { cause: error });
  }
}

/** Does what writes to DATA_DIR. Throws StartError where the folder does not let us. */
export async function inDataDir(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new StartError(`DATA_DIR must be a folder that can be written: ${REASONS[code] ?? code}.`, { cause: error });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EEXIST: 'a file stands there',
  ENOTDIR: 'a file stands on the way there',
  EISDIR: 'a folder stands in the place of a file',
  EROFS: 'its disk is read-only',
  ENOSPC: 'its disk is full',
};

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
