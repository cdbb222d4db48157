import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, ConfigError } from '../config/config.ts';
import type { VaultKeys } from './vault.ts';

type Settings = Pick<Config, 'databaseUrl' | 'dataDir' | 'encryption'>;

const KEY = 'OPENBRICK_ENCRYPTION_KEY';

/**
 * The encryption keys of the configuration. Where none is given, the embedded server makes one in its data directory; with a database elsewhere
 * that is an error, because other workers could not read what this one sealed. Throws ConfigError, which names the variable and never its value.
 */
export function readVaultKeys({ databaseUrl, dataDir, encryption }: Settings): VaultKeys {
  const { key, keyFile, previous } = encryption;
  if (key !== undefined && keyFile !== undefined) throw new ConfigError(`set ${KEY} or ${KEY}_FILE, not both`);
  const older = (previous ?? '').split(',').filter((each) => each.trim() !== '');
  return {
    current: currentKey(key, keyFile) ?? ownKey(databaseUrl, dataDir),
    previous: older.map((each) => parseKey(each, `${KEY}_PREVIOUS`)),
  };
}

function currentKey(key: string | undefined, file: string | undefined): Buffer | undefined {
  if (key !== undefined) return parseKey(key, KEY);
  return file === undefined ? undefined : parseKey(readKeyFile(file, `${KEY}_FILE`), `${KEY}_FILE`);
}

/** 32 bytes in base64, base64url or hexadecimal. */
function parseKey(text: string, name: string): Buffer {
  const bare = text.trim();
  if (/^[0-9a-f]{64}$/i.test(bare)) return Buffer.from(bare, 'hex');
  if (/^[A-Za-z0-9+/_-]{43}=?$/.test(bare)) return Buffer.from(bare, 'base64');
  throw new ConfigError(`${name} must be 32 bytes in base64 or hexadecimal`);
}

function readKeyFile(file: string, name: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new ConfigError(`${name} names a file that cannot be read`);
  }
}

function ownKey(databaseUrl: string | undefined, dataDir: string): Buffer {
  if (databaseUrl !== undefined) throw new ConfigError(`${KEY} or ${KEY}_FILE must be set when DATABASE_URL is`);
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const file = join(dataDir, 'encryption.key');
    makeOnce(file);
    return parseKey(readFileSync(file, 'utf8'), 'encryption.key in OPENBRICK_DATA_DIR');
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw new ConfigError('OPENBRICK_DATA_DIR must be a folder that can be written, for the encryption key');
  }
}

/** Written whole and then linked: a crash leaves no half a key, and of two processes one wins. */
function makeOnce(file: string): void {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
}
