/** A history of many commits for `git fast-import`: files in folders that are written, changed, moved and removed, with keys that come and go. The same on every run. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { Random } from '../secrets/corpus/random.ts';

const FILES = 400;
/** One commit in so many brings a key, and a later one takes it away. */
const KEY_EVERY = 50;
const LIFE = 20;
/** Of one file that many commits change. */
const LONG_FILE_LINES = 2000;

/** Keys of forms that every scanner of secrets knows. */
const keys: readonly ((random: Random) => string)[] = [
  (random) => `stripe = "${'sk'}_${'live'}_${random.alnum(24)}"`,
  (random) =>
    `hook = "https://hooks.${'slack'}.com/services/T${random.upper(8)}/B${random.upper(8)}/${random.alnum(24)}"`,
  (random) => `slack = "${'xox'}${'b'}-${random.digits(12)}-${random.digits(12)}-${random.alnum(24)}"`,
  (random) => `google = "${'AI'}${'za'}${random.alnum(35)}"`,
  (random) => `sendgrid = "${'S'}${'G'}.${random.alnum(22)}.${random.alnum(43)}"`,
];

const WORDS =
  'account order invoice customer price total amount status created update value result response request handler session user email address service client server'.split(
    ' ',
  );

class History {
  readonly #random = new Random(14);
  readonly #files = new Map<string, string[]>();
  readonly #write: (text: string) => void;
  readonly #planted: { readonly file: string; readonly line: string; readonly until: number }[] = [];

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  commit(at: number): void {
    const changed = new Set<string>();
    for (let i = this.#random.between(1, 3); i > 0; i -= 1) changed.add(this.#change());
    if (at % KEY_EVERY === 0) changed.add(this.#plant(at));
    for (const gone of this.#planted.filter(({ until }) => until === at)) {
      const lines = this.#files.get(gone.file) ?? [];
      this.#files.set(
        gone.file,
        lines.filter((line) => line !== gone.line),
      );
      changed.add(gone.file);
    }
    const moved = at % 97 === 0 && at > 0 ? this.#move() : undefined;
    const date = 1_600_000_000 + at * 600;
    this.#write(
      `commit refs/heads/main\nauthor A <a@example.com> ${date} +0100\ncommitter A <a@example.com> ${date} +0100\ndata 7\nchange\n\n`,
    );
    for (const file of changed) this.#put(file);
    if (moved !== undefined) this.#write(`D ${moved}\n`);
  }

  #put(file: string): void {
    const lines = this.#files.get(file);
    if (lines === undefined) return;
    const text = `${lines.join('\n')}\n`;
    this.#write(`M 100644 inline ${file}\ndata ${Buffer.byteLength(text)}\n${text}\n`);
  }

  #line(): string {
    const word = (): string => this.#random.pick(WORDS);
    return `    ${word()}_${word()} = ${word()}.${word()}(${this.#random.between(0, 9999)}, "${word()} ${word()}")`;
  }

  #change(): string {
    const number = Math.floor(this.#random.between(0, FILES - 1) ** 2 / FILES);
    const file = `src/${WORDS[number % 20]}/${WORDS[(number >> 3) % 20]}/file_${number}.py`;
    const size = number === 0 ? LONG_FILE_LINES : this.#random.between(30, 300);
    const lines = this.#files.get(file) ?? Array.from({ length: size }, () => this.#line());
    const place = this.#random.between(0, lines.length - 1);
    lines.splice(
      place,
      this.#random.between(0, 3),
      ...Array.from({ length: this.#random.between(1, 5) }, () => this.#line()),
    );
    this.#files.set(file, lines);
    return file;
  }

  #plant(at: number): string {
    const line = `    ${this.#random.pick(keys)(this.#random)}`;
    const names = [...this.#files.keys()];
    const file = this.#random.pick(names);
    const lines = this.#files.get(file) ?? [];
    lines.splice(this.#random.between(0, lines.length), 0, line);
    if (this.#random.between(0, 2) > 0) this.#planted.push({ file, line, until: at + LIFE });
    return file;
  }

  /** Removes a file that contains no key; its versions stay in the history. */
  #move(): string {
    const kept = new Set(this.#planted.map(({ file }) => file));
    const file = [...this.#files.keys()].find((name) => !kept.has(name)) ?? '';
    this.#files.delete(file);
    return file;
  }
}

/** Makes the repository, packed as git packs it. */
export function makeHistory(folder: string, commits: number): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const stream = `${folder}.import`;
  const file = openSync(stream, 'w');
  const history = new History((text) => writeSync(file, text));
  for (let at = 0; at < commits; at += 1) history.commit(at);
  closeSync(file);
  git(folder, ['init', '-q', '-b', 'main']);
  const input = openSync(stream, 'r');
  git(folder, ['fast-import', '--quiet'], input);
  closeSync(input);
  rmSync(stream);
  git(folder, ['repack', '-adfq']);
  git(folder, ['reset', '-q', '--hard', 'main']);
}

function git(folder: string, args: readonly string[], input?: number): void {
  const { status } = spawnSync('git', ['-C', folder, ...args], { stdio: [input ?? 'ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`git ${args[0]} failed`);
}
