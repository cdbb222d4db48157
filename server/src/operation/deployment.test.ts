import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readVaultKeys } from '../access/read-keys.ts';
import { readConfig } from '../config/config.ts';
import { commandNames } from './run-command.ts';

const root = new URL('../../../', import.meta.url);
const ANALYZE = '/usr/bin/systemd-analyze';
const textOf = (path: string): string => readFileSync(new URL(path, root), 'utf8');
/** The program that the package's own scripts start. */
const PROGRAM = /exec node (\S+) serve/.exec(textOf('package.json'))?.[1] ?? '';
const page = textOf('docs/server.md');

interface Service {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
}
/** Merge keys are those of YAML 1.1, which compose reads. */
const compose = parse(textOf('compose.yaml'), { merge: true }) as { readonly services: Record<string, Service> };
const ours = Object.entries(compose.services).filter(([, { image }]) => image === 'openbrick-server');

/** The variables of `.env`, as the comment in compose.yaml asks for them. */
const dotEnv: Readonly<Record<string, string>> = {
  POSTGRES_PASSWORD: 'letters4and5digits',
  OPENBRICK_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
  OPENBRICK_ADMIN_TOKEN: 'ab'.repeat(32),
};
const filledIn = (value: string): string =>
  value.replace(/\$\{(\w+)(?::-([^}]*)|:\?[^}]*)?\}/g, (_, name: string, usual = '') => dotEnv[name] ?? usual);

describe('compose.yaml', () => {
  it.each(ours)('%s is a command with an environment that the program takes', (_name, { command, environment }) => {
    expect(commandNames).toContain(command?.[0]);
    expect(command).toHaveLength(1);
    const env = Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, filledIn(value)]));
    const config = readConfig(env);
    expect(readVaultKeys(config).current).toHaveLength(32);
    expect(config.databaseUrl).toBe('postgres://openbrick:letters4and5digits@database/openbrick');
    expect(config.allowedNetworks).toEqual([]);
    for (const name of Object.keys(environment)) expect(page).toContain(`\`${name}\``);
  });

  it('starts a server and workers, and asks the server whether it is ready', () => {
    expect(ours.map(([, { command }]) => command?.[0]).sort()).toEqual(['serve', 'worker']);
    expect(compose.services['server']?.healthcheck?.test.join(' ')).toContain('/readyz');
  });
});

describe('Dockerfile', () => {
  const lines = textOf('Dockerfile').split('\n');

  it('starts the built program with a command of it', () => {
    const listOf = (word: string) =>
      JSON.parse(lines.find((line) => line.startsWith(`${word} [`))?.slice(word.length) ?? '[]');
    expect(listOf('ENTRYPOINT')).toEqual(['node', PROGRAM]);
    expect(commandNames).toContain(listOf('CMD')[0]);
  });

  it('copies what is in the checkout or is built', () => {
    const copied = lines.flatMap((line) => /^COPY --from=build \/app\/(\S+)/.exec(line)?.[1] ?? []);
    expect(copied).toContain('server/dist');
    const built = ['dist', 'server/dist', 'node_modules'];
    for (const path of copied)
      expect(built.includes(path) || existsSync(fileURLToPath(new URL(path, root)))).toBe(true);
  });

  it('sets variables that the program reads', () => {
    const names = lines.flatMap((line) => (line.startsWith('ENV ') ? line.match(/\bOPENBRICK_\w+(?==)/g) : null) ?? []);
    expect(names).toEqual(['OPENBRICK_DATA_DIR']);
  });
});

describe.each([
  ['openbrick-server.service', 'serve'],
  ['openbrick-worker@.service', 'worker'],
])('%s', (file, command) => {
  const unit = textOf(`server/systemd/${file}`);
  const values = (key: string): string[] =>
    unit.split('\n').flatMap((line) => (line.startsWith(`${key}=`) ? line.slice(key.length + 1) : []));

  it('starts the built program', () => {
    expect(values('ExecStart')).toEqual([`/usr/bin/env node /opt/openbrick/${PROGRAM} ${command}`]);
    expect(commandNames).toContain(command);
  });

  it('sets variables that the page explains, and reads the file that the page names', () => {
    const names = values('Environment').map((each) => each.split('=')[0] ?? '');
    for (const name of names) expect(page).toContain(`\`${name}\``);
    expect(values('EnvironmentFile')).toEqual(['-/etc/openbrick/server.env']);
    expect(page).toContain('/etc/openbrick/server.env');
  });

  it('starts again where the database is not there yet, and not where a setting is wrong', () => {
    expect(values('Restart')).toEqual(['on-failure']);
    expect(values('RestartPreventExitStatus')).toEqual(['2']);
  });

  it.runIf(existsSync(ANALYZE))('is a unit for systemd itself', () => {
    const path = fileURLToPath(new URL(`server/systemd/${file}`, root));
    const { status, stderr } = spawnSync(ANALYZE, ['verify', path], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
