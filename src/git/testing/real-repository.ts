/** Repositories that git itself makes, for tests. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder below which repositories are made. */
export class RealRepositories {
  readonly root = mkdtempSync(join(tmpdir(), 'openbrick-git-'));
  #count = 0;

  /** The path of one more folder, which is not made. */
  next(): string {
    this.#count += 1;
    return join(this.root, `r${this.#count}`);
  }

  make(...options: string[]): string {
    const at = this.next();
    mkdirSync(at);
    git(at, 'init', '-q', '-b', 'main', ...options);
    return at;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

const WHO = {
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'C',
  GIT_COMMITTER_EMAIL: 'c@example.com',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
};

export const git = (at: string, ...args: string[]): string =>
  execFileSync('git', ['-C', at, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...WHO },
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  });

let seconds = 1_700_000_000;

/** Writes files (undefined removes one) and commits all; each commit is a minute later than the last. */
export function commit(at: string, files: Readonly<Record<string, string | undefined>>): string {
  for (const [name, text] of Object.entries(files)) {
    if (text === undefined) rmSync(join(at, name));
    else {
      mkdirSync(dirname(join(at, name)), { recursive: true });
      writeFileSync(join(at, name), text);
    }
  }
  git(at, 'add', '-A');
  seconds += 60;
  const date = `${seconds} +0200`;
  execFileSync('git', ['-C', at, 'commit', '-q', '--allow-empty', '-m', 'change'], {
    env: { ...process.env, ...WHO, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
  });
  return git(at, 'rev-parse', 'HEAD').trim();
}
