import ts from 'typescript';
import type { Mutant } from './mutants.ts';

type Place = Pick<Mutant, 'start' | 'end'>;

/**
 * The text with a call of `hit(number)` before each expression in which a mutant would make its change, by number. `hit` is imported from `module`, on the first line, so
 * that no line moves.
 */
export function instrumented(text: string, places: ReadonlyMap<number, Place>, module: string): string {
  const source = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true);
  const inserts: { at: number; insert: string }[] = [];
  for (const [number, place] of places) {
    const node = expressionAround(source, place);
    if (node === undefined) continue;
    inserts.push({ at: node.getStart(source), insert: `(hit__(${number}), ` }, { at: node.getEnd(), insert: ')' });
  }
  const parts: string[] = [`import { hit as hit__ } from ${JSON.stringify(module)};`];
  let from = 0;
  for (const { at, insert } of inserts.sort((a, b) => a.at - b.at)) {
    parts.push(text.slice(from, at), insert);
    from = at;
  }
  return [...parts, text.slice(from)].join('');
}

/** The smallest expression that holds a place and may be put in brackets; none in a pattern that is assigned to. */
function expressionAround(source: ts.SourceFile, { start, end }: Place): ts.Node | undefined {
  let found: ts.Node | undefined;
  const visit = (node: ts.Node): void => {
    if (node.getStart(source) > start || node.getEnd() < end) return;
    if (ts.isExpression(node)) found = node;
    else if (ts.isExpressionStatement(node)) found = node.expression;
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found && wholeChain(found);
}

/** `a?.b` of `a?.b.c(d)` may not be bracketed by itself: the chain would go on after an end. */
function wholeChain(node: ts.Node): ts.Node | undefined {
  const { parent } = node;
  if (isChainOf(node, parent)) return wholeChain(parent);
  const isAssignedTo =
    ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && parent.left === node;
  return isAssignedTo ? wholeChain(parent) : node;
}

const isChainOf = (node: ts.Node, parent: ts.Node): boolean => {
  const isLink =
    ts.isPropertyAccessExpression(parent) ||
    ts.isElementAccessExpression(parent) ||
    ts.isCallExpression(parent) ||
    ts.isNonNullExpression(parent);
  return (isLink && parent.expression === node) || (ts.isPropertyAccessExpression(parent) && parent.name === node);
};
