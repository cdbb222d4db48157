/**
 * The form that all languages are read into: what matters for following a value, and nothing else. Places are those of the original
 * text: offsets and columns in UTF-16 units, lines and columns from 1.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

export type Expr = Span & Shape;

type Shape =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'plain'; readonly value: number | boolean | null }
  /** An f-string, a template, a concatenation: parts in order. */
  | { readonly kind: 'join'; readonly parts: readonly Expr[] }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'member'; readonly of: Expr; readonly name: string }
  | { readonly kind: 'index'; readonly of: Expr; readonly key: Expr }
  | { readonly kind: 'call'; readonly callee: Expr; readonly args: readonly Arg[] }
  /** `of` is the type that a literal names: `Config { key }`. */
  | { readonly kind: 'dict'; readonly entries: readonly Entry[]; readonly of?: string }
  | { readonly kind: 'list'; readonly items: readonly Expr[] }
  /** One of several values: `a or b`, `c ? a : b`. */
  | { readonly kind: 'either'; readonly options: readonly Expr[] }
  /** True, false or a number that says nothing of its operands: comparisons, `not`, slices. */
  | { readonly kind: 'test'; readonly parts: readonly Expr[] }
  | { readonly kind: 'func'; readonly func: Func }
  | { readonly kind: 'other'; readonly parts: readonly Expr[] };

export type Call = Extract<Expr, { kind: 'call' }>;

export interface Arg {
  /** Of a keyword argument. */
  readonly name?: string;
  /** `**options`, `...options`. */
  readonly spread?: true;
  readonly value: Expr;
}

export interface Entry {
  /** Absent for what is spread into it. */
  readonly key?: Expr;
  readonly value: Expr;
}

export interface Param {
  readonly name: string;
  readonly preset?: Expr;
  /** As it is written: `Session`, `web::Form<L>`. */
  readonly type?: string;
  /** It is a member of the object as well: `constructor(private readonly key: string)`. */
  readonly isMember?: true;
}

export interface Func extends Span {
  readonly name: string;
  readonly params: readonly Param[];
  /** Decorators and attributes. */
  readonly marks: readonly Expr[];
  readonly body: readonly Stmt[];
}

export type Stmt = Span &
  (
    | { readonly kind: 'assign'; readonly target: Expr; readonly value: Expr }
    | { readonly kind: 'expr'; readonly value: Expr }
    | { readonly kind: 'return'; readonly value: Expr }
    | { readonly kind: 'delete'; readonly target: Expr }
    | { readonly kind: 'func'; readonly func: Func }
    | {
        readonly kind: 'class';
        readonly name: string;
        readonly bases: readonly Expr[];
        readonly marks: readonly Expr[];
        readonly body: readonly Stmt[];
        /** Fields that are left out where an object is written as JSON. */
        readonly unwritten?: readonly string[];
      }
    | { readonly kind: 'import'; readonly from: string; readonly names: readonly Imported[] }
    | { readonly kind: 'block'; readonly condition?: Expr; readonly body: readonly Stmt[] }
  );

/** `from m import name as local`; the name is `*` for everything, and empty where the module itself gets the local name. */
export interface Imported {
  readonly name: string;
  readonly local: string;
}

/** The expressions directly inside one. */
export function partsOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'join':
    case 'test':
    case 'other':
      return expr.parts;
    case 'member':
      return [expr.of];
    case 'index':
      return [expr.of, expr.key];
    case 'call':
      return [expr.callee, ...expr.args.map(({ value }) => value)];
    case 'dict':
      return expr.entries.flatMap(({ key, value }) => (key === undefined ? [value] : [key, value]));
    case 'list':
      return expr.items;
    case 'either':
      return expr.options;
    default:
      return [];
  }
}

/** `request.session.update`, with `()` for a call on the way; undefined where something else is on the way. */
export function pathOf(expr: Expr): string | undefined {
  if (expr.kind === 'name') return expr.name;
  if (expr.kind === 'call') {
    const callee = pathOf(expr.callee);
    return callee === undefined ? undefined : `${callee}()`;
  }
  if (expr.kind !== 'member') return undefined;
  const of = pathOf(expr.of);
  return of === undefined ? undefined : `${of}.${expr.name}`;
}

/** The last name of a chain: `update` of `request.session.update`. */
export const lastName = (expr: Expr): string | undefined =>
  expr.kind === 'name' || expr.kind === 'member' ? expr.name : expr.kind === 'call' ? lastName(expr.callee) : undefined;

/** A literal text, also as a sum of literal texts. */
export function textOf(expr: Expr | undefined): string | undefined {
  if (expr?.kind === 'text') return expr.value;
  if (expr?.kind !== 'join') return undefined;
  const parts = expr.parts.map(textOf);
  return parts.every((part) => part !== undefined) ? parts.join('') : undefined;
}
