import { type Arg, type Call, type Expr, textOf } from '../ast.ts';
import type { CallRule, Pick } from '../frameworks/framework.ts';

/** The argument at a position, or with one of the names. */
export function argAt(args: readonly Arg[], pick: Pick): Arg | undefined {
  const [at, ...names] = typeof pick === 'number' ? [pick] : pick;
  const named = args.find(({ name }) => name !== undefined && names.includes(name));
  return named ?? args.filter(({ name, spread }) => name === undefined && !spread)[at];
}

/** A constant's name says what it contains: `session[API_KEY_FIELD]`. */
export const nameAt = (expr: Expr): string | undefined =>
  expr.kind === 'name' || expr.kind === 'member' ? expr.name : undefined;

/** `.insert_header(("X-Key", key))`: a pair in place of two arguments. */
function pairOf(args: readonly Arg[]): readonly Arg[] {
  const [only, more] = args;
  return only?.value.kind === 'list' && more === undefined ? only.value.items.map((value) => ({ value })) : args;
}

/** `{ name: "k", value: v }`: an object in place of two arguments. */
function namedPairOf(args: readonly Arg[]): readonly Arg[] {
  const [only, more] = args;
  if (only?.value.kind !== 'dict' || more !== undefined) return args;
  const member = (wanted: string): Expr | undefined =>
    only.value.kind === 'dict' ? only.value.entries.find(({ key }) => textOf(key) === wanted)?.value : undefined;
  const [name, value] = [member('name'), member('value')];
  return name === undefined || value === undefined ? args : [{ value: name }, { value }];
}

/** `"…{}".format(a)` as the join that it is. */
export function joined({ callee, args, ...span }: Call): Expr {
  const format = callee.kind === 'member' ? textOf(callee.of) : undefined;
  const [before = '', ...after] = (format ?? '').split(/\{\w{0,60}\}/);
  const text = (value: string): Expr => ({ ...span, kind: 'text', value });
  const rest = after.flatMap((piece, i): Expr[] => [args[i]?.value ?? text(''), text(piece)]);
  return { ...span, kind: 'join', parts: [text(before), ...rest] };
}

/** A pair or an object in place of a name and a value. */
export function argsOf({ does }: CallRule, { args }: Call): readonly Arg[] {
  if (does === 'header') return pairOf(args);
  return does === 'cookie' ? namedPairOf(args) : args;
}
