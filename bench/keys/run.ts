/**
 * Key guesses a second of openbrick and of its peers: the same list, the same cookie, one run, best of five each; beside what one core can hash at all.
 * Usage: npx tsx bench/keys/run.ts
 */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { fromGoModule, fromPython } from '../install.ts';
import { type CaseName, caseNamed, readList, search } from './search.ts';

const rounds = 5;
const threads = 2;
/** Compressions of 64 bytes in one guess that starts from nothing: `key` is the derivation, `text` the blocks of the cookie's signed text beside the padded key. */
const blocksOf: Record<CaseName, { readonly digest: string; blocks(text: number): number }> = {
  flask: { digest: 'sha1', blocks: (text) => 4 + 1 + Math.ceil((text + 9) / 64) + 2 },
  django: { digest: 'sha256', blocks: (text) => 2 + 1 + Math.ceil((text + 9) / 64) + 2 },
};

interface Row {
  readonly who: string;
  readonly perSecond?: number;
  readonly note: string;
  readonly peer?: boolean;
}

const work = mkdtempSync(join(tmpdir(), 'openbrick-bench-'));
const here = dirname(fileURLToPath(import.meta.url));
const python = fromPython('flask-unsign', ['flask-unsign', 'flask-unsign-wordlist']);
const badsecrets = fromPython('badsecrets', ['badsecrets', 'django']);
const monster = fromGoModule({
  name: 'cookiemonster',
  module: 'github.com/iangcarroll/cookiemonster',
  version: 'v1.6.0',
  path: 'github.com/iangcarroll/cookiemonster/cmd/cookiemonster',
});
const best = (times: readonly number[]): number => Math.min(...times);

function timedBy(
  program: string,
  args: readonly string[],
): { readonly seconds: number; readonly found: string | null } {
  const interpreter = join(dirname(program), 'python');
  return JSON.parse(execFileSync(interpreter, [join(here, 'peers.py'), ...args], { encoding: 'utf8', stdio: 'pipe' }));
}

/** The peers' list with this cookie's key last; without flask-unsign's package, numbered words. */
function listFor(name: CaseName): { readonly path: string; readonly count: number; readonly secret: string } {
  const { secret } = caseNamed(name);
  const path = join(work, `${name}.txt`);
  if (python.program === undefined)
    writeFileSync(path, Array.from({ length: 50_000 }, (_, i) => `word-${i}`).join('\n'));
  else timedBy(python.program, ['export', path]);
  const words = readFileSync(path, 'utf8')
    .split('\n')
    .filter((word) => word !== secret);
  writeFileSync(path, [...words, secret].join('\n'));
  return { path, count: words.length + 1, secret };
}

/** A thread does not get the TypeScript loader of its parent (Node 20): it registers its own. */
const loadWorker = `import('tsx/esm/api').then(({ register }) => {
  register();
  return import(${JSON.stringify(new URL('./worker.ts', import.meta.url).href)});
});`;

async function inThreads(path: string, name: CaseName): Promise<{ readonly ready: number; readonly seconds: number }> {
  const start = performance.now();
  const workers = Array.from(
    { length: threads },
    (_, part) => new Worker(loadWorker, { eval: true, workerData: { path, name, part, parts: threads } }),
  );
  await Promise.all(workers.map((worker) => once(worker, 'message')));
  const ready = (performance.now() - start) / 1000;
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now();
    const responses = workers.map((worker) => once(worker, 'message'));
    for (const worker of workers) worker.postMessage('go');
    await Promise.all(responses);
    times.push((performance.now() - from) / 1000);
  }
  await Promise.all(workers.map((worker) => worker.terminate()));
  return { ready, seconds: best(times) };
}

/** The command line has no timer of its own: the time for a list of one key is subtracted. */
function monsterRow(program: string, list: string, value: string): Row {
  const encoded = join(work, 'monster.txt');
  const seconds = (words: readonly string[]): number => {
    writeFileSync(encoded, words.map((word) => Buffer.from(word).toString('base64')).join('\n'));
    return best(
      Array.from({ length: rounds }, () => {
        const start = performance.now();
        execFileSync(program, ['-cookie', value, '-wordlist', encoded], { stdio: 'pipe' });
        return (performance.now() - start) / 1000;
      }),
    );
  };
  const words = readFileSync(list, 'utf8').split('\n');
  const taken = seconds(words) - seconds(words.slice(-1));
  return { who: 'cookiemonster', perSecond: words.length / taken, note: 'whole process less its start', peer: true };
}

function peerRows(name: CaseName, { path, count, secret }: ReturnType<typeof listFor>): Row[] {
  const { value } = caseNamed(name).cookie;
  const row = (who: string, program: string, what: string): Row => {
    const { seconds, found } = timedBy(program, [what, path, value]);
    return {
      who,
      perSecond: count / seconds,
      note: found === secret ? 'its own loop, in its process' : 'did not find the key',
      peer: true,
    };
  };
  const none = (who: string, why = ''): Row => ({ who, note: `not run: ${why}` });
  const unsign =
    name === 'django'
      ? none('flask-unsign', 'it knows Flask only')
      : python.program === undefined
        ? none('flask-unsign', python.missing)
        : row('flask-unsign', python.program, 'flask-unsign');
  return [
    unsign,
    monster.program === undefined ? none('cookiemonster', monster.missing) : monsterRow(monster.program, path, value),
    badsecrets.program === undefined
      ? none('badsecrets', badsecrets.missing)
      : row('badsecrets', badsecrets.program, `badsecrets-${name}`),
  ];
}

/** Blocks of 64 bytes a second on one core, from a long message. */
function blocksPerSecond(digest: string): number | undefined {
  try {
    const said = execFileSync('openssl', ['speed', '-evp', digest, '-seconds', '1', '-bytes', '16384'], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return (Number(/([\d.]+)k\s*$/.exec(said)?.[1]) * 1000) / 64;
  } catch {
    return undefined;
  }
}

const whole = (number: number): string => Math.round(number).toLocaleString('en');

for (const name of ['flask', 'django'] as const) {
  const list = listFor(name);
  const keys = readList(list.path);
  const runs = Array.from({ length: rounds }, () => search(name, keys));
  if (runs.some(({ found }) => found !== list.secret)) throw new Error(`openbrick did not find the key of ${name}`);
  const spread = await inThreads(list.path, name);
  const cold = keys.length / best(runs.map(({ seconds }) => seconds));
  const ours: Row[] = [
    { who: 'openbrick', perSecond: cold, note: 'one thread, as in the product' },
    {
      who: `openbrick, ${threads} threads`,
      perSecond: keys.length / spread.seconds,
      note: `not in the product; ready after ${(spread.ready * 1000).toFixed(0)} ms`,
    },
  ];
  const peers = peerRows(name, list);
  const fastest = Math.max(...peers.map(({ perSecond = 0 }) => perSecond));
  const { id, cookie } = caseNamed(name);
  console.info(`\n${id}, ${whole(list.count)} keys, the right one last, best of ${rounds}\n`);
  console.info('| | guesses a second | of the fastest peer that ran | |\n| --- | --- | --- | --- |');
  for (const { who, perSecond, note } of [...ours, ...peers]) {
    const ratio = perSecond === undefined || fastest === 0 ? '' : `${(perSecond / fastest).toFixed(2)}x`;
    console.info(`| ${who} | ${perSecond === undefined ? '' : whole(perSecond)} | ${ratio} | ${note} |`);
  }
  const { digest, blocks } = blocksOf[name];
  const limit = blocksPerSecond(digest);
  const signed = cookie.value.slice(0, cookie.value.lastIndexOf(name === 'flask' ? '.' : ':')).length;
  if (limit !== undefined) {
    const each = blocks(signed);
    const share = ((cold * each) / limit) * 100;
    console.info(
      `\nopenssl speed -evp ${digest}: ${whole(limit)} blocks a second on one core. A guess takes ${each}: at most ${whole(limit / each)} guesses; openbrick reaches ${share.toFixed(0)} % of that on one thread.`,
    );
  }
}
rmSync(work, { recursive: true, force: true });
