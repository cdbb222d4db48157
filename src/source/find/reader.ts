import type { Expr, Func, Stmt } from '../ast.ts';
import { partsOf } from '../ast.ts';
import type { Context } from './context.ts';
import { routeOf } from './routes.ts';

/** What is reported of each part of a module, in the order of its text. */
export interface Visitor {
  assign(stmt: Extract<Stmt, { kind: 'assign' }>, context: Context): void;
  call(expr: Extract<Expr, { kind: 'call' }>, context: Context): void;
  returns(stmt: Extract<Stmt, { kind: 'return' }>, context: Context): void;
  removes(stmt: Extract<Stmt, { kind: 'delete' }>, context: Context): void;
  /** After everything in it. */
  func(func: Func, context: Context): void;
  /** After everything in it; the scope is that of the class. */
  class?(stmt: Extract<Stmt, { kind: 'class' }>, context: Context): void;
}

/** Visits all statements and expressions below a body. */
export function read(body: readonly Stmt[], context: Context, visitor: Visitor): void {
  for (const stmt of body) readStmt(stmt, context, visitor);
}

function readStmt(stmt: Stmt, context: Context, visitor: Visitor): void {
  if (stmt.kind === 'assign') {
    visitor.assign(stmt, context);
    readExpr(stmt.target, context, visitor);
    readExpr(stmt.value, context, visitor, nameOf(stmt.target));
  } else if (stmt.kind === 'expr') readExpr(stmt.value, context, visitor);
  else if (stmt.kind === 'return') {
    visitor.returns(stmt, context);
    readExpr(stmt.value, context, visitor);
  } else if (stmt.kind === 'delete') visitor.removes(stmt, context);
  else if (stmt.kind === 'func') readFunc(stmt.func, context, visitor);
  else if (stmt.kind === 'class') readClass(stmt, context, visitor);
  else if (stmt.kind === 'block') readBlock(stmt, context, visitor);
}

function readBlock({ condition, body }: Extract<Stmt, { kind: 'block' }>, context: Context, visitor: Visitor): void {
  if (condition !== undefined) readExpr(condition, context, visitor);
  const conditions = condition === undefined ? context.conditions : [...context.conditions, condition];
  read(body, { ...context, conditions }, visitor);
}

const nameOf = (target: Expr): string | undefined =>
  target.kind === 'name' || target.kind === 'member' ? target.name : undefined;

function readClass(stmt: Extract<Stmt, { kind: 'class' }>, context: Context, visitor: Visitor): void {
  const scope = context.scope.classes.get(stmt.name);
  for (const mark of stmt.marks) readExpr(mark, context, visitor);
  if (scope === undefined) return;
  read(stmt.body, { ...context, scope }, visitor);
  visitor.class?.(stmt, { ...context, scope });
}

function readExpr(expr: Expr, context: Context, visitor: Visitor, name?: string): void {
  if (expr.kind === 'func') readFunc(expr.func, context, visitor, name);
  if (expr.kind === 'call') visitor.call(expr, context);
  const route = routeOf(expr);
  for (const part of partsOf(expr)) readExpr(part, route === undefined ? context : { ...context, route }, visitor);
}

function readFunc(func: Func, context: Context, visitor: Visitor, name?: string): void {
  for (const mark of func.marks) readExpr(mark, context, visitor);
  const own = func.name === '' && name !== undefined ? { ...func, name } : func;
  const route =
    func.marks.map(routeOf).find((each) => each !== undefined) ?? context.route ?? pageOf(own.name, context);
  const isNested = route !== undefined && context.handles === route;
  const inner: Context = {
    ...context,
    scope: context.scope.of(func),
    conditions: [],
    isNested,
    ...(own.name !== '' ? { func: own } : context.func !== undefined && { func: context.func }),
    ...(route !== undefined && { route, handles: route }),
  };
  read(func.body, inner, visitor);
  visitor.func(own, inner);
}

/** Functions whose results are sent by their names: pages of Next and Remix, server actions, interceptors of Nest. */
function pageOf(name: string, { frameworks, scope }: Context): string | undefined {
  if (/^(?:getServerSideProps|getStaticProps|getInitialProps|loader)$/.test(name)) return name;
  const has = (id: string): boolean => frameworks.some((each) => each.id === id);
  if (name === 'intercept') return has('nest') ? name : undefined;
  const isAction = scope.parent === undefined && isServerSide(scope.module.text) && has('next');
  return isAction ? name : undefined;
}

/** `'use server'` at the beginning: every function that the file exports is called from browsers. */
const isServerSide = (text: string): boolean =>
  /^(?:\s{0,20}\/\/[^\n]{0,200}\n){0,20}\s{0,20}['"]use server['"]/.test(text.slice(0, 2000));
