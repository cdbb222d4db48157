import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { checks } from '../src/checks/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const src = join(root, 'src');

/** The glossary of docs/style.md, as far as it does not depend on context. */
const RETIRED =
  /\b(?:answers?|answered|answering|stands?(?!-alone)|stood|tells?|told|nobody|strangers?|made[- ]up|mend(?:s|ed)?|for ever|foreseen|heed(?:s|ed)?|(?:is|are|was|were) taken)\b/i;

/** The same in prose that has room for their ordinary meanings: what stands for something, can be told apart, was told to stop, or is taken out. */
const RETIRED_IN_PROSE =
  /\b(?:answers?|answered|answering|stands?(?!-alone|-ins?\b| for\b| alone\b)|standing|stood(?! for\b)|tells?(?!.*\bapart\b)|telling|told(?! to\b| apart\b)|nobody|strangers?|made[- ]up(?! of\b| for\b)|mend(?:s|ed)?|for ever|foreseen|heed(?:s|ed)?)\b/i;

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
  'byHand',
  'looks',
]);
/** Functions and tags whose text a person reads. */
const CALLS = new Set([
  ...['own', 'say', 'fail', 'notApplicable', 'description', 'argument', 'option', 'addHelpText'],
  ...['onStage', 'Error', 'UsageError', 'StartError', 'Problem'],
]);

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

/** Also searched for comments. */
const FOLDERS = ['src', 'server/src', 'scripts', 'test', 'bench', 'demo'];

const codeOf = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))
    .map((file) => join(root, folder, file));

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

/** The lines of all comments that have a retired word. A file is parsed only where such a line looks like one of a comment. */
function retiredComments(file: string, code: string): string[] {
  const isLikely = code
    .split('\n')
    .some((line) => /^\s*(?:\/\*|\*|\/\/)|\s\/[/*]/.test(line) && RETIRED_IN_PROSE.test(line));
  if (!isLikely) return [];
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const comments = new Map<number, string>();
  const visit = (node: ts.Node): void => {
    const before = ts.getLeadingCommentRanges(code, node.getFullStart()) ?? [];
    const after = ts.getTrailingCommentRanges(code, node.getEnd()) ?? [];
    // Text between tags or in a template is none.
    if (!ts.isJsxText(node)) for (const { pos, end } of [...before, ...after]) comments.set(pos, code.slice(pos, end));
    for (const child of node.getChildren(source)) visit(child);
  };
  visit(source);
  return [...comments.values()]
    .flatMap((comment) => comment.split('\n'))
    .filter((line) => RETIRED_IN_PROSE.test(line.replaceAll(/`[^`]*`/g, '')))
    .map((line) => `${relative(root, file).split(sep).join('/')} ${RETIRED_IN_PROSE.exec(line)?.[0]}: ${line.trim()}`);
}

/** Pages that quote the words they are about, or print what others named. */
const QUOTING = new Set(['docs/style.md']);

const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...['docs', 'guides', 'findings', 'bench'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md') && !name.includes('node_modules'))
      .map((name) => `${folder}/${name.split(sep).join('/')}`),
  ),
].filter((page) => !QUOTING.has(page));

/** The prose of a page by line, without code and without what links and quotes name. */
const proseOf = (markdown: string): string[] =>
  markdown
    .replaceAll(/^( *)```[\s\S]*?^\1```/gm, '')
    .split('\n')
    .map((line) => line.replaceAll(/`[^`]*`|\[[^\]]*\]\([^)]*\)|<[^>]*>|"[^"]*"/g, ' '));

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

  it('has none of them in the texts of the server', () => {
    const server = codeOf('server/src').filter((file) => !file.endsWith('.test.ts') && !file.includes('testing'));
    expect(server.length).toBeGreaterThan(200);
    expect(server.flatMap(retiredIn).map(({ at, text }) => `${at} ${RETIRED.exec(text)?.[0]}: ${text}`)).toEqual([]);
  });

  it('has none of them in the pages', () => {
    expect(pages.length).toBeGreaterThan(150);
    const retired = pages.flatMap((page) =>
      proseOf(readFileSync(join(root, page), 'utf8'))
        .filter((line) => RETIRED_IN_PROSE.test(line))
        .map((line) => `${page} ${RETIRED_IN_PROSE.exec(line)?.[0]}: ${line.trim()}`),
    );
    expect(retired).toEqual([]);
  });

  it('has none of them in comments', () => {
    const code = FOLDERS.flatMap(codeOf);
    expect(code.length).toBeGreaterThan(2500);
    expect(code.flatMap((file) => retiredComments(file, readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('reads comments as comments, and nothing else as one', () => {
    const lines = [
      '/** Tells the time. */',
      "const a = '// answers';",
      'const b = `',
      '// nobody',
      '`; // stands here',
      'const stood = 1;',
    ];
    expect(retiredComments(join(root, 'x.ts'), lines.join('\n'))).toEqual([
      'x.ts Tells: /** Tells the time. */',
      'x.ts stands: // stands here',
    ]);
  });

  it.each(['What nobody asked for.', 'The key stands before it.', 'A hash tells which.', 'as long as an answer'])(
    'would be refused in a comment: %s',
    (text) => expect(RETIRED_IN_PROSE.test(text)).toBe(true),
  );

  it.each([
    'Two numbers stand for a run.',
    'A mark by which they can be told apart.',
    'A child that was told to stop',
    'made up of parts',
  ])('passes in a comment: %s', (text) => expect(RETIRED_IN_PROSE.test(text)).toBe(false));

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
