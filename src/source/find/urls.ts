import { type Expr, textOf } from '../ast.ts';

/** A parameter of a URL with its value. */
export interface UrlParameter {
  readonly name: string;
  readonly value: Expr;
}

const LAST = /[?&]([A-Za-z][\w.-]{0,60})=[^&=?#]{0,20}$/;

/** What follows `?name=` or `&name=` in a text, literal or put together. */
export function urlParameters(url: Expr): UrlParameter[] {
  const whole = textOf(url);
  if (whole !== undefined) return literalParameters(url, whole);
  if (url.kind !== 'join') return [];
  let before = '';
  const found: UrlParameter[] = [];
  for (const part of flat(url.parts)) {
    const text = textOf(part);
    const name = LAST.exec(before.slice(-100))?.[1];
    if (name !== undefined && (text === undefined || /=$/.test(before))) found.push({ name, value: part });
    before = text === undefined ? '' : before.slice(-100) + text;
  }
  return found;
}

const literalParameters = (url: Expr, text: string): UrlParameter[] =>
  [...text.slice(0, 2000).matchAll(/[?&]([A-Za-z][\w.-]{0,60})=([^&#\s]{1,300})/g)].map(([, name = '', value = '']) => {
    const { start, end, line, column } = url;
    return { name, value: { kind: 'text', value, start, end, line, column } };
  });

const flat = (parts: readonly Expr[]): readonly Expr[] =>
  parts.flatMap((part) => (part.kind === 'join' ? flat(part.parts) : [part]));

/** `params` of requests, httpx and axios, `searchParams` of got and ky. */
export const isParameters = (name: string | undefined): boolean => name === 'params' || name === 'searchParams';

/** The parameters in an object of options. */
export const parametersOf = (options: Expr): Expr | undefined =>
  options.kind === 'dict' ? options.entries.find(({ key }) => isParameters(textOf(key)))?.value : undefined;
