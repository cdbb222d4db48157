import { fromForeignOrigin, underForeignHost } from '../../derive/mcp/foreign.ts';
import { endpointIn, messageEndpoint, STREAM_REVISION, streamSession } from '../../derive/mcp/older-transport.ts';
import { type RpcReply, replyTo } from '../../derive/mcp/reply.ts';
import { initialize, mcpRequest, openStream } from '../../derive/mcp/requests.ts';
import { serverOf } from '../../derive/mcp/sdk.ts';
import { looksRandom } from '../../derive/mcp/session-id.ts';
import { isSuccess } from '../../derive/page.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { Surveyor } from '../survey/surveyor.ts';
import type { Heard } from '../wire/hearing.ts';
import type { Wire } from '../wire/wire-options.ts';
import { requestLists } from './pages.ts';
import { MOST_SESSIONS } from './talk.ts';

/** One stream, opened as one visitor. */
export interface StreamLine {
  readonly url: string;
  readonly anonymous: boolean;
  readonly surveyor: Pick<Surveyor, 'send' | 'listen'>;
  readonly wire: Pick<Wire, 'admitReads'>;
}

/**
 * Lists what a server of the transport of 2024-11-05 offers: messages are sent to the endpoint that its stream names, and their responses read from the stream,
 * which is closed then. Returns the stream with all that came on it; undefined where it was not opened.
 */
export const talkOnStream = (line: StreamLine): Promise<Exchange | undefined> =>
  line.surveyor.listen(openStream(line.url), { anonymous: line.anonymous }, (heard) => converse(line, heard));

async function converse({ url, anonymous, surveyor, wire }: StreamLine, heard: Heard): Promise<void> {
  const endpoint = await heard.until((event) => endpointIn(event, url));
  if (endpoint === undefined) return;
  const { href } = endpoint;
  wire.admitReads(href);
  let last = 1;
  const isTaken = async (request: ReturnType<typeof mcpRequest>): Promise<boolean> => {
    const exchange = await surveyor.send(request, { anonymous });
    return exchange !== undefined && isSuccess(exchange);
  };
  const reply = (id: number): Promise<RpcReply | undefined> => heard.until(({ data }) => replyTo(id, data));
  const opened = (await isTaken(initialize(href, STREAM_REVISION))) ? await reply(last) : undefined;
  const server = opened && serverOf(opened);
  if (server === undefined) return;
  await isTaken(mcpRequest(href, { method: 'notifications/initialized' }));
  await requestLists(server, async (method, params) => {
    last += 1;
    const id = last;
    return (await isTaken(mcpRequest(href, { method, id, ...(params && { params }) }))) ? reply(id) : undefined;
  });
}

/** Opens the stream as a page of another site would, under another host name where a browser can be led to do so, and more of them where the ID of one looks weak. */
export async function tryOtherStreams(
  { url, surveyor }: StreamLine,
  stream: Exchange,
  isPublic: boolean,
): Promise<void> {
  const open = (request = openStream(url)) => surveyor.send(request, { anonymous: true, fresh: true });
  if (messageEndpoint(stream) === undefined) return;
  for (const make of isPublic ? [fromForeignOrigin] : [fromForeignOrigin, underForeignHost])
    await open(make(openStream(url)));
  const session = streamSession(stream);
  if (session === undefined || looksRandom(session)) return;
  for (let more = 1; more < MOST_SESSIONS; more += 1) await open();
}
