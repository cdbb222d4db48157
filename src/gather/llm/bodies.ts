import type { ApiDocument, DocumentedOperation } from '../../openapi/document.ts';
import { bodyFor } from '../../openapi/request/request-body.ts';
import { parseJson } from '../../parse/json.ts';
import { isRecord } from '../../parse/record.ts';

/** Makes the body that carries a message; `model` where its name is known. */
export type MakeBody = (text: string, model: string | undefined) => object;

const message = (text: string): readonly object[] => [{ role: 'user', content: text }];

/** Bodies of providers and model servers, by the end of the path. */
const KNOWN: readonly (readonly [path: RegExp, make: MakeBody])[] = [
  [/\/chat\/completions$/, (text, model = 'default') => ({ model, messages: message(text), stream: false })],
  [/\/v1\/completions$/, (text, model = 'default') => ({ model, prompt: text, stream: false })],
  [/\/v1\/responses$/, (text, model = 'default') => ({ model, input: text, stream: false })],
  [/\/v1\/messages$/, (text, model = 'default') => ({ model, max_tokens: 4096, messages: message(text) })],
  [/\/api\/generate$/, (text, model = 'default') => ({ model, prompt: text, stream: false })],
  [/\/generate$/, (text) => ({ inputs: text, parameters: { max_new_tokens: 2000 }, prompt: text })],
];

/** Applications have one of these; servers pass over the others. */
const anyBody: MakeBody = (text, model) => ({
  messages: message(text),
  message: text,
  prompt: text,
  question: text,
  stream: false,
  ...(model !== undefined && { model }),
});

/** The body for an endpoint that no document describes, by its path. */
export const bodyForPath = (path: string): MakeBody => KNOWN.find(([pattern]) => pattern.test(path))?.[1] ?? anyBody;

/** Names under which a document has the message of a user. */
const MESSAGE_NAMES =
  /^(?:user_?|chat_?)?(?:prompt|message|question|query|input|inputs|text|content|instruction|utterance|user_?input|user_?message)$/i;

/** The body that a document describes, with the message in its place; undefined where it has none for a message. */
export function bodyForOperation(document: ApiDocument, { body }: DocumentedOperation): MakeBody | undefined {
  if (body === undefined) return undefined;
  for (const optional of [false, true]) {
    const made = bodyFor(document, body, optional);
    const parsed = 'text' in made ? parseJson(made.text) : undefined;
    const value = parsed?.ok ? parsed.value : undefined;
    if (isRecord(value) && withMessage(value, '') !== undefined)
      return (text, model) => ({
        ...withMessage(value, text),
        ...(model !== undefined && 'model' in value && { model }),
      });
  }
  return undefined;
}

function withMessage(value: Readonly<Record<string, unknown>>, text: string): object | undefined {
  const stream = 'stream' in value ? { stream: false } : {};
  if (Array.isArray(value['messages'])) return { ...value, ...stream, messages: message(text) };
  const name = Object.keys(value).find((each) => MESSAGE_NAMES.test(each) && typeof value[each] === 'string');
  return name === undefined ? undefined : { ...value, ...stream, [name]: text };
}
