import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ScanError } from '../store/values.ts';
import type { ChildResult, FromChild, Order, Progress, ResultOf, ToChild } from './messages.ts';

export interface ChildLimits {
  readonly memoryMb: number;
  readonly timeMs: number;
  /** How long a child process that was asked to stop may take before it is killed. */
  readonly stopMs: number;
}

export const usualLimits: ChildLimits = { memoryMb: 768, timeMs: 3_600_000, stopMs: 1_000 };

export interface ChildHooks {
  /** Ends the child. */
  readonly signal: AbortSignal;
  /** The moment at which the next request to the host may leave (`machineMs`). */
  permit(host: string): Promise<number>;
  progress(progress: Progress): void;
}

/** Of an order that sends nothing and is not ended from outside. */
export const noHooks: ChildHooks = {
  signal: new AbortController().signal,
  permit: () => Promise.resolve(0),
  progress: () => undefined,
};

export type ChildOutcome<Result = ChildResult> =
  | { readonly ok: true; readonly result: Result }
  | { readonly ok: false; readonly error: ScanError };

/** Runs an order in a process of its own. Never rejects: a child that dies or takes too long is an outcome. */
export function runInChild<O extends Order>(
  order: O,
  limits: ChildLimits,
  hooks: ChildHooks,
): Promise<ChildOutcome<ResultOf<O>>> {
  const child = start(limits);
  let outcome: ChildOutcome<ResultOf<O>> | undefined;
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-4_000);
  });
  child.on('message', (message: FromChild) => {
    if (message.type === 'progress') hooks.progress(message.progress);
    else if (message.type === 'ask')
      void hooks.permit(message.host).then((atMs) => send(child, { type: 'permit', id: message.id, atMs }));
    else if (message.type === 'result') outcome = { ok: true, result: message.result as ResultOf<O> };
    else outcome = { ok: false, error: message.error };
  });
  const late = setTimeout(() => {
    outcome ??= failed('time-limit', `The scan took longer than ${Math.round(limits.timeMs / 1000)} seconds.`);
    child.kill('SIGKILL');
  }, limits.timeMs);
  const stop = (): void => {
    send(child, { type: 'cancel' });
    setTimeout(() => child.kill('SIGKILL'), limits.stopMs).unref();
  };
  hooks.signal.addEventListener('abort', stop, { once: true });
  if (hooks.signal.aborted) stop();
  send(child, { type: 'run', order });
  return new Promise((resolve) => {
    child.once('error', () => resolve(failed('internal', 'The process of the scan could not be started.')));
    child.once('close', () => {
      clearTimeout(late);
      hooks.signal.removeEventListener('abort', stop);
      resolve(outcome ?? died(errors, limits));
    });
  });
}

/** Run from source, as the tests do, the server uses the built package of the scanner, as it does when it is built. */
const isSource = import.meta.url.endsWith('.ts');
const settingsOfSource = fileURLToPath(new URL('../../tsconfig.run.json', import.meta.url));

/** Flags of the process of a scan. */
export const nodeFlags = ({ memoryMb }: Pick<ChildLimits, 'memoryMb'>): string[] => [
  `--max-old-space-size=${memoryMb}`,
];

function start(limits: ChildLimits): ChildProcess {
  const program = fileURLToPath(new URL(isSource ? './scan-child.ts' : './scan-child.js', import.meta.url));
  return fork(program, [], {
    execArgv: [...(isSource ? ['--import', 'tsx'] : []), ...nodeFlags(limits)],
    env: childEnvironment(),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

/** What a scan may need of the environment; keys and the address of the database are not among it. */
const PASSED = ['PATH', 'HOME', 'LANG', 'TZ', 'TMPDIR', 'NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'SSL_CERT_DIR'];

const childEnvironment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(PASSED.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))),
  ...(isSource && { TSX_TSCONFIG_PATH: settingsOfSource }),
});

function send(child: ChildProcess, message: ToChild): void {
  if (child.connected) child.send(message, () => undefined);
}

const failed = (type: string, detail: string): ChildOutcome<never> => ({ ok: false, error: { type, detail } });

const died = (errors: string, { memoryMb }: ChildLimits): ChildOutcome<never> =>
  errors.includes('heap out of memory')
    ? failed('out-of-memory', `The scan needed more than ${memoryMb} MB of memory.`)
    : failed('crashed', 'The process of the scan ended without a result.');
