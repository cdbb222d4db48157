import { type Expr, lastName, textOf } from '../ast.ts';
import type { Project } from '../program/project.ts';
import type { Held } from '../program/scope.ts';
import { effectOf } from '../values/functions.ts';
import { entriesIn } from '../values/members.ts';
import { isUnwritten, typeOf, writtenOf } from '../values/written.ts';

/** One value in what is returned, with the name that it has there. */
export interface Leaf extends Held {
  readonly name: string | undefined;
  /** A field that is left out where the object is written as JSON. */
  readonly isUnwritten?: boolean;
}

const MOST_LEAVES = 200;
const DEEPEST = 8;

/** The values in an expression: members of dictionaries, items of lists, what is put into a text. */
export function leavesOf(project: Project, held: Held, name?: string): readonly Leaf[] {
  const leaves: Leaf[] = [];
  new Unfolding(project, leaves).unfold({ ...held, name }, 0);
  return leaves;
}

class Unfolding {
  readonly #project: Project;
  readonly #leaves: Leaf[];

  constructor(project: Project, leaves: Leaf[]) {
    this.#project = project;
    this.#leaves = leaves;
  }

  unfold(leaf: Leaf, depth: number): void {
    if (this.#leaves.length >= MOST_LEAVES) return;
    const inside = depth < DEEPEST ? this.#inside(leaf) : undefined;
    if (inside === undefined) this.#leaves.push(leaf);
    else for (const each of inside) this.unfold(each, depth + 1);
  }

  /** Undefined for what is a value by itself. */
  #inside({ expr, scope, name }: Leaf): readonly Leaf[] | undefined {
    switch (expr.kind) {
      case 'dict':
        return this.#entries({ expr, scope });
      case 'list':
        return listed(expr.items).map((item) => ({ name: item.name ?? name, expr: item.expr, scope }));
      case 'either':
        return expr.options.map((option) => ({ name, expr: option, scope }));
      case 'join':
        return textOf(expr) === undefined ? holesIn(expr).map((hole) => ({ name, ...hole, scope })) : undefined;
      case 'call':
        return this.#call(expr, { expr, scope, name });
      case 'name':
        return this.#named({ expr, scope, name });
      default:
        return undefined;
    }
  }

  #entries(held: Held): readonly Leaf[] {
    const type = typeOf(this.#project, held);
    return entriesIn(held, this.#project).map(({ key, value, scope }) => {
      const name = textOf(key);
      return {
        name,
        expr: value,
        scope,
        isUnwritten: type !== undefined && name !== undefined && isUnwritten(type, name),
      };
    });
  }

  /** A call that only makes another form of its argument, or an object of its keywords. */
  #call(expr: Extract<Expr, { kind: 'call' }>, { scope, name }: Leaf): readonly Leaf[] | undefined {
    const called = lastName(expr.callee) ?? '';
    if (called === 'format' && expr.callee.kind === 'member')
      return formatted(expr).map((hole) => ({ name, ...hole, scope }));
    const behind = this.#behind({ expr, scope }, 0);
    if (behind !== undefined && behind.expr !== expr) return [{ name, ...behind }];
    if (!CONTAINERS.test(called) && typeOf(this.#project, { expr, scope }) === undefined) return undefined;
    const named = this.#entries({ expr, scope });
    const plain = expr.args.filter((arg) => arg.name === undefined && !arg.spread);
    return [...named, ...plain.map(({ value }) => ({ name, expr: value, scope }))];
  }

  /** A name that stands for something with parts. */
  #named({ expr, scope, name }: Leaf): readonly Leaf[] | undefined {
    if (expr.kind !== 'name') return undefined;
    const found = this.#project.find(expr.name, scope, expr.start);
    if (scope.stores.has(expr.name)) {
      const entries = this.#entries({ expr, scope });
      if (entries.length > 0) return entries;
    }
    const behind = found?.kind === 'value' ? this.#behind(found, 0) : undefined;
    return behind === undefined ? undefined : [{ name, ...behind }];
  }

  /** What has parts, behind names and calls that only make another form of it. */
  #behind({ expr, scope }: Held, way: number): Held | undefined {
    const written = writtenOf(expr);
    const isWhole = isContainer(expr) || typeOf(this.#project, { expr, scope }) !== undefined;
    if (written === undefined && isWhole) return { expr, scope };
    const through = written ?? throughOf(expr);
    if (way > DEEPEST) return undefined;
    if (through !== undefined) return this.#behind({ expr: through, scope }, way + 1);
    const found = expr.kind === 'name' ? this.#project.find(expr.name, scope, expr.start) : undefined;
    return found?.kind === 'value' ? this.#behind(found, way + 1) : undefined;
  }
}

/** Calls that hold what they are given. */
const CONTAINERS =
  /^(?:dict|jsonify|JsonResponse|JSONResponse|make_response|Response|json|Json|html|HttpResponse|Markup|mark_safe|OrderedDict|list|tuple|set|Some|Ok|Err|assign|page|view|template|dumps|stringify|render\w{0,20}|to_value|to_json)$/;

/** What a call only makes another form of: its first argument, or what it is a method of. */
function throughOf(expr: Expr): Expr | undefined {
  if (expr.kind !== 'call' || effectOf(lastName(expr.callee) ?? '') !== 'through') return undefined;
  return expr.args[0]?.value ?? (expr.callee.kind === 'member' ? expr.callee.of : undefined);
}

/** `format` is one whose parts are the texts of a macro or method. */
const isContainer = (expr: Expr): boolean =>
  /^(?:dict|list|join|either)$/.test(expr.kind) ||
  (expr.kind === 'call' && CONTAINERS.test(lastName(expr.callee) ?? ''));

/** `("X-Key", key)`: a pair of a name and a value. */
function listed(items: readonly Expr[]): { readonly name?: string; readonly expr: Expr }[] {
  const [first, second] = items;
  const key = textOf(first);
  if (
    items.length === 2 &&
    second !== undefined &&
    key !== undefined &&
    /^[\w-]{2,60}$/.test(key) &&
    (textOf(second) === undefined || /[_-]/.test(key))
  )
    return [{ name: key, expr: second }];
  return items.map((expr) => ({ expr }));
}

interface Hole {
  readonly expr: Expr;
  readonly name?: string;
}

/** What a text is put together from; a value is called what is before it: `api_key=`, `"token": `. */
function holesIn({ parts }: Extract<Expr, { kind: 'join' }>): Hole[] {
  let before = '';
  return parts.flatMap((part): Hole[] => {
    const text = textOf(part);
    if (text !== undefined) {
      before += text.slice(-80);
      return [{ expr: part }];
    }
    const name = labelBefore(before);
    before = '';
    return [{ expr: part, ...(name !== undefined && { name }) }];
  });
}

/** `"{} {}".format(a, b=c)`. */
function formatted({ callee, args }: Extract<Expr, { kind: 'call' }>): Hole[] {
  const format = callee.kind === 'member' ? textOf(callee.of) : undefined;
  if (format === undefined) return args.map(({ value }) => ({ expr: value }));
  const pieces = format.split(/\{([^{}]{0,100})\}/);
  let at = 0;
  const holes: Hole[] = [];
  for (let i = 1; i < pieces.length; i += 2) {
    const key = /^\w{0,60}/.exec(pieces[i] ?? '')?.[0] ?? '';
    const arg = /^\d{0,3}$/.test(key) ? args[key === '' ? at++ : Number(key)] : args.find((each) => each.name === key);
    const name = labelBefore(pieces[i - 1] ?? '');
    if (arg !== undefined) holes.push({ expr: arg.value, ...(name !== undefined && { name }) });
  }
  return holes;
}

/** The name of what follows a text: `api_key` before `api_key=`, `"api_key": "` and `api_key: Bearer `. */
function labelBefore(text: string): string | undefined {
  const tail = text
    .slice(-100)
    .replace(/(?:Bearer|Basic) $/, '')
    .replace(/["'`]$/, '')
    .trimEnd();
  if (!/[:=]$/.test(tail)) return undefined;
  const name =
    tail
      .slice(0, -1)
      .trimEnd()
      .replace(/["']$/, '')
      .split(/[^\w-]/)
      .at(-1) ?? '';
  return /^[A-Za-z][\w-]{1,60}$/.test(name) ? name : undefined;
}
