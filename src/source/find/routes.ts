import { type Arg, type Expr, lastName, textOf } from '../ast.ts';

const METHODS =
  /^(?:get|post|put|patch|delete|head|options|all|route|api_route|websocket|add_url_rule|Get|Post|Put|Patch|Delete|All)$/;

/** A path that a call or decorator binds to a function, as it is written there. */
interface BoundPath {
  readonly path: string;
  /** Absent for any method. */
  readonly methods?: readonly string[];
}

/** `GET /connect`, where a call or decorator binds a path to a function. */
export function routeOf(expr: Expr): string | undefined {
  const bound = boundPath(expr);
  return bound && `${bound.methods?.[0] ?? 'GET'} ${bound.path}`;
}

/** The path and the methods of a route. */
export function boundPath(expr: Expr): BoundPath | undefined {
  if (expr.kind !== 'call' || !METHODS.test(lastName(expr.callee) ?? '')) return undefined;
  const name = lastName(expr.callee) ?? '';
  const [first] = expr.args;
  const path = first === undefined && /^[A-Z]/.test(name) ? '' : textOf(first?.value);
  if (path === undefined || (path !== '' && !/^[\w/{<:*-]/.test(path)) || path.includes('://') || path.length > 200)
    return undefined;
  const written = path.startsWith('/') ? path : `/${path}`;
  if (/^all$/i.test(name)) return { path: written };
  const isMethod = /^(?:get|post|put|patch|delete|head|options)$/i.test(name);
  return { path: written, methods: isMethod ? [name.toUpperCase()] : (methodsIn(expr.args) ?? ['GET']) };
}

/** `methods=["POST"]`, `method = "POST"`. */
export function methodsIn(args: readonly Arg[]): readonly string[] | undefined {
  const listed = args.find(({ name }) => name === 'methods' || name === 'method' || name === 'http_method')?.value;
  const items = listed?.kind === 'list' ? listed.items : [listed];
  const methods = items.flatMap((item) => textOf(item)?.toUpperCase() ?? []);
  return methods.length === 0 ? undefined : methods;
}
