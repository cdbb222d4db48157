import type { KeyInCode } from '../../model/code.ts';
import type { ValuePlace } from '../../secrets/places.ts';
import type { SinkKind } from '../frameworks/framework.ts';
import type { Spot } from '../values/origin.ts';
import type { Context } from './context.ts';

export type Into = 'session' | 'cookie' | 'response' | 'log' | 'url';

/** A key that is let out. */
export interface KeySighting {
  readonly into: Into;
  readonly at: Spot;
  readonly name: string | undefined;
  readonly key: KeyInCode;
  readonly steps: readonly Spot[];
  readonly framework: string | undefined;
  /** The URL is of another service. */
  readonly isOutgoing: boolean;
  /** It is let out only if a route leads to the function around. */
  readonly isUnrouted: boolean;
  readonly context: Context;
}

export const PLACES: Readonly<Record<Into, ValuePlace | 'log'>> = {
  session: 'session',
  cookie: 'cookie',
  response: 'body',
  log: 'log',
  url: 'url',
};

/** Where what a rule of a framework does leads. */
export const INTO: Readonly<Record<SinkKind, Into>> = {
  session: 'session',
  cookie: 'cookie',
  response: 'response',
  header: 'response',
  log: 'log',
  redirect: 'url',
  request: 'url',
  parameter: 'url',
};
