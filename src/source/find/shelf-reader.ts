import { type Call, type Expr, lastName, pathOf, type Stmt, textOf } from '../ast.ts';
import { canonical, type Project } from '../program/project.ts';
import type { Held } from '../program/scope.ts';
import { originsOf } from '../values/follow.ts';
import { isKnownKey } from '../values/key.ts';
import { fieldOnShelf, placeOnShelf, storeNamed } from '../values/shelf-names.ts';
import type { Context } from './context.ts';
import { leavesOf } from './leaves.ts';

/** Collects the keys that a module puts where other functions find them by a name. */
export class ShelfReader {
  readonly #project: Project;

  constructor(project: Project) {
    this.#project = project;
  }

  /** `request.state.key = key`, `ctx.state.key = key`, `g.key = key`. */
  assign({ target, value }: Extract<Stmt, { kind: 'assign' }>, { scope }: Context): void {
    const place = target.kind === 'name' ? undefined : placeOnShelf(target, scope.module.language);
    if (place !== undefined) this.#put(place, { expr: value, scope });
    this.#fields({ expr: value, scope });
  }

  /** `c.set('key', key)`, `app.set('key', key)`, `fastify.decorate('key', key)`, `storage.run(values, next)`. */
  call({ callee, args }: Call, { scope }: Context): void {
    for (const { value } of args) this.#fields({ expr: value, scope });
    if (callee.kind !== 'member' || scope.module.language !== 'javascript') return;
    const [first, second] = args;
    const holder = pathOf(callee.of) ?? '';
    const holding = HOLDING[callee.name];
    const name = textOf(first?.value);
    if (
      /^(?:run|enterWith)$/.test(callee.name) &&
      first !== undefined &&
      isStorage(this.#project, { expr: callee.of, scope })
    )
      this.#put(`application.${storeNamed(holder)}`, { expr: first.value, scope });
    else if (
      callee.name === 'set' &&
      name !== undefined &&
      second !== undefined &&
      /^(?:c|ctx|context|app)$/.test(holder)
    )
      this.#put(`${holder === 'app' ? 'application' : 'variables'}.${name}`, { expr: second.value, scope });
    else if (holding !== undefined && name !== undefined && second !== undefined)
      this.#put(`${holding}.${name}`, { expr: second.value, scope });
  }

  returns({ value }: Extract<Stmt, { kind: 'return' }>, { scope }: Context): void {
    this.#fields({ expr: value, scope });
  }

  /** `Config { key }`: a field of every object of the type. */
  #fields({ expr, scope }: Held): void {
    if (expr.kind !== 'dict' || expr.of === undefined) return;
    const type = expr.of === 'Self' ? (scope.around?.className ?? '') : expr.of;
    for (const { key, value } of expr.entries) {
      const name = textOf(key);
      if (name !== undefined) this.#one(fieldOnShelf(type, name), name, { expr: value, scope });
      this.#fields({ expr: value, scope });
    }
  }

  #put(place: string, held: Held): void {
    for (const { expr, scope, name } of leavesOf(this.#project, held)) {
      const whole = name === undefined ? place : `${place}.${name}`;
      this.#one(whole, whole.slice(whole.lastIndexOf('.') + 1), { expr, scope });
    }
  }

  #one(place: string, name: string, held: Held): void {
    const origins = originsOf(this.#project, held);
    if (isKnownKey(origins, name)) this.#project.shelf.put(place, held.scope.module.path, origins);
  }
}

/** Where the decorators of Fastify are found. */
const HOLDING: Readonly<Record<string, string>> = {
  decorate: 'application',
  decorateRequest: 'request',
  decorateReply: 'request',
};

function isStorage(project: Project, { expr, scope }: { readonly expr: Expr; readonly scope: Held['scope'] }): boolean {
  const found = expr.kind === 'name' ? project.find(expr.name, scope, expr.start) : undefined;
  if (found?.kind !== 'value' || found.expr.kind !== 'call') return false;
  return canonical(lastName(found.expr.callee) ?? '', found.scope).endsWith('AsyncLocalStorage');
}
