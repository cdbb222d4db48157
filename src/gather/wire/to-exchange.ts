import { type CredentialRemover, withoutForeignMarks } from '../../derive/credentials/credential-remover.ts';
import { forRecentTexts } from '../../derive/recent-texts.ts';
import type { Exchange } from '../../model/exchange.ts';
import { decodeText } from '../../parse/charset.ts';
import { headerValue } from '../../parse/header-lines.ts';
import type { Incoming, Outgoing } from './messages.ts';

/** A request and its response before they become an exchange. */
interface Transmitted {
  readonly id: string;
  readonly outgoing: Outgoing;
  readonly incoming: Incoming;
  readonly identity: string;
  readonly operation?: string;
}

/** What is kept of them: without the credentials that the remover knows. */
export function toExchange(transmitted: Transmitted, remover: CredentialRemover): Exchange {
  const { id, outgoing, incoming, identity, operation } = transmitted;
  const { status, headers, bytes, truncated, httpVersion } = incoming;
  const sentBody = outgoing.body === undefined ? {} : { body: remover.text(outgoing.body) };
  return {
    id,
    origin: 'live',
    identity,
    ...(operation !== undefined && { operation: remover.text(operation) }),
    request: {
      method: outgoing.method,
      url: urlWithout(outgoing.url, remover),
      headers: [['host', outgoing.url.host], ...remover.sent(outgoing.headers)],
      ...sentBody,
    },
    response: {
      status,
      httpVersion,
      headers: remover.received(headers.map(([name, value]) => [name, withoutForeignMarks(value)])),
      body: once(remover.text(withoutForeignMarks(textOf(incoming)))),
      bodyBytes: bytes.length,
      truncated,
    },
  };
}

/** The site of the request is no secret, whatever a credential is made of: a URL stays one. */
const urlWithout = ({ origin, href }: URL, remover: CredentialRemover): string =>
  origin + remover.text(href.slice(origin.length));

/** The body as text, by its charset. */
export const textOf = ({ bytes, headers }: Pick<Incoming, 'bytes' | 'headers'>): string =>
  decodeText(bytes, headerValue(headers, 'content-type'));

/** Servers return one page for many paths: its text is kept once. */
const once = forRecentTexts((text) => text);
