import { fileURLToPath } from 'node:url';
import { ownTable } from '../src/secrets/own-table.ts';
import { printTable } from '../src/secrets/printed-table.ts';

const MODULE = fileURLToPath(new URL('../src/secrets/own-table.ts', import.meta.url));
const READER = fileURLToPath(new URL('../src/secrets/printed-table.ts', import.meta.url));

/** For the bundler: the module that makes the table of the rules becomes one that holds it. */
export const printedRules = {
  name: 'printed-rules',
  load: (id: string): string | undefined =>
    id === MODULE
      ? `import { readTable } from ${JSON.stringify(READER)};
export const ownTable = () => readTable(${JSON.stringify(printTable(ownTable()))});`
      : undefined,
};
