/** Names of places that functions of one program share, the same where something is put there and where it is taken. */
import { type Expr, lastName, pathOf, textOf } from '../ast.ts';
import type { Language } from '../program/module-text.ts';

/** A path with what holds it: `state` for `request.state.key` and `request.app.state.key`. */
const HOLDERS: Readonly<Record<Language, readonly (readonly [name: string, pattern: RegExp])[]>> = {
  python: [
    ['state', /^(?:.{1,60}\.)?(?:request|req|websocket|connection|conn|app|scope)\.state\.(.{1,120})$/],
    ['g', /^(?:flask\.|quart\.)?g\.(.{1,120})$/],
    ['config', /^(?:.{1,60}\.)?(?:app|current_app)\.(?:config|extensions)\.(.{1,120})$/],
    ['request', /^(?:self\.)?request\.(.{1,120})$/],
  ],
  javascript: [
    ['state', /^(?:ctx|context)\.state\.(.{1,120})$/],
    ['locals', /^(?:.{1,60}\.)?(?:res|response|reply|app)\.locals\.(.{1,120})$/],
    ['variables', /^(?:c|ctx|context)\.var\.(.{1,120})$/],
    ['request', /^(?:req|request|reply|ctx\.req|ctx\.request)\.(.{1,120})$/],
    ['application', /^(?:app|fastify|server|instance|this|(?:req|request)\.server)\.(.{1,120})$/],
  ],
  rust: [],
};

/** `state.key` for `request.state.key`; undefined for what is no shared place. */
export function placeOnShelf(expr: Expr, language: Language): string | undefined {
  const path = keyedPath(expr);
  if (path === undefined) return undefined;
  for (const [name, pattern] of HOLDERS[language]) {
    const inside = pattern.exec(path)?.[1];
    if (inside !== undefined) return `${name}.${inside}`;
  }
  return undefined;
}

/** `c.get('key')`, `app.get('key')`: what `set` puts there. `storage.getStore().key`: what `run` was handed. */
function keyedPath(expr: Expr): string | undefined {
  if (expr.kind === 'member' || expr.kind === 'index') {
    const of = expr.of.kind === 'name' ? expr.of.name : keyedPath(expr.of);
    const name = expr.kind === 'member' ? expr.name : textOf(expr.key);
    return of === undefined || name === undefined ? undefined : `${of}.${name}`;
  }
  if (expr.kind !== 'call' || expr.callee.kind !== 'member') return undefined;
  const holder = pathOf(expr.callee.of) ?? '';
  const name = textOf(expr.args[0]?.value);
  if (lastName(expr.callee) === 'getStore') return `app.${storeNamed(holder)}`;
  if (lastName(expr.callee) !== 'get' || name === undefined) return undefined;
  if (/^(?:c|ctx|context)$/.test(holder)) return `c.var.${name}`;
  return /^(?:(?:req|request|res)\.)?app$/.test(holder) ? `app.${name}` : undefined;
}

/** The place of an `AsyncLocalStorage`. */
export const storeNamed = (holder: string): string => `${holder} store`;

/** The place of a field of a type: every object of it may have been made with the key. */
export const fieldOnShelf = (type: string, field: string): string => `type ${type}.${field}`;
