import type { Exchange } from '../../model/exchange.ts';
import { eventsIn } from '../../parse/event-stream.ts';
import { parseJson, walkJson } from '../../parse/json.ts';
import { oncePer } from '../../parse/once-per.ts';
import { isRecord } from '../../parse/record.ts';
import { mayHold } from '../may-hold.ts';
import { isOfMcp } from '../mcp/listed-secrets.ts';
import { isEventStream } from '../mcp/reply.ts';
import { jsonOf } from '../page.ts';
import { isDescription } from '../response/description.ts';
import { modelReply } from './model-reply.ts';

/** A system message that a response carries as a field. */
export interface SystemText {
  readonly text: string;
  readonly member: string;
}

/** Shorter ones are settings: `"system": "metric"`. */
export const LEAST_TEXT = 40;
const LONGEST = 20_000;

/** Names that nothing else has. */
const PROMPT_NAME =
  /^(?:system|developer|base|initial)[-_ ]?(?:prompt|message|instructions?)(?:[-_ ]?(?:text|content|template))?$/i;
/** Names that have it beside what a model wrote. */
const BESIDE_ANSWER = /^(?:system|instructions|preamble|prompt_template)$/i;
/** A part of each of those names, and of the roles. */
const TRACE =
  /system|developer|(?:base|initial)[-_ ]?(?:prompt|message|instruction)|instructions|preamble|prompt_template/i;

/**
 * The system message in a response, as a field: a message of the role `system` or `developer`, or a member that is called so. Nothing that the
 * request itself contained, and nothing of an API's own description. Undefined where there is none.
 */
export function systemTextIn(exchange: Exchange): SystemText | undefined {
  if (!mayHold(exchange.response.body, TRACE)) return undefined;
  if (isDescription(exchange) || isOfMcp(exchange)) return undefined;
  const isModel = modelReply(exchange) !== undefined;
  const values = isEventStream(exchange)
    ? eventsIn(exchange.response.body)
        .slice(0, 200)
        .map(({ data }) => (data.startsWith('{') ? jsonIn(data) : undefined))
    : [jsonOf(exchange)];
  for (const value of values) {
    const found = systemTexts(value, isModel).find(({ text }) => !sentText(exchange).includes(plain(text)));
    if (found !== undefined) return found;
  }
  return undefined;
}

function systemTexts(value: unknown, isModel: boolean): SystemText[] {
  const found: SystemText[] = [];
  walkJson(value, (each) => {
    if (isRecord(each)) found.push(...ofRecord(each, isModel));
  });
  return found;
}

function ofRecord(record: Readonly<Record<string, unknown>>, isModel: boolean): SystemText[] {
  const { role, content } = record;
  const isMessage = role === 'system' || role === 'developer';
  return [
    ...(isMessage ? textOf(content).map((text) => ({ text, member: `the message of the role ${String(role)}` })) : []),
    ...Object.entries(record)
      .filter(([name]) => PROMPT_NAME.test(name.slice(0, 60)) || (isModel && BESIDE_ANSWER.test(name.slice(0, 60))))
      .flatMap(([name, member]) => textOf(member).map((text) => ({ text, member: name }))),
  ];
}

function textOf(value: unknown): string[] {
  const texts = Array.isArray(value) ? value.flatMap((part) => (isRecord(part) ? [part['text']] : [part])) : [value];
  const text = texts
    .filter((each) => typeof each === 'string')
    .join('')
    .slice(0, LONGEST);
  return text.trim().length >= LEAST_TEXT ? [text] : [];
}

/** What we sent, in one form with what comes back. */
const sentText = oncePer(({ request }: Exchange): string =>
  plain(`${decoded(request.url)} ${unescaped(request.body ?? '')}`),
);

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]{1,1000}/gu, ' ')
    .trim();

function decoded(url: string): string {
  try {
    return decodeURIComponent(url.replaceAll('+', ' '));
  } catch {
    return url;
  }
}

/** The strings of a JSON body, without its escapes. */
function unescaped(body: string): string {
  const value = jsonIn(body);
  const texts: string[] = [];
  walkJson(value, (each) => {
    if (typeof each === 'string') texts.push(each);
  });
  return value === undefined ? body : texts.join(' ');
}

function jsonIn(text: string): unknown {
  const parsed = parseJson(text);
  return parsed.ok ? parsed.value : undefined;
}
