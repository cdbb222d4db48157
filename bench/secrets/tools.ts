/** The scanners that are measured: how each is installed, run over a folder, and read. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cache } from '../../test/lab/toolchains.ts';
import { fromGo, fromGoModule, fromNpm, fromPython, type Installed, libraryFromNpm, npmFolder } from '../install.ts';

export interface Report {
  /** The file's name without its folder. */
  readonly file: string;
  readonly secret: string;
}

export interface Tool {
  readonly name: string;
  install(): Installed;
  /** `output` is a file that it may write. With one thread unless more are allowed, where the tool has a setting for it. */
  command(program: string, folder: string, output: string, threads?: number): readonly string[];
  /** From what was written to standard output, or to `output`. */
  read(said: string, folder: string): readonly Report[];
  readonly writes?: boolean;
  /** Megabytes that are enough to know its speed, where all would take too long. */
  readonly share?: number;
}

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const lines = (said: string): readonly string[] => said.split('\n').filter((line) => line.startsWith('{'));

const readPlain = (said: string): readonly Report[] =>
  lines(said).map((line) => {
    const { file, secret }: { file: string; secret: string } = JSON.parse(line);
    return { file: basename(file), secret };
  });

/** As the package is published: JavaScript in one file, the table of the rules printed in it. */
const BUNDLE = join(cache, 'bench/secrets/openbrick.mjs');

export const OPENBRICK: Tool = {
  name: 'openbrick',
  install: () => {
    const { status } = spawnSync('npx', [
      ...['tsdown', here('openbrick.ts'), '--config', here('bundle.ts'), '--out-dir', dirname(BUNDLE)],
      ...['--log-level', 'error'],
    ]);
    return status === 0 ? { program: process.execPath } : { missing: 'tsdown did not bundle it' };
  },
  command: (program, folder) => [program, BUNDLE, folder],
  read: readPlain,
};

export const gitleaks: Tool = {
  name: 'gitleaks 8.30.1 (Go)',
  share: 24,
  install: () => fromGo('github.com/zricethezav/gitleaks/v8@v8.30.1', 'gitleaks'),
  command: (program, folder, output) => [
    ...[program, 'dir', folder, '--report-format', 'json', '--report-path', output],
    ...['--no-banner', '--exit-code', '0', '--log-level', 'error'],
  ],
  writes: true,
  read: (said) => {
    const findings: readonly { File: string; Secret: string }[] = JSON.parse(said);
    return findings.map(({ File, Secret }) => ({ file: basename(File), secret: Secret }));
  },
};

const betterleaks: Tool = {
  name: 'betterleaks 1.7.0 (Go, as a library)',
  share: 24,
  install: () =>
    fromGoModule({
      name: 'betterleaks',
      module: 'github.com/betterleaks/betterleaks',
      version: 'v1.7.0',
      source: here('peers/betterleaks.go'),
    }),
  command: (program, folder) => [program, folder],
  read: readPlain,
};

const trufflehog: Tool = {
  name: 'trufflehog 3.97.0 (Go)',
  install: () =>
    fromGoModule({ name: 'trufflehog', module: 'github.com/trufflesecurity/trufflehog/v3', version: 'v3.97.0' }),
  command: (program, folder) => [
    ...[program, 'filesystem', folder, '--no-verification', '--json', '--no-update', '--concurrency', '1'],
    ...['--log-level=-1'],
  ],
  read: (said) =>
    lines(said).flatMap((line) => {
      const { Raw, SourceMetadata }: { Raw: string; SourceMetadata?: { Data: { Filesystem: { file: string } } } } =
        JSON.parse(line);
      return SourceMetadata ? [{ file: basename(SourceMetadata.Data.Filesystem.file), secret: Raw }] : [];
    }),
};

export const kingfisher: Tool = {
  name: 'kingfisher 2.14.0 (PyPI)',
  install: () => fromPython('kingfisher', ['kingfisher-bin==2.14.0']),
  command: (program, folder, output, threads = 1) => [
    ...[program, 'scan', folder, '--no-validate', '--no-dedup', '--jobs', `${threads}`, '--no-update-check'],
    ...['--format', 'jsonl', '--output', output],
  ],
  writes: true,
  read: (said) =>
    lines(said).flatMap((line) => {
      const { finding }: { finding?: { path: string; snippet: string } } = JSON.parse(line);
      return finding ? [{ file: basename(finding.path), secret: finding.snippet }] : [];
    }),
};

/** It names files by the hash that git gives their content, and writes bytes in base64. */
const titus: Tool = {
  name: 'titus 1.2.0 (Go)',
  share: 12,
  install: () =>
    fromGoModule({
      name: 'titus',
      module: 'github.com/praetorian-inc/titus',
      version: 'v1.2.0',
      path: 'github.com/praetorian-inc/titus/cmd/titus',
    }),
  command: (program, folder) => [
    ...[program, 'scan', folder, '--format', 'json', '--output', ':memory:', '--workers', '1', '--readers', '1', '-q'],
  ],
  read: (said, folder) => {
    const names = new Map(readdirSync(folder).map((name) => [blobId(readFileSync(join(folder, name))), name]));
    const found: readonly { BlobID: string; Groups: readonly string[] | null; Snippet: { Matching: string } }[] =
      JSON.parse(said.slice(said.indexOf('[')));
    return found.map(({ BlobID, Groups, Snippet }) => ({
      file: names.get(BlobID) ?? '',
      secret: Buffer.from(Groups?.at(-1) ?? Snippet.Matching, 'base64').toString(),
    }));
  },
};

const blobId = (content: Buffer): string =>
  createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');

const PRESET = '@secretlint/secretlint-rule-preset-recommend';

const secretlint: Tool = {
  name: 'secretlint 12.0.0 (npm)',
  share: 100,
  install: () => {
    const preset = libraryFromNpm(`${PRESET}@12.0.0`);
    return preset.program === undefined ? preset : fromNpm('secretlint@12.0.0', 'secretlint');
  },
  command: (program, folder, output) => {
    const settings = `${output}.rc.json`;
    writeFileSync(settings, JSON.stringify({ rules: [{ id: join(npmFolder, 'node_modules', PRESET) }] }));
    return [
      ...[program, '--format', 'json', '--no-maskSecrets', '--secretlintrc', settings],
      ...['--output', output, join(folder, '**/*')],
    ];
  },
  writes: true,
  read: (said, folder) => {
    const files: readonly { filePath: string; messages: readonly { range: readonly [number, number] }[] }[] =
      JSON.parse(said);
    return files.flatMap(({ filePath, messages }) => {
      const file = basename(filePath);
      const text = messages.length > 0 ? readFileSync(join(folder, file), 'utf8') : '';
      return messages.map(({ range }) => ({ file, secret: text.slice(...range) }));
    });
  },
};

const detectSecrets: Tool = {
  name: 'detect-secrets 1.5.0 (PyPI)',
  share: 12,
  install: () => fromPython('detect-secrets', ['detect-secrets==1.5.0']),
  command: (program, folder) => [join(dirname(program), 'python'), here('peers/detect_secrets_folder.py'), folder],
  read: readPlain,
};

export const PEERS: readonly Tool[] = [
  ...[gitleaks, betterleaks, trufflehog, kingfisher, titus, secretlint, detectSecrets],
];
