/** What the form of a call shows about its value. */
import { type Call, type Expr, lastName, pathOf } from '../ast.ts';
import { isLazy } from './functions.ts';
import { bodyOf } from './returns.ts';

/** `String.from(k)`, `Some(k)`: a type or a module is no value. */
export const isTypeName = (expr: Expr): boolean =>
  /^(?:[A-Z]\w{0,40}|json|base64|urllib\.parse|parse|Text(?:En|De)coder\(\))$/.test(pathOf(expr) ?? '') &&
  !isConstant(expr);

/** `API_KEY.clone()`: a constant is a value. */
const isConstant = (expr: Expr): boolean =>
  expr.kind === 'name' && /^[A-Z][A-Z\d_]{2,60}$/.test(expr.name) && expr.name !== 'JSON';

/** `token.parse()`: the text as a value of another type. */
export const isParsed = ({ callee, args }: Call): boolean =>
  callee.kind === 'member' && callee.name === 'parse' && args.length === 0;

/** What a call keeps for later: `LazyLock::new(|| key)`, `field(default_factory=lambda: key)` of a data class. */
export function keptBy({ args, callee }: Call, path: string): readonly Expr[] | undefined {
  if (isLazy(path)) return args.map(({ value }) => bodyOf(value));
  if (!/^[fF]ield$/.test(lastName(callee) ?? '')) return undefined;
  const kept = args.filter(({ name }) => name === 'default' || name === 'default_factory');
  return kept.length === 0 ? undefined : kept.map(({ value }) => bodyOf(value));
}

export const listed = (expr: Expr): readonly Expr[] => (expr.kind === 'list' ? expr.items : [expr]);
