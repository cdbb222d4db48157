/**
 * Writes `src/upload/server-api.ts`, the types of the server's API that the command line uses, from the server's own document. With `--check` it
 * writes nothing and exits 1 when the file is not what it would write.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTypes, { astToString } from 'openapi-typescript';
import { readConfig } from '../server/src/config/config.ts';
import { createHttp } from '../server/src/http/create.ts';
import { apiDocument } from '../server/src/http/document.ts';
import type { App } from '../server/src/service/app.ts';

const FILE = fileURLToPath(new URL('../src/upload/server-api.ts', import.meta.url));

/** What the command line uses of the server's API. */
const USED: Readonly<Record<string, readonly string[]>> = { '/api/v1/targets': ['get'], '/api/v1/uploads': ['post'] };

type Json = Record<string, unknown>;

async function serverApiTypes(): Promise<string> {
  const app = { config: readConfig({}) } as App; // The document is made of the routes: no request is handled.
  const document = JSON.parse(JSON.stringify(apiDocument(createHttp(app), app))) as Json;
  const ast = await openapiTypes(JSON.stringify(usedPart(document)), { alphabetize: true });
  return `// Generated from the server's routes by scripts/generate-server-api.ts: do not edit.\n${withoutEmpty(astToString(ast))}`;
}

/** Without the types that are always made and say nothing here. */
const withoutEmpty = (text: string): string =>
  text.replace(/^export type (?:webhooks|\$defs) = Record<string, never>;\n/gm, '');

/** The used operations without their problems, and the components that these need. */
function usedPart(document: Json): Json {
  const all = document['paths'] as Record<string, Record<string, Json>>;
  const paths = Object.fromEntries(
    Object.entries(USED).map(([path, methods]) => [
      path,
      Object.fromEntries(methods.map((method) => [method, withoutProblems(all[path]?.[method] ?? {})])),
    ]),
  );
  const { schemas } = document['components'] as { schemas: Json };
  return { ...document, paths, components: { schemas: reachable(schemas, paths) } };
}

const withoutProblems = (operation: Json): Json => ({
  ...operation,
  responses: Object.fromEntries(
    Object.entries(operation['responses'] as Json).filter(([status]) => Number(status) < 400),
  ),
});

function reachable(schemas: Json, from: unknown): Json {
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    for (const [, name = ''] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (names.has(name)) continue;
      names.add(name);
      visit(schemas[name]);
    }
  };
  visit(from);
  return Object.fromEntries([...names].sort().map((name) => [name, schemas[name]]));
}

const main = async (check: boolean): Promise<void> => {
  const wanted = await serverApiTypes();
  if (!check) writeFileSync(FILE, wanted);
  else if (readFileSync(FILE, 'utf8') !== wanted) {
    process.stderr.write('src/upload/server-api.ts is out of date: run npm run generate\n');
    process.exitCode = 1;
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.includes('--check'));
