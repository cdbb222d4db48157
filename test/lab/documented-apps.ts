import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Severity } from '../../src/model/terms.ts';
import { type RunningApp, startApp } from './running-app.ts';
import { cargoPrograms, python, root } from './toolchains.ts';

/** What is in an application's `truth.json`. */
export interface Truth {
  readonly plants: readonly PlantedDrift[];
  /** `GET /path`: documented operations that keep what the document promises. */
  readonly faithful: readonly string[];
}

export interface PlantedDrift {
  readonly check: string;
  /** As the document writes it; as it was asked where the document does not have it; null for the document as a whole. */
  readonly path: string | null;
  readonly name?: string;
  /** Where it must be this one. */
  readonly severity?: Severity;
  readonly why: string;
}

/** An application whose framework makes its document from the code, and how its program is named where it is compiled. */
export const DOCUMENTED_APPS = {
  fastapi: { tool: 'python3' },
  drf: { tool: 'python3' },
  apiflask: { tool: 'python3' },
  actix: { tool: 'cargo', program: 'documented-actix' },
} as const satisfies Readonly<Record<string, { readonly tool: string; readonly program?: string }>>;

export type DocumentedApp = keyof typeof DOCUMENTED_APPS;

const lab = 'test/lab/documented';

export const truthOf = (name: DocumentedApp): Truth =>
  JSON.parse(readFileSync(join(root, lab, name, 'truth.json'), 'utf8'));

export function startDocumentedApp(name: DocumentedApp): Promise<RunningApp> {
  const app = DOCUMENTED_APPS[name];
  const command = 'program' in app ? [join(cargoPrograms(`${lab}/${name}`), app.program)] : [python(), 'app.py'];
  const env = { PYTHONPATH: join(root, lab, 'python') };
  return startApp({ folder: join(root, lab, name), command, ready: '/', env });
}
