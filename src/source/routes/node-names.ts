import type { Scope } from '../program/scope.ts';

/** Of the function or method that a scope is of. */
export const nodeOfFunc = ({ module, func, parent }: Scope): string | undefined => {
  if (func === undefined) return undefined;
  return parent?.className === undefined ? `func:${func.start}:${module.path}` : nodeOfMethod(parent, func.name);
};

export const nodeOfClass = ({ module, className }: Scope): string => `class:${className}:${module.path}`;

export const nodeOfMethod = ({ module, className }: Scope, name: string): string =>
  `class:${className}#${name}:${module.path}`;

/** The module that a node is in. */
export const pathOfNode = (node: string): string => node.split(':').slice(2).join(':');

/** The functions and classes around a place, the innermost first. */
export function nodesAround(scope: Scope): string[] {
  const nodes: string[] = [];
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    const node = at.className === undefined ? nodeOfFunc(at) : nodeOfClass(at);
    if (node !== undefined) nodes.push(node);
  }
  return nodes;
}
