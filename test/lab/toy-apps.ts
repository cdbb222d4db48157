import { join } from 'node:path';
import { type RunningApp, startApp } from './running-app.ts';
import { cargoPrograms, python, root } from './toolchains.ts';

/** The commonest first applications of their frameworks, each with a twin that keeps the key on the server. */
export const TOYS = {
  flask: 'python3',
  django: 'python3',
  fastapi: 'python3',
  express: 'node',
  actix: 'cargo',
} as const;

export type Toy = keyof typeof TOYS;

const commandOf: Readonly<Record<Toy, () => readonly string[]>> = {
  flask: () => [python(), 'app.py'],
  django: () => [python(), 'app.py'],
  fastapi: () => [python(), 'app.py'],
  express: () => [process.execPath, 'app.mjs'],
  actix: () => [join(cargoPrograms('test/lab/toys/actix'), 'toy-actix')],
};

/** `env` says what the toy does: `TWIN` (leaky, safe), `TOY_KEY`, and what else the application reads. */
export const startToy = (toy: Toy, env: Readonly<Record<string, string>>): Promise<RunningApp> =>
  startApp({ folder: join(root, 'test/lab/toys', toy), command: commandOf[toy](), ready: '/', env });
