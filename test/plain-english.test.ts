import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { checks } from '../src/checks/index.ts';

const src = fileURLToPath(new URL('../src', import.meta.url));

/** The glossary of docs/style.md, as far as it does not depend on context. */
const RETIRED =
  /\b(?:answers?|answered|answering|stands?(?!-alone)|stood|tells?|told|nobody|strangers?|made[- ]up|mend(?:s|ed)?|for ever|foreseen|heed(?:s|ed)?|(?:is|are|was|were) taken)\b/i;

/** Members of checks, and other members whose text a person reads. */
const MEMBERS = new Set([
  'title',
  'why',
  'fix',
  'fixes',
  'notes',
  'message',
  'reason',
  'words',
  'help',
  'steps',
  'gives',
  'severity',
  'opens',
]);
/** Functions and tags whose text a person reads. */
const CALLS = new Set(['own', 'say', 'fail', 'notApplicable', 'description', 'argument', 'option', 'addHelpText']);

/** What holds a retired word and stays, each with its reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'could not tell': 'an outcome of verify and diff, in their JSON',
  '.stranger.example': 'a host name that probes send',
  'prompts and answers': 'what a language model answers',
  'captcha answers': 'what a person answers to a captcha',
  'Forms and answers': 'what a person writes into a form',
  'made to answer': 'what a portal is for',
};

interface Text {
  readonly at: string;
  readonly text: string;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('testing'))
  .map((file) => join(src, file));

/** Literal pieces of a string or template, without what is put in. */
function piecesOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' … ');
}

const nameOf = (node: ts.Node): string | undefined => {
  if (ts.isIdentifier(node)) return node.text;
  return ts.isPropertyAccessExpression(node) ? node.name.text : undefined;
};

function isForPeople(node: ts.Node): boolean {
  // The words for the codes of failed connections are in a table by code.
  if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name))
    return MEMBERS.has(node.name.text) || /^[A-Z]+(?:_[A-Z]+)*$/.test(node.name.text);
  if (ts.isCallExpression(node)) return CALLS.has(nameOf(node.expression) ?? '');
  return ts.isTaggedTemplateExpression(node) && CALLS.has(nameOf(node.tag) ?? '');
}

function textsOf(file: string, code: string): Text[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest);
  const found: Text[] = [];
  const visit = (node: ts.Node, reads: boolean): void => {
    const text = reads ? piecesOf(node) : undefined;
    if (text !== undefined) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push({ at: `${relative(src, file).split(sep).join('/')}:${line + 1}`, text });
    }
    // A word that code compares or selects with is no text.
    const isCode = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken;
    ts.forEachChild(node, (child) => visit(child, !isCode && (reads || isForPeople(node))));
  };
  visit(source, false);
  return found;
}

const isExcepted = (text: string): boolean => Object.keys(EXCEPTIONS).some((each) => text.includes(each));

/** A file that has no retired word anywhere need not be parsed. */
function retiredIn(file: string): Text[] {
  const code = readFileSync(file, 'utf8');
  if (!RETIRED.test(code)) return [];
  return textsOf(file, code).filter(({ text }) => RETIRED.test(text) && !isExcepted(text));
}

describe('text that people read', () => {
  it('is found in the files of src', () => {
    expect(files.length).toBeGreaterThan(1500);
    const check = join(src, 'checks/authentication/session-id-predictable.ts');
    expect(textsOf(check, readFileSync(check, 'utf8')).length).toBeGreaterThan(5);
  });

  it('has none of the retired words of docs/style.md', () => {
    const retired = files.flatMap(retiredIn);
    expect(retired.map(({ at, text }) => `${at} ${RETIRED.exec(text)?.[0]}: ${text}`)).toEqual([]);
  });

  it.each(['The answer stands here', 'a made-up key', 'told by name', 'a key is taken', 'good for ever'])(
    'would be refused: %s',
    (text) => expect(RETIRED.test(text)).toBe(true),
  );

  it.each(['The response contains a key', 'a stand-alone server', 'Take the key out', 'understands it'])(
    'passes: %s',
    (text) => expect(RETIRED.test(text)).toBe(false),
  );

  it('has titles that are short, without a leading article or a final full stop', () => {
    const odd = checks.filter(({ title }) => title.length > 64 || /^(?:An?|The) |\.$/.test(title));
    expect(odd.map(({ id, title }) => `${id}: ${title}`)).toEqual([]);
  });
});
