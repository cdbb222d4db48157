import type { Exchange } from '../../model/exchange.ts';
import type { Said } from '../../model/said.ts';
import type { TraceLanguage } from '../../parse/traceback-forms.ts';
import { headerOf, isPage, jsonOf } from '../page.ts';

/** A framework's own page for developers, recognised by its title together with its structure, never by a word in its text. */
export interface DebugPage {
  readonly framework: string;
  /** `Django's technical 404 page`. */
  readonly words: Said;
  /** Where the page shows a stack trace in markup of its own, which no reader of lines sees. */
  readonly trace?: {
    readonly language: TraceLanguage;
    /** Its first group is a file of the trace. */
    readonly file?: RegExp;
  };
}

export interface DebugForm extends DebugPage {
  readonly shows: (body: string, exchange: Exchange) => boolean;
}

export const all =
  (...patterns: readonly RegExp[]): DebugForm['shows'] =>
  (body, exchange) =>
    isPage(exchange) && patterns.every((pattern) => pattern.test(body));

export const isPlain = (exchange: Exchange): boolean =>
  /^text\/plain\b/i.test(headerOf(exchange, 'content-type') ?? '');

type Members = Readonly<Record<string, unknown>>;

/** An error in JSON whose members are those of the framework's response to developers. */
export const inJson =
  (holds: (members: Members) => boolean): DebugForm['shows'] =>
  (_, exchange) => {
    const value = jsonOf(exchange);
    return (
      exchange.response.status >= 400 &&
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      holds(value as Members)
    );
  };

export const isPhpClass = (name: unknown): boolean =>
  typeof name === 'string' && /^\\?[A-Z]\w{0,80}(?:\\\w{1,80}){0,20}$/.test(name);
