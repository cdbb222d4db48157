import type { Expr, Func, Imported, Param, Stmt } from '../ast.ts';
import { type Cst, child, children } from './cst.ts';
import { scriptExpr, scriptName } from './javascript-expr.ts';
import { bindings } from './javascript-patterns.ts';
import { type Lowering, spanOf, written } from './lowering.ts';

/** The statements of a JavaScript or TypeScript file. */
export const lowerJavaScript = (root: Cst, text: string): Stmt[] =>
  bodyOf(root, { text, hoisted: [], func: scriptFunc });

const bodyOf = (node: Cst | undefined, to: Lowering): Stmt[] => (node?.kids ?? []).flatMap((kid) => stmtOf(kid, to));

/** Assignments inside an expression come before its statement. */
function stmtOf(node: Cst, to: Lowering): Stmt[] {
  const outer = to.hoisted.splice(0);
  const own = (STATEMENTS[node.type] ?? otherStmt)(node, to);
  const hoisted = to.hoisted.splice(0);
  to.hoisted.push(...outer);
  return [...hoisted, ...own];
}

type Lower = (node: Cst, to: Lowering) => Stmt[];

const STATEMENTS: Readonly<Record<string, Lower>> = {
  expression_statement: (node, to) => node.kids.flatMap((kid) => expressionStmt(kid, to)),
  lexical_declaration: (node, to) => node.kids.flatMap((kid) => declared(kid, to)),
  variable_declaration: (node, to) => node.kids.flatMap((kid) => declared(kid, to)),
  function_declaration: (node, to) => [functionStmt(node, [], to)],
  generator_function_declaration: (node, to) => [functionStmt(node, [], to)],
  class_declaration: (node, to) => [classStmt(node, [], to)],
  abstract_class_declaration: (node, to) => [classStmt(node, [], to)],
  return_statement: (node, to) =>
    node.kids.map((kid) => ({ kind: 'return', value: scriptExpr(kid, to), ...spanOf(node) })),
  import_statement: (node, to) => [importStmt(node, to)],
  export_statement: (node, to) => exported(node, to),
  if_statement: (node, to) => branches(node, to),
  statement_block: (node, to) => bodyOf(node, to),
  for_in_statement: (node, to) => [
    ...bindings(child(node, 'left'), unknown(child(node, 'right'), to), { node, to }),
    ...stmtsOf(child(node, 'body'), to),
  ],
  interface_declaration: () => [],
  type_alias_declaration: () => [],
  ambient_declaration: () => [],
};

const stmtsOf = (node: Cst | undefined, to: Lowering): Stmt[] => (node === undefined ? [] : stmtOf(node, to));

const otherStmt: Lower = (node, to) =>
  /_(?:statement|clause|body|case|default)$|^(?:program|ERROR)$/.test(node.type)
    ? node.kids.flatMap((kid) => stmtOf(kid, to))
    : [{ kind: 'expr', value: scriptExpr(node, to), ...spanOf(node) }];

/** What an iteration gives is not followed. */
const unknown = (node: Cst | undefined, to: Lowering): Expr | undefined =>
  node && { kind: 'other', parts: [scriptExpr(node, to)], ...spanOf(node) };

function branches(node: Cst, to: Lowering): Stmt[] {
  const [condition, consequence] = [child(node, 'condition'), child(node, 'consequence')];
  return [
    {
      kind: 'block',
      ...(condition && { condition: scriptExpr(condition, to) }),
      body: stmtsOf(consequence, to),
      ...spanOf(node),
    },
    ...children(node, 'alternative').flatMap((kid) => stmtOf(kid, to)),
  ];
}

function expressionStmt(node: Cst, to: Lowering): Stmt[] {
  const [left, right] = [child(node, 'left'), child(node, 'right')];
  if (/assignment_expression$/.test(node.type) && left && right) return assigned(node, { left, right }, to);
  const operator = child(node, 'operator');
  const argument = child(node, 'argument');
  if (node.type === 'unary_expression' && operator && argument && written(operator, to) === 'delete')
    return [{ kind: 'delete', target: scriptExpr(argument, to), ...spanOf(node) }];
  return [{ kind: 'expr', value: scriptExpr(node, to), ...spanOf(node) }];
}

/** `a = b = c` assigns both. */
function assigned(node: Cst, { left, right }: { left: Cst; right: Cst }, to: Lowering): Stmt[] {
  const inner = right.type === 'assignment_expression' ? expressionStmt(right, to) : [];
  const last = inner.at(-1);
  const value = last?.kind === 'assign' ? last.value : scriptExpr(right, to);
  if (/pattern$/.test(left.type)) return [...inner, ...bindings(left, value, { node, to })];
  return [...inner, { kind: 'assign', target: scriptExpr(left, to), value, ...spanOf(node) }];
}

/** `const k = …`, also `const { a } = …`; `require` is an import. */
function declared(node: Cst, to: Lowering): Stmt[] {
  const [name, value] = [child(node, 'name'), child(node, 'value')];
  if (node.type !== 'variable_declarator' || name === undefined || value === undefined) return [];
  const from = requiredBy(value, to);
  if (from !== undefined) return [{ kind: 'import', from, names: namesIn(name, to), ...spanOf(node) }];
  return bindings(name, scriptExpr(value, to), { node, to });
}

function requiredBy(node: Cst, to: Lowering): string | undefined {
  const callee = child(node, 'function');
  if (node.type !== 'call_expression' || callee === undefined || written(callee, to) !== 'require') return undefined;
  const argument = child(node, 'arguments')?.kids[0];
  return argument?.type === 'string' ? written(argument, to).slice(1, -1) : undefined;
}

/** The names that `require` or a clause of an import binds. */
function namesIn(node: Cst, to: Lowering): Imported[] {
  if (node.type === 'identifier') return [{ name: '', local: written(node, to) }];
  return node.kids.flatMap((kid): Imported[] => {
    const [key, value] = [child(kid, 'key') ?? child(kid, 'name'), child(kid, 'value') ?? child(kid, 'alias')];
    if (key !== undefined) return [{ name: written(key, to), local: written(value ?? key, to) }];
    return kid.type === 'shorthand_property_identifier_pattern'
      ? [{ name: written(kid, to), local: written(kid, to) }]
      : [];
  });
}

function importStmt(node: Cst, to: Lowering): Stmt {
  const source = child(node, 'source');
  const clause = node.kids.find(({ type }) => type === 'import_clause');
  const names = (clause?.kids ?? []).flatMap((kid): Imported[] => {
    if (kid.type === 'identifier') return [{ name: 'default', local: written(kid, to) }];
    if (kid.type === 'namespace_import') return kid.kids.map((each) => ({ name: '', local: written(each, to) }));
    return namesIn(kid, to);
  });
  return { kind: 'import', from: source === undefined ? '' : written(source, to).slice(1, -1), names, ...spanOf(node) };
}

/** What is exported is there under its name; `export { a as b }` and the default are names of their own. */
function exported(node: Cst, to: Lowering): Stmt[] {
  const marks = node.kids
    .filter(({ type }) => type === 'decorator')
    .flatMap(({ kids }) => kids.slice(0, 1).map((kid) => scriptExpr(kid, to)));
  const [declaration, value, source] = [child(node, 'declaration'), child(node, 'value'), child(node, 'source')];
  if (declaration !== undefined) {
    if (/class_declaration$/.test(declaration.type)) return [classStmt(declaration, marks, to)];
    return stmtOf(declaration, to);
  }
  const clause = node.kids.find(({ type }) => type === 'export_clause');
  if (value !== undefined) return [defaultStmt(node, scriptExpr(value, to))];
  if (clause === undefined || source === undefined) return [];
  return [{ kind: 'import', from: written(source, to).slice(1, -1), names: namesIn(clause, to), ...spanOf(node) }];
}

const defaultStmt = (node: Cst, value: Expr): Stmt => ({
  kind: 'assign',
  target: { kind: 'name', name: 'default', ...spanOf(node) },
  value,
  ...spanOf(node),
});

const functionStmt = (node: Cst, marks: readonly Expr[], to: Lowering): Stmt => ({
  kind: 'func',
  func: scriptFunc(node, to, marks),
  ...spanOf(node),
});

/** A function of any form: declared, arrow, method. */
function scriptFunc(node: Cst, to: Lowering, marks: readonly Expr[] = []): Func {
  const [name, body] = [child(node, 'name'), child(node, 'body')];
  const single = child(node, 'parameter');
  const listed = child(node, 'parameters')?.kids ?? (single === undefined ? [] : [single]);
  const params = listed.flatMap((kid) => parametersOf(kid, to));
  const taken = listed.flatMap((kid) => destructured(kid, to));
  const own: Stmt[] =
    body === undefined
      ? []
      : body.type === 'statement_block'
        ? bodyOf(body, to)
        : [...stmtsHoisted(to), { kind: 'return', value: scriptExpr(body, to), ...spanOf(body) }];
  return {
    name: name === undefined ? '' : written(name, to),
    params,
    marks,
    body: [...taken, ...own],
    ...spanOf(node),
  };
}

const stmtsHoisted = (to: Lowering): Stmt[] => to.hoisted.splice(0);

function parametersOf(node: Cst, to: Lowering): Param[] {
  const [pattern, value, type] = [
    child(node, 'pattern') ?? child(node, 'left') ?? node,
    child(node, 'value') ?? child(node, 'right'),
    child(node, 'type'),
  ];
  const decorator = node.kids.find((kid) => kid.type === 'decorator');
  if (pattern.type !== 'identifier') return [];
  const shown =
    decorator === undefined
      ? type && written(type, to).replace(/^:\s*/, '')
      : written(decorator, to).replace(/\([\s\S]*$/, '');
  return [
    {
      name: written(pattern, to),
      ...(value !== undefined && { preset: scriptExpr(value, to) }),
      ...(shown !== undefined && { type: shown }),
      ...(/^(?:public|private|protected|readonly)\b/.test(written(node, to)) && { isMember: true as const }),
    },
  ];
}

/** `({ session }) => …`: members of a parameter without a name. */
function destructured(node: Cst, to: Lowering): Stmt[] {
  const pattern = child(node, 'pattern') ?? node;
  if (pattern.type !== 'object_pattern') return [];
  const whole: Expr = { kind: 'name', name: 'request', ...spanOf(pattern) };
  return bindings(pattern, whole, { node: pattern, to });
}

function classStmt(node: Cst, marks: readonly Expr[], to: Lowering): Stmt {
  const body = child(node, 'body')?.kids ?? [];
  const own = node.kids
    .filter(({ type }) => type === 'decorator')
    .flatMap(({ kids }) => kids.slice(0, 1).map((kid) => scriptExpr(kid, to)));
  const heritage = node.kids.find(({ type }) => type === 'class_heritage');
  return {
    kind: 'class',
    name: scriptName(child(node, 'name'), to),
    bases: (heritage?.kids ?? []).flatMap(({ kids }) => kids.slice(0, 1).map((kid) => scriptExpr(kid, to))),
    marks: [...marks, ...own],
    body: membersOf(body, to),
    ...spanOf(node),
  };
}

/** `get key() { … }` is marked as `@property` of Python is. */
const getterMark = (node: Cst, to: Lowering): Expr[] =>
  /^(?:static )?get [^(]/.test(to.text.slice(node.start, node.start + 20))
    ? [{ kind: 'name', name: 'property', ...spanOf(node) }]
    : [];

/** Decorators come before the member that they belong to. */
function membersOf(body: readonly Cst[], to: Lowering): Stmt[] {
  let marks: Expr[] = [];
  return body.flatMap((node): Stmt[] => {
    if (node.type === 'decorator') {
      marks = [...marks, ...node.kids.slice(0, 1).map((kid) => scriptExpr(kid, to))];
      return [];
    }
    const inside = node.kids
      .filter(({ type }) => type === 'decorator')
      .flatMap(({ kids }) => kids.slice(0, 1).map((kid) => scriptExpr(kid, to)));
    const own = [...marks, ...inside];
    marks = [];
    if (node.type === 'method_definition') return [functionStmt(node, [...own, ...getterMark(node, to)], to)];
    const [name, value] = [child(node, 'name') ?? child(node, 'property'), child(node, 'value')];
    if (name === undefined || value === undefined) return [];
    const target: Expr = { kind: 'name', name: scriptName(name, to), ...spanOf(name) };
    return [{ kind: 'assign', target, value: scriptExpr(value, to), ...spanOf(node) }];
  });
}
