import type { CodePart } from '../model/code.ts';

const FOLDERS: readonly (readonly [CodePart, RegExp])[] = [
  [
    'vendored',
    /^(?:vendor|vendored|third[-_]?party|external|extern|bower_components|jspm_packages|node_modules|site-packages|\.venv|venv|contrib_src)$/i,
  ],
  [
    'test',
    /^(?:tests?|testing|spec|specs|e2e|__tests__|__mocks__|fixtures?|mocks?|cypress|playwright|testdata|bench(?:marks?)?)$/i,
  ],
  ['example', /^(?:examples?|samples?|demos?|docs?|documentation|tutorials?|snippets|templates_example|playground)$/i],
];

const FILES: readonly (readonly [CodePart, RegExp])[] = [
  [
    'test',
    /^(?:tests?[_.-]|conftest\.)|[._-](?:tests?|spec|mock|stories)\.\w{1,5}$|^(?:tests?|settings_tests?|testing)\.\w{1,5}$/i,
  ],
  ['example', /^(?:examples?[_.-]|sample[_.-]|demo[_.-])|\.(?:example|sample|template|dist)(?:\.\w{1,8})?$/i],
  [
    'development',
    /^(?:(?:settings|config|conf)[_.-])?(?:dev|development|local|debug)(?:[_.-](?:settings|config))?\.\w{1,5}$|\.env\.(?:dev|development|local)$|docker-compose\.(?:dev|override|local)/i,
  ],
];

/** What kind of code a path below the project's folder is; undefined for the program itself. */
export function partOf(path: string): CodePart | undefined {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  for (const [part, pattern] of FOLDERS) if (folders.some((folder) => pattern.test(folder))) return part;
  return FILES.find(([, pattern]) => pattern.test(name))?.[0];
}

/** `class DevelopmentConfig`: what its name says that its settings are for. */
export const partOfClass = (name: string): CodePart | undefined => {
  if (/^(?:dev|development|local|debug)/i.test(name)) return 'development';
  return /^(?:test|testing)/i.test(name) ? 'test' : undefined;
};
