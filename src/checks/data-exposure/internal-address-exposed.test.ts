import { casesFor, html, json, responseWith } from '../../../test/cases.ts';
import check from './internal-address-exposed.ts';

const text = (body: string, status = 200) => ({ pages: [{ status, headers: ['Content-Type: text/plain'], body }] });

const at = { url: 'http://127.0.0.1:8000/' };
const served = { reach: 'loopback', publicUrl: 'https://api.shop.io' } as const;

casesFor(check, {
  fires: [
    [
      'another service on loopback, of a server that is public',
      { ...json({ next: 'http://localhost:9000/a' }, at), surface: served },
      'low The response contains `http://localhost:9000`.',
    ],
    [
      'a link to loopback',
      { ...html('<a href="http://127.0.0.1:9000/a">a</a>', at), surface: served },
      'low The response contains `http://127.0.0.1:9000`.',
    ],
    [
      'a redirect to loopback',
      { pages: [{ ...at, status: 302, headers: ['Location: http://[::1]:9000/a'] }], surface: served },
      'low The header `Location` contains `http://[::1]:9000`.',
    ],
    [
      'a backend header',
      responseWith('X-Backend-Server: 10.20.0.17:5000'),
      'low The header `X-Backend-Server` contains `10.20.0.17`.',
    ],
    [
      'a host of a cluster',
      responseWith('X-Served-By: orders.prod.svc.cluster.local'),
      'low The header `X-Served-By` contains `orders.prod.svc.cluster.local`.',
    ],
    [
      'a URL in JSON',
      json({ next: 'http://192.168.4.20:8080/orders?page=2' }),
      'low The response contains `192.168.4.20`.',
    ],
    [
      'data under a path of documents',
      json({ host: 'db-1.prod.internal' }, { url: 'https://api.test/docs/7' }),
      'low The response contains',
    ],
    ['a host in JSON', json({ host: 'db-1.prod.internal' }), 'low The response contains `db-1.prod.internal`.'],
    [
      'in an error',
      text('could not connect to ip-10-0-3-4.ec2.internal', 500),
      'low The response contains `ip-10-0-3-4.ec2.internal`.',
    ],
    [
      'a path on the disk',
      json({ error: 'cannot open /home/deploy/orders/config.yml' }),
      'low The response contains `/home/deploy/orders/config.yml`.',
    ],
    [
      'a path on Windows',
      text('C:\\inetpub\\wwwroot\\app\\web.config.json not found', 500),
      'low The response contains',
    ],
    [
      'where a map was built',
      {
        pages: [
          {
            url: 'https://api.test/a.js.map',
            headers: ['Content-Type: application/json'],
            body: JSON.stringify({ version: 3, sources: ['/Users/ada/shop/src/pay.ts'], mappings: '' }),
          },
        ],
      },
      'low The response contains `/Users/ada/shop/src/pay.ts`.',
    ],
    [
      'BIG-IP',
      responseWith('Set-Cookie: BIGipServerpool_orders=1677787402.36895.0000; path=/'),
      'low The persistence cookie `BIGipServerpool_orders` contains the address of the server behind the load balancer: `10.1.1.100:8080`.',
    ],
  ],
  quiet: [
    ['a URL of its own on loopback', { ...json({ next: 'http://localhost:8000/a' }, at), surface: served }],
    ['the port with a longer name', { ...json({ next: 'http://localhost.example.com/a' }, at), surface: served }],
    [
      'loopback without a public URL',
      { ...json({ next: 'http://localhost:9000/a' }, at), surface: { reach: 'loopback' } },
    ],
    ['loopback in the text of a page', { ...html('<p>curl http://localhost:9000/</p>', at), surface: served }],
    [
      'loopback in a script',
      {
        pages: [{ ...at, headers: ['Content-Type: text/javascript'], body: 'var a = "http://localhost:9000/a";' }],
        surface: served,
      },
    ],
    ['a manual', html('<p>Connect to 10.1.2.3:8080</p>', { url: 'https://api.test/docs/setup.html' })],
    [
      'a page that a program made of sources',
      html('<meta name="generator" content="javadoc/17"><p>Host db-1.prod.internal</p>', {
        url: 'https://api.test/a/B.html',
      }),
    ],
    [
      'a README',
      {
        pages: [
          { url: 'https://api.test/README.md', headers: ['Content-Type: text/markdown'], body: 'Bind to 192.168.4.7' },
        ],
      },
    ],
    ['a version', json({ version: '10.0.0.1', 'lib-version': '10.2.0.1', engines: { node: '10.1.0.2' } })],
    ['a version of a package', text('libfoo==10.0.0.1\nbar@10.0.0.2\nbaz ~> 10.0.0.3\nChrome/10.0.0.4 v10.0.0.5')],
    ['packages', json({ dependencies: { orders: '10.0.0.1' } })],
    ['a network', html('<p>Allow 10.0.0.0/8 and 192.168.0.0, not 192.168.1.255</p>')],
    ['a public address', json({ server: '93.184.216.34', other: '172.32.0.1', odd: '10.300.1.1' })],
    ['the target itself', json({ self: 'http://192.168.4.20/x' }, { url: 'http://192.168.4.20/' })],
    [
      'the asking client on a private network',
      { ...json({ client_ip: '192.168.4.9' }, { url: 'http://192.168.4.20/' }), surface: { reach: 'private' } },
    ],
    ['a placeholder', html('<input placeholder="192.168.1.10">')],
    [
      'code',
      {
        pages: [{ headers: ['Content-Type: text/javascript'], body: 'this.internal; settings.local=1; a("10.1.2.3")' }],
      },
    ],
    ['settings.local', text('see settings.local and .env.local')],
    ['host.docker.internal', json({ url: 'http://host.docker.internal:8080' })],
    ['a page about paths', html('<p>Put it into /home/you/app/config.yml</p>')],
    ['a route that looks like a path', json({ url: '/home/orders/list' })],
    ['an API description', json({ openapi: '3.1.0', paths: {}, servers: [{ url: 'http://10.0.0.5' }] })],
    [
      'a stack trace has its own check',
      text(
        'Traceback (most recent call last):\n  File "/srv/app/a.py", line 1, in f\n  File "/srv/app/b.py", line 2, in g',
        500,
      ),
    ],
  ],
  skips: [['no answer', {}]],
});
