/** Values in files, so that all processes of one host see the same ones. For several hosts write the same methods for Redis. */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { STATE_DIR } from './settings.js';

export class Records {
  constructor(name) {
    this.folder = join(STATE_DIR, name);
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    // What has expired is deleted even if it is never requested again.
    setInterval(() => this.sweep(), 60_000).unref();
  }

  /** The value of this name, or undefined where it is missing or has expired. Names are ours, never text of a client. */
  async read(name) {
    const text = await readFile(join(this.folder, name), 'utf8').catch(() => '{}');
    const { value, expires = 0 } = JSON.parse(text);
    return expires > Date.now() ? value : undefined;
  }

  async write(name, value, seconds) {
    const file = join(this.folder, name);
    const draft = `${file}.${randomUUID()}`;
    await writeFile(draft, JSON.stringify({ value, expires: Date.now() + seconds * 1000 }), { mode: 0o600 });
    // A reader sees the old file or the new one, never a part.
    await rename(draft, file);
  }

  async remove(name) {
    await rm(join(this.folder, name), { force: true });
  }

  async sweep() {
    for (const name of await readdir(this.folder)) {
      if (!name.includes('.') && (await this.read(name)) === undefined) await this.remove(name);
    }
  }
}
