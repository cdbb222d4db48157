/** Signals in every phase: the program ends within 2 s, at the second signal at once. */
import type { ChildProcess } from 'node:child_process';
import { broken, type Case, type Group, type Room } from './case.ts';
import { keys, serving } from './hangs.ts';
import type { Ran } from './program.ts';
import { longCode, longHistory, longLog, longTraffic, manyCookies } from './slow-files.ts';
import { random } from './tokens.ts';

type Signal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

/** A run that takes many seconds in its phase; `signal` is to be called once when the phase has begun. */
interface Phase {
  readonly name: string;
  run(room: Room, signal: (child: ChildProcess) => void): Promise<Ran>;
}

const limits = ['--rate', 'unlimited', '--max-requests', '12', '--max-time', '60s', '--format', 'json'];
const longDocument = `openapi: 3.0.3\ninfo: {title: x, version: "1"}\npaths:\n${Array.from({ length: 200_000 }, (_, i) => `  /p${i}: {get: {}}`).join('\n')}\n`;

/** Sends it so long after the start of the program as loading it takes, and a second. */
const soon =
  (room: Room, signal: (child: ChildProcess) => void) =>
  (child: ChildProcess): void => {
    setTimeout(() => signal(child), room.loading.ms * 2 + 1000);
  };

/** Scans a server of many keys; the signal comes some seconds after the first response. */
async function scanOfKeys(room: Room, signal: (child: ChildProcess) => void, args: readonly string[]): Promise<Ran> {
  let [child, isSent]: [ChildProcess | undefined, boolean] = [undefined, false];
  const listener = serving('application/json', keys(50_000, 'name'));
  const { url } = await room.serve((request, response) => {
    listener(request, response);
    if (isSent || request.url !== '/') return;
    isSent = true;
    setTimeout(() => child !== undefined && signal(child), 4000);
  });
  const meanwhile = (started: ChildProcess): void => {
    child = started;
  };
  return room.run(['scan', url, ...limits, ...args], { meanwhile });
}

/** A report of 20,000 findings. */
async function longReport(room: Room, name: string): Promise<string> {
  const { url } = await room.serve(serving('text/html', '<p>page</p>'));
  const { stdout } = await room.run(['scan', url, ...limits]);
  const good = JSON.parse(stdout);
  const findings = Array.from({ length: 20_000 }, (_, i) => {
    const finding = good.findings[i % good.findings.length];
    const location = { ...finding.location, url: `${url}/p${i}`, path: `/p${i}` };
    return { ...finding, fingerprint: random(`${name} ${i}`, 32), location };
  });
  return room.write(`${name}.json`, JSON.stringify({ ...good, findings }));
}

/** A command that reads files for some seconds. */
const ofFiles = (name: string, args: (room: Room) => string[], input?: () => string): Phase => ({
  name,
  run: (room, signal) =>
    room.run(args(room), { meanwhile: soon(room, signal), ...(input !== undefined && { input: input() }) }),
});

const phases: readonly Phase[] = [
  { name: '50,000 keys are judged', run: (room, signal) => scanOfKeys(room, signal, []) },
  {
    name: 'a recording is written',
    run: (room, signal) => scanOfKeys(room, signal, ['--save-evidence', 'recording', '--only', 'inventory']),
  },
  {
    name: 'a document is read',
    run: (room, signal) => {
      const file = room.write('api.yaml', longDocument);
      return room.run(['scan', '--spec', file, '--format', 'json'], { meanwhile: soon(room, signal) });
    },
  },
  {
    name: 'a recording is judged again',
    async run(room, signal) {
      const { url } = await room.serve(serving('application/json', keys(20_000, 'name')));
      await room.run(['scan', url, ...limits, '--save-evidence', 'recording']);
      return room.run(['replay', 'recording', '--format', 'json'], { meanwhile: soon(room, signal) });
    },
  },
  ofFiles('recorded traffic is read', (room) => ['scan', '--har', longTraffic(room), '--format', 'json']),
  ofFiles('a recording is cleaned', (room) => ['clean-har', longTraffic(room)]),
  ofFiles('a log is read', (room) => ['scan', '--log', longLog(room), '--format', 'json']),
  ofFiles('source code is read', (room) => ['scan', '--source', longCode(room), '--format', 'json']),
  {
    name: 'a log-in recipe waits for its server',
    async run(room, signal) {
      const { url } = await room.serve(() => undefined);
      const recipe = room.write('recipe.yml', `url: ${url}\nstart: /login\nsteps:\n  - request: { url: /login }\n`);
      return room.run(['login', '--check', recipe, '--timeout', '50s'], { meanwhile: soon(room, signal) });
    },
  },
  ofFiles('a history is searched', (room) => ['secrets', longHistory(room), '--format', 'json', '--git']),
  ofFiles('patches are looked for', (room) => ['fix', longCode(room)]),
  ofFiles('cookies are opened', () => ['cookie', '-', '--format', 'json'], manyCookies),
  {
    name: 'findings are asked for again',
    async run(room, signal) {
      const file = await longReport(room, 'old');
      return room.run(['verify', file, '--format', 'json', '--rate', '5'], { meanwhile: soon(room, signal) });
    },
  },
  {
    name: 'two reports are compared',
    async run(room, signal) {
      const [old, now] = [await longReport(room, 'old'), await longReport(room, 'new')];
      return room.run(['diff', old, now], { meanwhile: (child) => setTimeout(() => signal(child), room.loading.ms) });
    },
  },
];

const signals: readonly Signal[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const once = ({ name, run }: Phase, signal: Signal): Case => ({
  name: `${signal} while ${name}`,
  holds: 'ends within 2 s',
  async run(room) {
    let sentAt = Date.now() + 600_000;
    const ran = await run(room, (child) => {
      sentAt = Date.now();
      child.kill(signal);
    });
    return ended(ran, sentAt, 2000);
  },
});

const twice = ({ name, run }: Phase): Case => ({
  name: `two signals while ${name}`,
  holds: 'the second one ends it at once',
  async run(room) {
    let secondAt = Date.now() + 600_000;
    const ran = await run(room, (child) => {
      child.kill('SIGINT');
      const again = (): void => {
        secondAt = Date.now();
        child.kill('SIGINT');
      };
      // The first one is heard between two steps.
      child.stderr?.once('data', again);
    });
    return ended(ran, secondAt, 500);
  },
});

/** One that had ended before the signal shows nothing against it. */
function ended(ran: Ran, sentAt: number, withinMs: number): string[] {
  const after = ran.workedSince(sentAt);
  return broken(
    [after <= withinMs, `ended ${(after / 1000).toFixed(1)} s after the signal`],
    [ran.signal !== 'SIGKILL', 'had to be killed'],
    [after < 0 || ran.code === 130 || ran.signal !== null, `exit code ${ran.code}`],
  );
}

export const interrupts: Group = {
  title: 'Signals in every phase',
  cases: [
    ...phases.map((phase, at) => once(phase, signals[at % signals.length] ?? 'SIGINT')),
    ...signals.slice(1).map((signal) => once(phases[0] as Phase, signal)),
    ...phases.slice(0, 1).map(twice),
  ],
};
