import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RunningApp, startApp } from './running-app.ts';
import { nodeWith, pythonWith, root } from './toolchains.ts';

/** The password of the user of all applications. */
export const PASSWORD = ['correct', 'horse', 'battery', '17'].join('-');

const folder = 'test/lab/sign-in';
const REQUIREMENTS = ['guides/requirements.txt', `${folder}/requirements.txt`];

/** Applications with a log-in of their framework, and what runs them; `npm` with packages of their own. `TWIN` says how they keep a session. */
export const SIGN_IN_APPS = {
  flask: 'python',
  django: 'python',
  fastapi: 'python',
  express: 'node',
  'better-auth': 'npm',
  'auth-js': 'npm',
} as const;
export type SignInApp = keyof typeof SIGN_IN_APPS;

export const startSignInApp = (name: SignInApp, twin: string): Promise<RunningApp> =>
  startApp({
    folder: join(root, folder, name),
    command: commandOf(name),
    ready: '/',
    env: { TWIN: twin, PASSWORD, PYTHONPATH: join(root, folder, 'python') },
  });

function commandOf(name: SignInApp): readonly string[] {
  const kind = SIGN_IN_APPS[name];
  if (kind === 'python') return [pythonWith(REQUIREMENTS), 'app.py'];
  if (kind === 'node') return [process.execPath, 'app.mjs'];
  // Packages are found from the folder that a program is in.
  const program = join(nodeWith(`${folder}/packages`), `${name}.mjs`);
  copyFileSync(join(root, folder, name, 'app.mjs'), program);
  return [process.execPath, program];
}
