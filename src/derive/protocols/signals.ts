import type { Exchange } from '../../model/exchange.ts';
import { own } from '../../model/said.ts';
import type { FrameworkSignal } from '../response/framework-signals.ts';
import { isEventStream, isGrpcWeb, isJsonApi, isJsonRpc, isOData, isSoapMessage, soapServiceIn } from './services.ts';

const signal = (id: string, words: string, shows: (exchange: Exchange) => boolean): FrameworkSignal => ({
  id,
  weight: 'proof',
  words: own(words),
  where: { shows },
});

/** Protocols of APIs other than plain HTTP, by what only their responses have. */
export const PROTOCOL_SIGNALS: readonly FrameworkSignal[] = [
  signal('soap', 'a WSDL document', (exchange) => soapServiceIn(exchange) !== undefined),
  signal('soap', 'a SOAP envelope', isSoapMessage),
  signal('odata', 'the form of OData responses', isOData),
  signal('json-rpc', 'a JSON-RPC 2.0 response', isJsonRpc),
  signal('json-api', 'the form of JSON:API responses', isJsonApi),
  signal('grpc-web', 'the content type or status of gRPC', isGrpcWeb),
  signal('server-sent-events', 'an event stream', isEventStream),
];
