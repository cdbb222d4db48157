import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../config/config.ts';
import { readVaultKeys } from './read-keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'openbrick-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));
const keys = (env: Record<string, string>) => readVaultKeys(readConfig({ OPENBRICK_DATA_DIR: folder, ...env }));
const key = randomBytes(32);
const older = randomBytes(32);

describe('readVaultKeys', () => {
  it.each([
    ['base64', key.toString('base64')],
    ['base64url', key.toString('base64url')],
    ['hexadecimal', key.toString('hex')],
    ['hexadecimal in capitals', key.toString('hex').toUpperCase()],
  ])('reads %s', (_form, text) => {
    expect(keys({ OPENBRICK_ENCRYPTION_KEY: text }).current).toEqual(key);
  });

  it('reads a file, with a line break at its end', () => {
    const file = join(folder, 'given.key');
    writeFileSync(file, `${key.toString('hex')}\n`);
    expect(keys({ OPENBRICK_ENCRYPTION_KEY_FILE: file }).current).toEqual(key);
  });

  it('reads several previous keys', () => {
    const previous = `${older.toString('hex')}, ${key.toString('base64')}`;
    expect(keys({ OPENBRICK_ENCRYPTION_KEY_PREVIOUS: previous }).previous).toEqual([older, key]);
  });

  it('makes a key once in the data directory, for its owner only', () => {
    const dataDir = join(folder, 'fresh', 'data');
    const made = keys({ OPENBRICK_DATA_DIR: dataDir }).current;
    expect(made).toHaveLength(32);
    expect(keys({ OPENBRICK_DATA_DIR: dataDir }).current).toEqual(made);
    expect(readdirSync(dataDir)).toEqual(['encryption.key']);
    expect(statSync(join(dataDir, 'encryption.key')).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['OPENBRICK_ENCRYPTION_KEY', { OPENBRICK_ENCRYPTION_KEY: 'short-but-private' }],
    [
      'OPENBRICK_ENCRYPTION_KEY_PREVIOUS',
      { OPENBRICK_ENCRYPTION_KEY_PREVIOUS: `${key.toString('hex')},short-but-private` },
    ],
    ['OPENBRICK_ENCRYPTION_KEY_FILE', { OPENBRICK_ENCRYPTION_KEY_FILE: join(folder, 'short-but-private') }],
    ['OPENBRICK_ENCRYPTION_KEY', { DATABASE_URL: 'postgres://short-but-private@127.0.0.1/db' }],
    ['not both', { OPENBRICK_ENCRYPTION_KEY: key.toString('hex'), OPENBRICK_ENCRYPTION_KEY_FILE: 'x' }],
    ['OPENBRICK_DATA_DIR', { OPENBRICK_DATA_DIR: '/dev/null/short-but-private' }],
  ])('names the variable and not its value: %s', (name, env: Record<string, string>) => {
    expect(() => keys(env)).toThrow(ConfigError);
    expect(() => keys(env)).toThrow(name);
    expect(() => keys(env)).not.toThrow('short-but-private');
  });
});
