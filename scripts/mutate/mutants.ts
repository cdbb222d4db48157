import ts from 'typescript';

/** One small change of behaviour: the text between two offsets of a file, replaced. */
export interface Mutant {
  /** From the root of the repository. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** From 1. */
  readonly line: number;
  /** `a < b  ->  a <= b`, cut short. */
  readonly change: string;
}

type Edit = Pick<Mutant, 'start' | 'end' | 'replacement'>;

/** Every mutant of a source text, in the order of the text. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (isWithoutBehaviour(node)) return;
    for (const edit of editsOf(node, source)) found.push({ file, ...edit, ...shownAs(edit, node, source) });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The text with the change made. */
export const mutated = (text: string, { start, end, replacement }: Edit): string =>
  text.slice(0, start) + replacement + text.slice(end);

/** Types, imports and what only names things: a change there changes nothing, or nothing that runs. */
const isWithoutBehaviour = (node: ts.Node): boolean =>
  ts.isTypeNode(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node);

function shownAs({ start, end, replacement }: Edit, node: ts.Node, source: ts.SourceFile) {
  const around = node.getText(source);
  const from = start - node.getStart(source);
  const after = around.slice(0, from) + replacement + around.slice(from + end - start);
  const line = source.getLineAndCharacterOfPosition(start).line + 1;
  return { line, change: `${short(around)}  ->  ${short(after)}` };
}

const short = (text: string): string => {
  const one = text.replace(/\s+/g, ' ');
  return one.length > 90 ? `${one.slice(0, 87)}...` : one;
};

const operators = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
  [ts.SyntaxKind.PlusToken, '-'],
  [ts.SyntaxKind.MinusToken, '+'],
  [ts.SyntaxKind.AsteriskToken, '/'],
  [ts.SyntaxKind.SlashToken, '*'],
]);

/** Methods that are exchanged for their counterpart. */
const counterparts = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
  ['min', 'max'],
  ['max', 'min'],
]);

/** Methods whose call is left out: what they were called on is used as it is. */
const passedOver = new Set(['filter', 'slice', 'toLowerCase', 'toUpperCase', 'trim', 'trimEnd', 'sort', 'reverse']);

function editsOf(node: ts.Node, source: ts.SourceFile): Edit[] {
  const whole = (replacement: string): Edit => ({ start: node.getStart(source), end: node.getEnd(), replacement });
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [whole('false')];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [whole('true')];
  if (ts.isNumericLiteral(node)) return isName(node) ? [] : [whole(`(${node.text} + 1)`)];
  if (ts.isBinaryExpression(node)) return binaryEdits(node, source);
  if (ts.isConditionalExpression(node)) return choiceEdits(node.condition, source);
  if (ts.isIfStatement(node)) return choiceEdits(node.expression, source);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [whole(node.operand.getText(source))];
  if (ts.isArrayLiteralExpression(node) && node.elements.length > 0) return [whole('[]')];
  if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)) return [whole(';')];
  if (ts.isCallExpression(node)) return callEdits(node, source);
  return [];
}

/** The other operator; for `a ?? b`, `b` alone. */
function binaryEdits(node: ts.BinaryExpression, source: ts.SourceFile): Edit[] {
  const { operatorToken: operator, right } = node;
  if (operator.kind === ts.SyntaxKind.QuestionQuestionToken)
    return [{ start: node.getStart(source), end: right.getStart(source), replacement: '' }];
  const replacement = operators.get(operator.kind);
  return replacement === undefined ? [] : [{ start: operator.getStart(source), end: operator.getEnd(), replacement }];
}

/** A condition that always holds, and one that never does. */
const choiceEdits = (condition: ts.Expression, source: ts.SourceFile): Edit[] =>
  ['true', 'false'].map((replacement) => ({ start: condition.getStart(source), end: condition.getEnd(), replacement }));

function callEdits({ expression, arguments: given }: ts.CallExpression, source: ts.SourceFile): Edit[] {
  if (!ts.isPropertyAccessExpression(expression)) return [];
  const { name, expression: target } = expression;
  const replacement = counterparts.get(name.text);
  if (replacement !== undefined) return [{ start: name.getStart(source), end: name.getEnd(), replacement }];
  if (!passedOver.has(name.text) || (name.text === 'slice' && given.length === 0)) return [];
  return [{ start: target.getEnd(), end: expression.parent.getEnd(), replacement: '' }];
}

/** A number that names a member, as in `{ 0: first }`. */
const isName = (node: ts.Node): boolean =>
  (ts.isPropertyAssignment(node.parent) && node.parent.name === node) ||
  (ts.isBindingElement(node.parent) && node.parent.propertyName === node);
