import type { Exchange } from '../../model/exchange.ts';
import { eventsIn } from '../../parse/event-stream.ts';
import { parseJson } from '../../parse/json.ts';
import { oncePer } from '../../parse/once-per.ts';
import { isRecord } from '../../parse/record.ts';
import { isEventStream } from '../mcp/reply.ts';
import { isSuccess, jsonOf } from '../page.ts';

type JsonRecord = Readonly<Record<string, unknown>>;

/** Whose format a response has: that of a provider or a model server, or an application's own. */
export type LlmFormat = 'OpenAI' | 'Anthropic' | 'Gemini' | 'Ollama' | 'Text Generation Inference' | 'application';

/** What a language model wrote, as a response carries it. */
export interface ModelReply {
  readonly format: LlmFormat;
  readonly text: string;
  readonly model?: string;
  /** Tokens, where the response counts them. */
  readonly tokens?: number;
  readonly isStream: boolean;
}

/** Parts of a stream that are read. */
const MOST_PARTS = 5000;

/**
 * What a model wrote in a response, recognised by its form: JSON, server-sent events or lines of JSON. Undefined for any other response: a list of
 * `choices` alone is a quiz as well.
 */
export const modelReply = oncePer((exchange: Exchange): ModelReply | undefined => {
  if (!isSuccess(exchange)) return undefined;
  if (isEventStream(exchange)) return fromParts(eventsIn(exchange.response.body).map(({ data }) => data));
  const json = jsonOf(exchange);
  if (json !== undefined) return fromJson(json);
  const { body } = exchange.response;
  return body.startsWith('{') ? fromParts(body.split('\n', MOST_PARTS)) : undefined;
});

function fromJson(json: unknown): ModelReply | undefined {
  const values = Array.isArray(json) ? json.slice(0, 1) : [json];
  const inside = isRecord(json) ? Object.values(json).filter(isRecord).slice(0, 20) : [];
  return [...values, ...inside].map(partOf).find((part) => part !== undefined);
}

/** The parts of a stream joined: the first says whose format it is. */
function fromParts(parts: readonly string[]): ModelReply | undefined {
  const found = parts.slice(0, MOST_PARTS).flatMap((part) => {
    const parsed = part.startsWith('{') ? parseJson(part) : undefined;
    return (parsed?.ok && partOf(parsed.value)) || [];
  });
  const [first] = found;
  if (first === undefined) return undefined;
  const tokens = found.map((part) => part.tokens).findLast((count) => count !== undefined);
  const text = found.map((part) => part.text).join('');
  return { ...first, text, isStream: true, ...(tokens !== undefined && { tokens }) };
}

function partOf(value: unknown): ModelReply | undefined {
  if (!isRecord(value)) return undefined;
  const read = READERS.map(([format, reader]) => ({ format, text: reader(value) })).find(
    ({ text }) => text !== undefined,
  );
  if (read?.text === undefined) return undefined;
  const model = modelIn(value);
  const tokens = tokensIn(value);
  return {
    format: read.format,
    text: read.text,
    isStream: false,
    ...(model !== undefined && { model }),
    ...(tokens !== undefined && { tokens }),
  };
}

/** The text of a value in one format; undefined where it is none. */
type Reader = (value: JsonRecord) => string | undefined;

const READERS: readonly (readonly [LlmFormat, Reader])[] = [
  ['OpenAI', ofOpenAi],
  ['Anthropic', ofAnthropic],
  ['Gemini', ofGemini],
  ['Ollama', ofOllama],
  ['Text Generation Inference', ({ generated_text: text }) => (typeof text === 'string' ? text : undefined)],
  ['application', ofApplication],
];

function ofOpenAi(value: JsonRecord): string | undefined {
  const { object, choices, output } = value;
  if (object === 'response' && Array.isArray(output)) return textsIn(output);
  const [first] = Array.isArray(choices) ? choices : [];
  if (!isRecord(first)) return undefined;
  const said = first['message'] ?? first['delta'] ?? first['text'];
  const isKnown = typeof object === 'string' && /^(?:chat\.completion|text_completion)/.test(object);
  if (said === undefined || !(isKnown || 'finish_reason' in first || isUsage(value['usage']))) return undefined;
  return typeof said === 'string' ? said : textsIn(isRecord(said) ? said['content'] : undefined);
}

function ofAnthropic({ type, role, content, delta }: JsonRecord): string | undefined {
  if (type === 'content_block_delta' && isRecord(delta)) return textsIn(delta);
  return type === 'message' && role === 'assistant' && Array.isArray(content) ? textsIn(content) : undefined;
}

function ofGemini({ candidates }: JsonRecord): string | undefined {
  const [first] = Array.isArray(candidates) ? candidates : [];
  const content = isRecord(first) ? first['content'] : undefined;
  return isRecord(content) && Array.isArray(content['parts']) ? textsIn(content['parts']) : undefined;
}

function ofOllama({ model, done, message, response }: JsonRecord): string | undefined {
  if (typeof model !== 'string' || typeof done !== 'boolean') return undefined;
  if (typeof response === 'string') return response;
  return isRecord(message) ? textsIn(message['content']) : undefined;
}

/** A reply beside a count of tokens or the name of a model: nothing else has both. */
function ofApplication(value: JsonRecord): string | undefined {
  const reply = REPLIES.map((name) => value[name]).find((each) => typeof each === 'string');
  if (typeof reply !== 'string') return undefined;
  const isModel = MODEL_NAME.test(modelIn(value) ?? '');
  return isModel || isUsage(value['usage'] ?? value['token_usage'] ?? value['tokenUsage']) ? reply : undefined;
}

const REPLIES = ['reply', 'response', 'answer', 'completion', 'output', 'content', 'message', 'text'];

/** Families of models, as their names begin. */
const MODEL_NAME =
  /^(?:[\w.-]{1,40}[/:])?(?:gpt-|o[134](?:-|$)|chatgpt|claude|gemini|gemma|llama|mistral|mixtral|codestral|qwen|deepseek|phi-?\d|command-|grok|nova-|titan-|smollm)/i;

const modelIn = ({ model, model_name: named, modelVersion }: JsonRecord): string | undefined =>
  [model, named, modelVersion].find((each): each is string => typeof each === 'string' && each !== '');

const isUsage = (usage: unknown): usage is JsonRecord =>
  isRecord(usage) && Object.keys(usage).some((name) => TOKENS.test(name));

const TOKENS = /^(?:(?:prompt|completion|input|output|total|cached|reasoning)_?tokens|tokens|total_?token_?count)$/i;

/** All tokens that a response counts; its own total where it has one. */
function tokensIn(value: JsonRecord): number | undefined {
  const usage =
    [value['usage'], value['token_usage'], value['tokenUsage'], value['usageMetadata']].find(isRecord) ?? value;
  const counted = Object.entries(usage).filter(
    (each): each is [string, number] => typeof each[1] === 'number' && COUNTED.test(each[0]),
  );
  const total = counted.find(([name]) => /total/i.test(name));
  if (total !== undefined) return total[1];
  return counted.length === 0 ? undefined : counted.reduce((sum, [, count]) => sum + count, 0);
}

const COUNTED =
  /^(?:(?:prompt|completion|input|output|total)_?tokens|(?:prompt|candidates|total)TokenCount|prompt_eval_count|eval_count)$/i;

/** Texts of content blocks: a string, `{ text }`, `{ content }`, or a list of them. */
function textsIn(content: unknown, depth = 0): string {
  if (typeof content === 'string') return content;
  if (depth > 4) return '';
  if (Array.isArray(content))
    return content
      .slice(0, 200)
      .map((each) => textsIn(each, depth + 1))
      .join('');
  return isRecord(content) ? textsIn(content['text'] ?? content['content'], depth + 1) : '';
}
