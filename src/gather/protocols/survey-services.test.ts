import { describe, expect, it } from 'vitest';
import type { Operation } from '../../model/evidence.ts';
import { lab, look, page } from '../testing/site.ts';

const WSDL = (
  url: string,
) => `<definitions xmlns="http://schemas.xmlsoap.org/wsdl/"><portType><operation name="GetLamp"/>
  <operation name="DeleteLamp"/></portType><service><port><address location="${url}"/></port></service></definitions>`;
const EDMX = `<Edmx><EntityContainer><EntitySet Name="Products"/><EntitySet Name="Users"/><ActionImport Name="ResetAll"/></EntityContainer></Edmx>`;
const XML = 'application/xml';
const JSON_TYPE = 'application/json';

const shown = (operations: readonly Operation[], ...sources: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    operations.flatMap(({ method, source, path, notSent }) =>
      sources.includes(source) ? [[`${method} ${path}`, notSent ?? 'asked']] : [],
    ),
  );

describe('services that speak another protocol', () => {
  it('SOAP: the operations of the WSDL are listed and never called, whatever address it names', async () => {
    const { url, requested } = await lab({
      '/': page('<a href="/shop.asmx">Service</a>'),
      '/shop.asmx': [XML, WSDL('http://elsewhere.test/ws')],
    });
    const { surface } = await look(url);
    expect(shown(surface.operations, 'soap')).toEqual({
      'POST /ws#GetLamp': 'SOAP operations are listed, and never called',
      'POST /ws#DeleteLamp': 'SOAP operations are listed, and never called',
    });
    expect(requested).toContain('GET /shop.asmx?wsdl');
    expect(requested.filter((line) => line.startsWith('POST'))).toEqual([]);
    expect(surface.frameworks.map(({ id }) => id)).toContain('soap');
  });

  it('OData: entity sets are read, a few items each, and actions are listed', async () => {
    const { url, requested } = await lab({
      '/': page('<a href="/v4/Products">Products</a>'),
      '/v4/Products': [JSON_TYPE, '{"@odata.context":"$metadata#Products","value":[]}'],
      '/v4/Users': [JSON_TYPE, '{"@odata.context":"$metadata#Users","value":[{"Name":"Ada"}]}'],
      '/v4/$metadata': [XML, EDMX],
    });
    const { surface } = await look(url);
    expect(shown(surface.operations, 'odata')).toEqual({
      'GET /v4/Users': 'asked',
      'POST /v4/ResetAll': 'functions and actions of OData are listed, and never called',
    });
    expect(requested).toContain('GET /v4/Users?$top=5');
    expect(requested.join()).not.toContain('ResetAll');
  });

  it('JSON-RPC and gRPC-Web are listed where they are seen', async () => {
    const { url, requested } = await lab({
      '/': page("<script>const rpc = 'grpc-web'; call('/shop.v1.Lamps/Delete');</script>"),
      '/rpc': [JSON_TYPE, '{"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"Invalid Request"}}'],
      '/openrpc.json': [JSON_TYPE, '{"openrpc":"1.2.6","methods":[{"name":"lamp_delete"}]}'],
    });
    const { surface } = await look(url);
    expect(shown(surface.operations, 'json-rpc', 'grpc-web')).toEqual({
      'POST /rpc': 'JSON-RPC methods are listed, and never called',
      'POST /#lamp_delete': 'JSON-RPC methods are listed, and never called',
      'POST /shop.v1.Lamps/Delete': 'gRPC methods are listed, and never called',
    });
    expect(requested.filter((line) => line.startsWith('POST'))).toEqual([]);
  });

  it('are not seen where everything returns one page, or nothing', async () => {
    const nothing = await lab({ '/': page('Shop') });
    const { surface } = await look(nothing.url);
    expect(shown(surface.operations, 'soap', 'odata', 'json-rpc', 'grpc-web')).toEqual({});
    const everything = await lab(
      {},
      (_, response) => void response.writeHead(200, { 'content-type': XML }).end(WSDL('/ws')),
    );
    expect(shown((await look(everything.url)).surface.operations, 'soap')).toEqual({});
  });
});
