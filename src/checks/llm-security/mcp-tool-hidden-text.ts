import { type HiddenText, hiddenIn } from '../../derive/mcp/hidden-text.ts';
import type { Offer } from '../../derive/mcp/listing.ts';
import { type OfferText, textsOf } from '../../derive/mcp/offer-texts.ts';
import { isEventStream } from '../../derive/mcp/reply.ts';
import type { McpServer } from '../../derive/mcp/servers.ts';
import { placeIn } from '../../derive/place.ts';
import { defineCheck, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import { ofServers } from './_mcp.ts';

/** One defect a tool; a server with more has one cause. */
const MOST = 50;

export default defineCheck({
  id: 'mcp-tool-hidden-text',
  category: 'llm-security',
  severity: 'high',
  title: 'Description of an MCP tool contains hidden instructions',
  why: 'A model follows the text of a description, and the person who approves the tool does not see it: it can make the model read files, call other tools or send data elsewhere.',
  fix: 'Remove the text, and find out who wrote it: compare the description with the source of the server. Strip invisible characters from every description before it is listed.',
  notes:
    'Descriptions, titles, names and the texts of parameter schemas are read. Certain: Unicode tag characters outside of flags, eight or more characters without width in a row, two signs together (an order to keep something from the user, to ignore earlier instructions, to read credential files, or a tag like <IMPORTANT>). Firm: text behind a gap of 30 lines or 200 spaces, in an HTML comment, with reversed direction, or an order to ignore earlier instructions. Tentative: an order not to mention something to the user, alone. Single joiners of scripts and emoji, flags and short comments are not reported.',
  cwe: [506, 1427],
  owasp: ['LLM01:2025', 'API10:2023'],
  references: ['https://modelcontextprotocol.io/specification/2025-11-25/server/tools'],
  needs: ['exchanges'],
  judge: ({ exchanges }) => ofServers(exchanges, hiddenTexts),
});

function hiddenTexts(server: McpServer): Observation[] {
  const ofOffers = server.listings.flatMap(({ exchange, offers }) =>
    offers.slice(0, MOST).flatMap((offer) => inOffer(exchange, offer)),
  );
  const instructions = { text: server.info?.instructions ?? '', pointer: '/result/instructions' };
  const [said] = hiddenIn(instructions.text);
  const [exchange] = server.exchanges;
  if (said === undefined || exchange === undefined) return ofOffers;
  return [
    ...ofOffers,
    observation(exchange, instructions, { hidden: said, of: own('the instructions of the server') }),
  ];
}

/** The worst of an offer, in the first text that has it. */
function inOffer(exchange: Exchange, offer: Offer): Observation[] {
  const all = textsOf(offer).flatMap((text) => hiddenIn(text.text).map((hidden) => ({ text, hidden })));
  const [worst] = all.sort((a, b) => RANK[a.hidden.confidence] - RANK[b.hidden.confidence]);
  if (worst === undefined) return [];
  return [
    observation(exchange, worst.text, { hidden: worst.hidden, of: say`the description of ${quote(offer.name, 60)}` }),
  ];
}

const RANK: Readonly<Record<HiddenText['confidence'], number>> = { certain: 0, firm: 1, tentative: 2 };

function observation(
  exchange: Exchange,
  { pointer }: OfferText,
  { hidden, of }: { readonly hidden: HiddenText; readonly of: Said },
): Observation {
  return {
    at: placeIn(exchange, { part: 'body', ...(!isEventStream(exchange) && { pointer }) }),
    message: say`In ${of} there is ${own(hidden.what)}.`,
    severity: hidden.confidence === 'tentative' ? 'medium' : 'high',
    confidence: hidden.confidence,
    mark: `hidden ${pointer}`,
    proof: { exchange: exchange.id, ...(hidden.shown !== '' && { excerpt: quote(hidden.shown, 160) }) },
  };
}
