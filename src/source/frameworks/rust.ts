import type { CallRule, OptionsRule } from './framework.ts';

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'event', 'log', 'span', 'info_span', 'debug_span'];

/** What any Rust program may do. */
export const rustCalls: readonly CallRule[] = [
  {
    calls: [
      'println',
      'eprintln',
      'print',
      'eprint',
      'dbg',
      ...LEVELS,
      ...LEVELS.flatMap((level) => [`tracing.${level}`, `log.${level}`]),
    ],
    does: 'log',
  },
  {
    calls: ['reqwest.get', 'client.get', 'client.post', 'client.put', 'client.delete', 'ureq.get', 'ureq.post'],
    does: 'request',
  },
  // `client.get(url).query(&[("key", key)])`
  { calls: ['.query'], does: 'parameter', value: 0 },
];

/** The cookie crate, which all frameworks use. */
export const cookieCalls: readonly CallRule[] = [
  { calls: ['Cookie.new', 'Cookie.build', 'Cookie.named'], does: 'cookie', name: 0, value: 1 },
  // `Cookie::build(("name", value))`, `cookies.add(("name", value))`: pairs.
  { calls: ['Cookie.build', 'cookies.add', 'jar.add', 'cookies.add_private', 'jar.add_private'], does: 'cookie' },
];

/** Keys that sign tokens. */
export const rustTokenOptions: readonly OptionsRule[] = [
  {
    calls: ['EncodingKey.from_secret', 'DecodingKey.from_secret', 'HS256Key.from_bytes', 'HS512Key.from_bytes'],
    options: { 0: 'token-key' },
  },
];
