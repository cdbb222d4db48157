import type picocolors from 'picocolors';
import type { Severity } from '../../model/terms.ts';
import { wrap } from './wrap.ts';

type Colors = ReturnType<typeof picocolors.createColors>;

/** What every part of the text is written with. */
export interface Pen {
  readonly paint: Colors;
  /** Columns. */
  readonly width: number;
}

export const severityColor = (severity: Severity, paint: Colors): ((text: string) => string) => {
  if (severity === 'critical' || severity === 'high') return paint.red;
  return severity === 'medium' ? paint.yellow : paint.cyan;
};

/** `Label   text that goes on`, further lines below the text. */
export function labelled(label: string, text: string, { width }: Pen, before = '  '): string[] {
  const indent = ' '.repeat(before.length + label.length + 3);
  return wrap(text, width, indent).map((each, i) =>
    i === 0 ? `${before}${label}   ${each.slice(indent.length)}` : each,
  );
}

/** A title with the id of its check behind it, or below where that is too wide; the first line without the indent. */
export function titleLines(title: string, check: string, { paint, width }: Pen, indent: string): string[] {
  const [first = '', ...rest] = wrap(title, width, indent);
  const head = first.slice(indent.length);
  return rest.length === 0 && first.length + 3 + check.length <= width
    ? [`${paint.bold(head)}   ${paint.dim(check)}`]
    : [head, ...rest].map((text) => paint.bold(text)).concat(paint.dim(`${indent}${check}`));
}

/** The first of a list, and how many more there are. */
export const firstOf = (items: readonly string[], most: number): string =>
  `${items.slice(0, most).join(', ')}${items.length > most ? `, and ${items.length - most} more` : ''}`;
