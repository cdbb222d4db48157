/** Every regular expression of the source, and of every secret rule as it is built, is shown to be linear by `recheck`: received text meets them all. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { secretRules } from '../../src/secrets/all-rules.ts';
import { BETWEEN } from '../../src/secrets/assignment.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('/testing/'))
  .map((file) => join(root, 'src', file));

interface Found {
  readonly source: string;
  readonly flags: string;
  readonly place: string;
}

function expressionsIn(file: string): Found[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
        place: `${relative(root, file)}:${line + 1}`,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/**
 * A secret rule is matched from its literal within a window of fixed size (secrets/matcher.ts), and a sticky expression at one place: both
 * start at a given place. `recheck` does not know that, and gets the anchored expression. What may be between a name and its value is
 * the same in some hundred rules and bounded; it is checked once, and is an equals sign in the others.
 */
const asChecked = ({ source: written, flags, place }: Found): [string, string] => {
  const source = written.replaceAll(new RegExp(BETWEEN).source, '=');
  return flags.includes('y') || place.startsWith('src/secrets/rules/')
    ? [`^(?:${source})`, flags.replace(/[gyd]/g, '')]
    : [source, flags.replace(/[gd]/g, '')];
};

it('is linear, every one', () => {
  const built = secretRules.map(({ id, pattern: { source, flags } }) => ({
    source,
    flags,
    place: `src/secrets/rules/, ${id}`,
  }));
  const between = {
    source: `(?:api[_.-]?key)${BETWEEN}([0-9a-f]{32})`,
    flags: 'i',
    place: 'src/secrets/rules/, what stands between',
  };
  const found = [...files.flatMap(expressionsIn), ...built, between];
  expect(found.length).toBeGreaterThan(300);
  const known = new Map<string, string>();
  const offenders = found.flatMap((expression) => {
    const [source, flags] = asChecked(expression);
    const id = `/${source}/${flags}`;
    const status = known.get(id) ?? checkSync(source, flags, { timeout: 10_000, recallTimeout: -1 }).status;
    known.set(id, status);
    return status === 'safe' ? [] : [`${expression.place}: ${status}: ${id}`];
  });
  expect(offenders).toEqual([]);
}, 600_000);
