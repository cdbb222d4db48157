import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RunningApp, startApp } from './running-app.ts';
import { cargoPrograms, python, root } from './toolchains.ts';

/** What is in an application's `app.json`. */
export interface AppFacts {
  readonly start: readonly string[];
  /** Name of the program, for a compiled application. */
  readonly bin?: string;
  readonly ready: string;
  readonly env_random?: readonly string[];
  readonly plants: readonly Plant[];
  /** What a scan finds on any plain-HTTP loopback server, however well made. */
  readonly unavoidable?: readonly { readonly check: string; readonly severity: string; readonly note: string }[];
}

export interface Plant {
  readonly check: string;
  readonly path: string;
  readonly name?: string;
  readonly note?: string;
}

export interface GuideApp extends RunningApp {
  readonly facts: AppFacts;
}

/** Starts `vulnerable` or `fixed` of a guide. */
export async function startGuideApp(framework: string, which: 'vulnerable' | 'fixed'): Promise<GuideApp> {
  const folder = join(root, 'guides/api-key-exposure', framework, 'session-cookies', which);
  const facts: AppFacts = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8'));
  const env = Object.fromEntries((facts.env_random ?? []).map((name) => [name, randomBytes(64).toString('base64')]));
  return { ...(await startApp({ folder, command: commandOf(facts), ready: facts.ready, env })), facts };
}

function commandOf({ bin, start: [interpreter, ...args] }: AppFacts): string[] {
  if (bin !== undefined) return [join(cargoPrograms('guides'), bin)];
  return [interpreter === 'node' ? process.execPath : python(), ...args];
}
