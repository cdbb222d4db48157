import { join } from 'node:path';
import { type RunningApp, startApp } from './running-app.ts';
import { pythonWith, root } from './toolchains.ts';

/** The password of the user of all applications. */
export const PASSWORD = ['correct', 'horse', 'battery', '17'].join('-');

const folder = 'test/lab/sign-in';
const REQUIREMENTS = ['guides/requirements.txt', `${folder}/requirements.txt`];

/** Applications with a log-in of their framework. `TWIN` says how they keep a session. */
export const SIGN_IN_APPS = { flask: 'app.py', django: 'app.py', fastapi: 'app.py', express: 'app.mjs' } as const;
export type SignInApp = keyof typeof SIGN_IN_APPS;

export const startSignInApp = (name: SignInApp, twin: string): Promise<RunningApp> =>
  startApp({
    folder: join(root, folder, name),
    command: [name === 'express' ? process.execPath : pythonWith(REQUIREMENTS), SIGN_IN_APPS[name]],
    ready: '/',
    env: { TWIN: twin, PASSWORD, PYTHONPATH: join(root, folder, 'python') },
  });
