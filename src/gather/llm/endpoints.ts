import { basePaths } from '../../derive/document/document-paths.ts';
import { modelReply } from '../../derive/llm/model-reply.ts';
import { type ModelList, modelsListed } from '../../derive/llm/models-listed.ts';
import type { ApiDocument, DocumentedOperation } from '../../openapi/document.ts';
import { splitWords } from '../../parse/words.ts';
import type { Places } from '../mcp/endpoints.ts';
import { isWithin } from '../survey/bound.ts';
import { existingEndpoints } from '../survey/guessed-endpoints.ts';
import type { Surveyor } from '../survey/surveyor.ts';
import { plainUrl } from '../wire/scope.ts';
import { bodyForOperation, bodyForPath, type MakeBody } from './bodies.ts';

/** Where a language model may be spoken to. */
export interface LlmEndpoint {
  readonly url: string;
  readonly makeBody: MakeBody;
  readonly model: string | undefined;
}

/** Each gets its own probes, and they have 30 seconds in all. */
const MOST = 3;

const GUESSES = [
  'v1/chat/completions',
  'api/chat',
  'chat',
  'api/generate',
  'v1/messages',
  'generate',
  'ask',
  'api/ask',
];

/** A path of this name takes a message: `/chat`, `/v1/chat/completions`, `/api/assistant`. */
const NAMED =
  /\/(?:chat|completions?|responses|messages|ask|generate|assistant|llm|prompt|ai|copilot|chatbot|converse|complete)\/?$/i;

/** Endpoints that are documented, linked, given by the user, shown by what the server lists, or guessed and there. Three at most. */
export async function findLlmEndpoints(
  surveyor: Surveyor,
  places: Places,
  document: ApiDocument | undefined,
): Promise<readonly LlmEndpoint[]> {
  const lists = surveyor.exchanges().flatMap((exchange) => modelsListed(exchange) ?? []);
  const model = lists.flatMap(({ models }) => models).at(0);
  const documented = document === undefined ? [] : inDocument(document, places.origin);
  const named = [
    ...places.given,
    ...surveyor.ledger.operations().map(({ url }) => url),
    ...surveyor.exchanges().flatMap((exchange) => (modelReply(exchange) === undefined ? [] : [exchange.request.url])),
  ].filter((url) => NAMED.test((plainUrl(url)?.pathname ?? '').slice(-200)));
  const known = [...documented.map(({ url }) => url), ...named, ...ofServers(lists, places.origin)];
  const tried = places.guesses && known.length === 0 ? await existingEndpoints(surveyor, guessed(places)) : [];
  const urls = new Set([...known, ...tried].flatMap((url) => bare(url, places.origin)));
  return [...urls]
    .filter((url) => surveyor.wants(new URL(url).pathname))
    .slice(0, MOST)
    .map((url) => ({
      url,
      model,
      makeBody: documented.find((each) => each.url === url)?.makeBody ?? bodyForPath(new URL(url).pathname),
    }));
}

const bare = (url: string, origin: string): string[] => {
  const plain = plainUrl(url);
  return plain?.origin === origin && !plain.pathname.includes('%7B') ? [plain.origin + plain.pathname] : [];
};

/** What a server that lists its models has beside the list. */
const ofServers = (lists: readonly ModelList[], origin: string): string[] =>
  lists.map(({ server }) => {
    if (server === 'Ollama') return `${origin}/api/chat`;
    return `${origin}${server === 'Text Generation Inference' ? '/generate' : '/v1/chat/completions'}`;
  });

const guessed = ({ origin, bound }: Places): string[] =>
  GUESSES.map((path) => bound + path)
    .filter((path) => isWithin(bound, path))
    .map((path) => origin + path);

/** Operations that take a message, by their body, and are about a conversation, by their names. */
const inDocument = (document: ApiDocument, origin: string) =>
  document.operations
    .filter((operation) => operation.method === 'POST' && !operation.path.includes('{') && isConversation(operation))
    .flatMap((operation) => {
      const makeBody = bodyForOperation(document, operation);
      const [base = ''] = basePaths(document, operation, origin);
      return makeBody === undefined ? [] : [{ url: origin + base + operation.path, makeBody }];
    });

function isConversation({ path, operationId = '', summary = '', tags }: DocumentedOperation): boolean {
  const words = splitWords([path, operationId, summary, ...tags].join(' ').slice(0, 1000));
  return words.some((word) => CONVERSATION.has(word));
}

const CONVERSATION = new Set(
  'chat chatbot completion completions generate ask prompt llm assistant gpt ai bot converse conversation copilot inference responses messages'.split(
    ' ',
  ),
);
