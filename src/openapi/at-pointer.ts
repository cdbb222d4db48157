import type { SchemaRef, Source } from './document.ts';

/** RFC 6901; undefined where nothing is. */
export function atPointer({ from, value }: Pick<Source, 'from' | 'value'>, pointer: string): SchemaRef | undefined {
  let node = value;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined;
    if (Array.isArray(node) && !/^\d{1,9}$/.test(key)) return undefined;
    node = Reflect.get(node, key);
  }
  return { node, at: { file: from, pointer } };
}
