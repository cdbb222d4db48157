import { type Expr, textOf } from '../ast.ts';

/** What follows `?name=` or `&name=` in a text that is put together, and whose text is one of a URL. */
export function urlParameter({
  parts,
}: Extract<Expr, { kind: 'join' }>): { readonly name: string; readonly value: Expr }[] {
  let before = '';
  const found: { readonly name: string; readonly value: Expr }[] = [];
  for (const part of flat(parts)) {
    const text = textOf(part);
    if (text !== undefined) {
      before = before.slice(-100) + text;
      continue;
    }
    const name = /[?&]([A-Za-z][\w.-]{0,60})=$/.exec(before.slice(-80))?.[1];
    if (name !== undefined) found.push({ name, value: part });
    before = '';
  }
  return found;
}

const flat = (parts: readonly Expr[]): readonly Expr[] =>
  parts.flatMap((part) => (part.kind === 'join' ? flat(part.parts) : [part]));
