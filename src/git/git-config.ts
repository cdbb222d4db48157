/** What a repository's configuration says of the form of the repository. Nothing else of it is read. */
import { join } from 'node:path';
import { readBounded } from './git-folder.ts';
import type { HashBytes } from './git-object.ts';

const MOST_BYTES = 1024 * 1024;

export interface GitForm {
  readonly hashBytes: HashBytes;
  /** References are in tables of a binary form. */
  readonly isReftable: boolean;
  /** `[branch "main"]`: where a branch comes from, as a reference of this repository, by name. */
  readonly upstreams: ReadonlyMap<string, string>;
}

export function gitForm(common: string): GitForm {
  const settings = settingsIn(readBounded(join(common, 'config'), MOST_BYTES)?.toString('utf8') ?? '');
  const upstreams = new Map<string, string>();
  for (const [name, merge] of settings) {
    const branch = /^branch\.(.+)\.merge$/.exec(name)?.[1];
    const remote = branch && settings.get(`branch.${branch}.remote`);
    if (branch === undefined || remote === undefined) continue;
    upstreams.set(branch, remote === '.' ? merge : merge.replace(/^refs\/heads\//, `refs/remotes/${remote}/`));
  }
  return {
    hashBytes: settings.get('extensions.objectformat') === 'sha256' ? 32 : 20,
    isReftable: settings.get('extensions.refstorage')?.startsWith('reftable') ?? false,
    upstreams,
  };
}

/** `section.name` and `section.part.name`; the last of several counts. */
function settingsIn(text: string): Map<string, string> {
  const settings = new Map<string, string>();
  let section = '';
  for (const line of text.split(/\r?\n/)) {
    const [, name, part] = /^\s{0,99}\[([\w.-]{1,99})(?: {1,9}"([^"]{1,999})")?\]/.exec(line) ?? [];
    if (name !== undefined) section = [name.toLowerCase(), ...(part === undefined ? [] : [part])].join('.');
    const [, key, value] = /^\s{0,99}([A-Za-z][\w-]{0,99})\s{0,99}=([^#;]{0,999})/.exec(line) ?? [];
    if (key !== undefined && value !== undefined) settings.set(`${section}.${key.toLowerCase()}`, value.trim());
  }
  return settings;
}
