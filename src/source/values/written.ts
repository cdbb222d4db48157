/** What of an object is there where it is written as JSON. */
import { type Expr, lastName } from '../ast.ts';
import type { Project } from '../program/project.ts';
import type { Held, Scope } from '../program/scope.ts';
import { isSeal } from './functions.ts';

/** The class of the project that an expression makes an object of: `Config { key }` and `Failed(text)` of Rust, `Account(key=key)` of Python. */
export function typeOf(project: Project, { expr, scope }: Held): Scope | undefined {
  if (expr.kind === 'dict') return expr.of === undefined ? undefined : classNamed(project, expr.of, scope);
  if (expr.kind !== 'call' || expr.callee.kind !== 'name') return undefined;
  const { language } = scope.module;
  const isMade =
    language === 'python'
      ? expr.args.some(({ name }) => name !== undefined)
      : language === 'rust' && expr.args.length > 0;
  return isMade ? classNamed(project, expr.callee.name, scope) : undefined;
}

function classNamed(project: Project, name: string, scope: Scope): Scope | undefined {
  if (name === 'Self') return scope.around;
  const found = project.find(name, scope);
  return found?.kind === 'class' ? found.scope : undefined;
}

/** `#[serde(skip)]`, `Field(exclude=True)`, and types that are written masked. */
export function isUnwritten({ unwritten, values }: Scope, name: string): boolean {
  if (unwritten.has(name)) return true;
  const value = values.get(name)?.at(-1)?.value;
  if (value?.kind !== 'call') return false;
  return isSeal(lastName(value.callee) ?? '') || value.args.some((arg) => arg.name === 'exclude' && isTrue(arg.value));
}

const isTrue = (expr: Expr): boolean => expr.kind === 'plain' && expr.value === true;

/** `asdict(account)`, `account.model_dump()`: the object that is written; not where only a part of it is. */
export function writtenOf(expr: Expr): Expr | undefined {
  if (expr.kind !== 'call') return undefined;
  const { callee, args } = expr;
  const name = lastName(callee) ?? '';
  if (args.some((arg) => arg.name === 'include' || arg.name === 'exclude')) return undefined;
  if (/^(?:asdict|vars|jsonable_encoder|model_to_dict)$/.test(name)) return args[0]?.value;
  const isOwn = callee.kind === 'member' && args.every((arg) => arg.name !== undefined);
  return isOwn && /^(?:model_dump|model_dump_json|dict|json|to_dict|_asdict)$/.test(name) ? callee.of : undefined;
}
