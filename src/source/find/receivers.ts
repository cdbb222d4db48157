import { type Call, type Expr, lastName, pathOf, textOf } from '../ast.ts';
import { canonical } from '../program/project.ts';
import type { Context } from './context.ts';

/** What a method is called on, where a name is for it the value of that name. */
export function receiverOf({ callee }: Call, { project, scope }: Context): Expr | undefined {
  if (callee.kind !== 'member') return undefined;
  if (callee.of.kind !== 'name') return callee.of;
  const found = project.find(callee.of.name, scope, callee.of.start);
  return found?.kind === 'value' ? found.expr : callee.of;
}

/** Calls that make a logger, whatever the name that it gets. */
const LOGGER =
  /(?:^|\.)(?:child|bind|createLogger|getLogger|get_logger|pino|winston\.createLogger|require\(\)|bunyan\.createLogger)$/;

/** A logger under a name of its own: the call that makes it. */
export function loggerOf(receiver: Expr | undefined, { scope }: Context): Call | undefined {
  if (receiver?.kind !== 'call') return undefined;
  const path = canonical(pathOf(receiver.callee) ?? '', scope);
  if (LOGGER.test(path)) return receiver;
  return path === 'require()' || isLoadedLogger(receiver.callee) ? receiver : undefined;
}

/** `require('pino')(…)`. */
const isLoadedLogger = (callee: Expr): boolean =>
  callee.kind === 'call' &&
  lastName(callee.callee) === 'require' &&
  /^(?:pino|bunyan|winston)$/.test(textOf(callee.args[0]?.value) ?? '');

/** Names that a logger masks: `pino({ redact: ["apiKey", "*.token"] })`. */
export function redactedBy({ args }: Call): ReadonlySet<string> {
  const options = args.map(({ value }) => value).find(({ kind }) => kind === 'dict');
  if (options?.kind !== 'dict') return new Set();
  const redact = options.entries.find(({ key }) => textOf(key) === 'redact')?.value;
  const paths = redact?.kind === 'dict' ? redact.entries.find(({ key }) => textOf(key) === 'paths')?.value : redact;
  const items = paths?.kind === 'list' ? paths.items : [];
  return new Set(items.flatMap((item) => textOf(item)?.split('.').at(-1) ?? []));
}

const REQUEST =
  /(?:client|reqwest|ureq|surf|awc|agent|http)\w{0,20}(?:\(\))?\.(?:get|post|put|patch|delete|head|request)\(\)/i;

/** `client.post(url).header(…)`: what is sent to another service is no response. */
export function isOnRequest({ callee }: Call, receiver: Expr | undefined, { scope }: Context): boolean {
  const paths = [pathOf(callee), receiver && pathOf(receiver)];
  return paths.some((path) => path !== undefined && REQUEST.test(canonical(path, scope)));
}
