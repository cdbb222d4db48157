import type { Stmt } from '../ast.ts';
import { type Cst, child } from './cst.ts';
import { type Lowering, spanOf, written } from './lowering.ts';

/** A type with the fields that serde leaves out; its methods are in blocks of their own. */
export function structStmt(node: Cst, to: Lowering): Stmt {
  const name = child(node, 'name');
  let hidden = false;
  const unwritten = (child(node, 'body')?.kids ?? []).flatMap((kid): string[] => {
    if (kid.type === 'attribute_item') hidden ||= isUnwritten(written(kid, to));
    if (kid.type !== 'field_declaration') return [];
    const field = child(kid, 'name');
    const own = hidden && field !== undefined ? [written(field, to)] : [];
    hidden = false;
    return own;
  });
  const local = name === undefined ? '' : written(name, to);
  return { kind: 'class', name: local, bases: [], marks: [], body: [], unwritten, ...spanOf(node) };
}

/** `#[serde(skip)]`, `#[serde(skip_serializing, …)]`, and fields that a function writes masked. */
const isUnwritten = (attribute: string): boolean =>
  /^#\[serde\b/.test(attribute) &&
  (/\bskip(?:_serializing)?\s{0,20}[,)]/.test(attribute) ||
    /\bserialize_with\s{0,20}=\s{0,20}"[\w:]{0,100}(?:mask|redact|hide|omit)/i.test(attribute));
