import { type Expr, lastName, textOf } from '../ast.ts';

const METHODS =
  /^(?:get|post|put|patch|delete|head|options|all|route|api_route|websocket|add_url_rule|Get|Post|Put|Patch|Delete|All)$/;

/** `GET /connect`, where a call or decorator binds a path to a function. */
export function routeOf(expr: Expr): string | undefined {
  if (expr.kind !== 'call' || !METHODS.test(lastName(expr.callee) ?? '')) return undefined;
  const name = lastName(expr.callee) ?? '';
  const [first] = expr.args;
  const path = first === undefined && /^[A-Z]/.test(name) ? '' : textOf(first?.value);
  if (path === undefined || (path !== '' && !/^[\w/{<:*-]/.test(path)) || path.includes('://') || path.length > 200)
    return undefined;
  const isMethod = /^(?:get|post|put|patch|delete|head|options)$/i.test(name);
  return `${isMethod ? name.toUpperCase() : methodIn(expr)} ${path.startsWith('/') ? path : `/${path}`}`;
}

/** `methods=["POST"]`. */
function methodIn(expr: Extract<Expr, { kind: 'call' }>): string {
  const methods = expr.args.find(({ name }) => name === 'methods')?.value;
  const first = methods?.kind === 'list' ? textOf(methods.items[0]) : undefined;
  return first === undefined ? 'GET' : first.toUpperCase();
}
