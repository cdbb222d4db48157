import { describe, expect, it } from 'vitest';
import { exchangeOf, type Page } from '../../../test/cases.ts';
import { fingerprint } from '../framework/frameworks.ts';
import { grpcMethods, odataRootOf, odataServiceIn, openRpcMethods, soapServiceIn } from './services.ts';

const exchange = (page: Page) => exchangeOf(page, 'e1');
const xml = (body: string): Page => ({ headers: ['Content-Type: text/xml'], body });
const json = (value: unknown, ...headers: string[]): Page => ({
  headers: ['Content-Type: application/json', ...headers],
  body: JSON.stringify(value),
});

const WSDL = `<?xml version="1.0"?><wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/">
  <wsdl:portType name="Lamps"><wsdl:operation name="GetLamp"/><wsdl:operation name="DeleteLamp"/></wsdl:portType>
  <wsdl:binding><wsdl:operation name="GetLamp"/></wsdl:binding>
  <wsdl:service name="Shop"><wsdl:port><soap:address location="http://internal/ws"/></wsdl:port></wsdl:service></wsdl:definitions>`;
const EDMX = `<edmx:Edmx Version="4.0"><Schema><EntityContainer><EntitySet Name="Products"/><Singleton Name="Me"/>
  <ActionImport Name="ResetAll"/><FunctionImport Name="Nearest"/></EntityContainer></Schema></edmx:Edmx>`;
const envelope =
  '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault/></s:Body></s:Envelope>';

describe('documents of services', () => {
  it('reads a WSDL', () => {
    expect(soapServiceIn(exchange(xml(WSDL)))).toEqual({
      operations: ['GetLamp', 'DeleteLamp'],
      address: 'http://internal/ws',
    });
    expect(soapServiceIn(exchange({ ...xml(WSDL), status: 404 }))).toBeUndefined();
    expect(soapServiceIn(exchange(xml('<p>schemas.xmlsoap.org/wsdl/</p>')))).toBeUndefined();
  });

  it('reads the metadata of OData', () => {
    expect(odataServiceIn(exchange(xml(EDMX)))).toEqual({ sets: ['Products', 'Me'], calls: ['Nearest', 'ResetAll'] });
    expect(odataServiceIn(exchange(xml('<EntitySet Name="Products"/>')))).toBeUndefined();
    expect(odataRootOf(exchange({ ...xml(EDMX), url: 'https://api.test/odata/$metadata' }))).toBe(
      'https://api.test/odata/',
    );
    const context = json({ '@odata.context': 'https://api.test/v4/$metadata#Products', value: [] });
    expect(odataRootOf(exchange(context))).toBe('https://api.test/v4/');
    expect(odataRootOf(exchange(json({ '@odata.context': 7 })))).toBeUndefined();
  });

  it('reads OpenRPC, and the calls of gRPC-Web in scripts', () => {
    expect(
      openRpcMethods(exchange(json({ openrpc: '1.2.6', methods: [{ name: 'lamp.get' }, { name: 'x y' }, 1] }))),
    ).toEqual(['lamp.get']);
    expect(openRpcMethods(exchange(json({ methods: [{ name: 'a' }] })))).toEqual([]);
    const script = "import 'grpc-web'; call('/shop.v1.Lamps/List'); call('/shop.v1.Lamps/List'); a('/img/Logo')";
    expect(grpcMethods(script)).toEqual(['/shop.v1.Lamps/List']);
    expect(grpcMethods("call('/shop.v1.Lamps/List')")).toEqual([]);
  });
});

describe('a protocol', () => {
  it.each<[string, Page]>([
    ['soap', xml(WSDL)],
    ['soap', { ...xml(envelope), status: 500 }],
    ['odata', xml(EDMX)],
    ['odata', json({ value: [] }, 'OData-Version: 4.0')],
    ['json-rpc', json({ jsonrpc: '2.0', id: null, error: { code: -32600, message: 'Invalid Request' } })],
    ['json-api', { headers: ['Content-Type: application/vnd.api+json'], body: '{"data":[]}' }],
    ['json-api', json({ jsonapi: { version: '1.1' }, data: [] })],
    ['grpc-web', { headers: ['Content-Type: application/grpc-web+proto'] }],
    ['grpc-web', { headers: ['grpc-status: 12'] }],
    ['server-sent-events', { headers: ['Content-Type: text/event-stream'], body: 'data: 1\n\n' }],
  ])('%s is told by its responses', (id, page) => {
    expect(fingerprint([exchange(page)]).map((each) => each.id)).toEqual([id]);
  });

  it.each<[string, Page]>([
    ['other XML', xml('<rss><channel/></rss>')],
    ['a member of that name', json({ jsonrpc: '2.0', note: 'a version' })],
    ['a list called data', json({ data: [], errors: [] })],
    [
      'an MCP server',
      { ...json({ jsonrpc: '2.0', id: null, error: { code: -32000, message: 'x' } }), url: 'https://api.test/mcp' },
    ],
    ['a stream that is refused', { status: 401, headers: ['Content-Type: text/event-stream'] }],
  ])('is not told by %s', (_, page) => {
    expect(fingerprint([exchange(page)]).map((each) => each.id)).toEqual([]);
  });
});
