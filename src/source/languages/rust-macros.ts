import type { Arg, Entry, Expr } from '../ast.ts';
import { type Cst, child } from './cst.ts';
import { type Lowering, spanOf, written } from './lowering.ts';
import { unescaped } from './unescaped.ts';

/**
 * What is inside a macro is a tree of tokens, and its grammar the macro's own. Read here: arguments with commas, `key = value`, `%value`,
 * the JSON of `json!`, and expressions that are paths, calls and literals.
 */
export function macroExpr(node: Cst, to: Lowering): Expr {
  const [macro, tree] = [child(node, 'macro'), node.kids.find(({ type }) => type === 'token_tree')];
  const path = macro === undefined ? '' : written(macro, to);
  const callee = pathExpr(path.split('::'), macro ?? node);
  const args = tree === undefined ? [] : macroArgs(tree, to);
  const name = path.split('::').at(-1) ?? '';
  if (name === 'json' || name === 'vec')
    return args.length === 1 && args[0] !== undefined && name === 'json'
      ? args[0].value
      : { kind: 'list', items: args.map(({ value }) => value), ...spanOf(node) };
  if (FORMATS.test(name)) return formatted(args, node);
  if (/^(?:env|option_env)$/.test(name))
    return { kind: 'call', callee: { ...callee, kind: 'name', name: 'env!' }, args, ...spanOf(node) };
  // A text with holes is an argument that is put together.
  const first = args.findIndex(({ name: key, value }) => key === undefined && value.kind === 'text');
  const shown =
    first < 0
      ? args
      : [
          ...args.slice(0, first),
          { value: formatted(args.slice(first), node) },
          ...args.slice(first + 1).filter(({ name: key }) => key !== undefined),
        ];
  return { kind: 'call', callee, args: shown, ...spanOf(node) };
}

/** Macros that put a text together. */
const FORMATS = /^(?:format|format_args|concat|html|write|writeln)$/;

function pathExpr(names: readonly string[], at: Cst): Expr {
  const [first = '', ...rest] = names;
  return rest.reduce<Expr>((of, name) => ({ kind: 'member', of, name, ...spanOf(at) }), {
    kind: 'name',
    name: first,
    ...spanOf(at),
  });
}

/** `"…{}…{name}"` with its values: the parts of the text in order. */
function formatted(args: readonly Arg[], node: Cst): Expr {
  const at = args.findIndex(({ value }) => value.kind === 'text');
  const text = args[at]?.value;
  if (text?.kind !== 'text') return { kind: 'join', parts: args.map(({ value }) => value), ...spanOf(node) };
  const values = args.slice(at + 1);
  const pieces = text.value.split(/\{([\w.]{0,60})(?::[^{}]{0,40})?\}/);
  let next = 0;
  const parts = pieces.flatMap((piece, i): Expr[] => {
    if (i % 2 === 0) return piece === '' ? [] : [{ ...text, value: piece }];
    if (piece === '') return values[next] === undefined ? [] : [(values[next++] as Arg).value];
    if (/^\d/.test(piece)) return values[Number(piece)] === undefined ? [] : [(values[Number(piece)] as Arg).value];
    return [
      values.find(({ name }) => name === piece)?.value ?? {
        kind: 'name',
        name: piece,
        start: text.start,
        end: text.end,
        line: text.line,
        column: text.column,
      },
    ];
  });
  return parts.length === 0 ? { ...text, value: '' } : { kind: 'join', parts, ...spanOf(node) };
}

/** The arguments of a tree of tokens in brackets. */
export const macroArgs = (tree: Cst, to: Lowering): Arg[] =>
  split(tree.kids.slice(1, -1), (token) => token.type === ',').map((tokens) => argument(tokens, to));

function split(tokens: readonly Cst[], isEnd: (token: Cst) => boolean): Cst[][] {
  const parts: Cst[][] = [[]];
  for (const token of tokens) {
    if (isEnd(token)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

/** `key = value`, `key: value` of `json!`, or a value. */
function argument(tokens: readonly Cst[], to: Lowering): Arg {
  const [key, sign, ...rest] = tokens;
  const isNamed = key !== undefined && sign !== undefined && sign.type === '=' && key.type === 'identifier';
  return isNamed ? { name: written(key, to), value: tokensValue(rest, to) } : { value: tokensValue(tokens, to) };
}

/** The tokens of one expression: what goes on with `.`, `::`, `?` or an argument list is one value; the rest is looked at by itself. */
function tokensValue(tokens: readonly Cst[], to: Lowering): Expr {
  const own = tokens.filter(({ type }) => !/^[&*%?!]$|^mut$|^mutable_specifier$/.test(type));
  const [first, ...rest] = own;
  const empty: Expr = { kind: 'other', parts: [], start: 0, end: 0, line: 1, column: 1 };
  if (first === undefined) return tokens[0] === undefined ? empty : { ...empty, ...spanOf(tokens[0]) };
  return rest.reduce<Expr>((value, token, i) => extended(value, token, { before: own[i], to }), primary(first, to));
}

function primary(node: Cst, to: Lowering): Expr {
  if (/string_literal$/.test(node.type)) {
    const inside = node.kids.filter(({ type }) => type === 'string_content' || type === 'escape_sequence');
    return { kind: 'text', value: unescaped(inside.map((kid) => written(kid, to)).join('')), ...spanOf(node) };
  }
  if (node.type === 'integer_literal')
    return { kind: 'plain', value: Number.parseInt(written(node, to), 10), ...spanOf(node) };
  if (node.type === 'boolean_literal') return { kind: 'plain', value: written(node, to) === 'true', ...spanOf(node) };
  if (node.type !== 'token_tree') return { kind: 'name', name: written(node, to), ...spanOf(node) };
  const open = to.text[node.start];
  if (open === '{') return { kind: 'dict', entries: entriesOf(node, to), ...spanOf(node) };
  const items = macroArgs(node, to).map(({ value }) => value);
  return open === '[' ? { kind: 'list', items, ...spanOf(node) } : { kind: 'either', options: items, ...spanOf(node) };
}

const entriesOf = (node: Cst, to: Lowering): Entry[] =>
  split(node.kids.slice(1, -1), (token) => token.type === ',').flatMap((tokens): Entry[] => {
    const colon = tokens.findIndex(({ type }) => type === ':');
    const key = tokens[0];
    if (colon < 1 || key === undefined) return tokens.length === 0 ? [] : [{ value: tokensValue(tokens, to) }];
    return [{ key: primary(key, to), value: tokensValue(tokens.slice(colon + 1), to) }];
  });

/** One more token: a member after a dot or path, a call, an index. */
function extended(
  value: Expr,
  token: Cst,
  { before, to }: { readonly before: Cst | undefined; readonly to: Lowering },
): Expr {
  const span = { start: value.start, end: token.end, line: value.line, column: value.column };
  if (token.type === '.' || token.type === '::') return value;
  if (before?.type === '.' || before?.type === '::')
    return { kind: 'member', of: value, name: written(token, to), ...span };
  if (token.type === 'token_tree' && value.kind === 'name' && FORMATS.test(value.name))
    return formatted(macroArgs(token, to), token);
  if (token.type === 'token_tree' && to.text[token.start] === '(')
    return { kind: 'call', callee: value, args: macroArgs(token, to), ...span };
  if (token.type === 'token_tree' && to.text[token.start] === '[') {
    const [key] = macroArgs(token, to);
    return key === undefined || /\.\./.test(written(token, to))
      ? { kind: 'test', parts: [value], ...span }
      : { kind: 'index', of: value, key: key.value, ...span };
  }
  return { kind: 'other', parts: [value, primary(token, to)], ...span };
}
