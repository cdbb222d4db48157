/** Other hosts: a server, a document or a redirect names one, in every spelling; nothing may arrive there. */
import type { Case, Group } from './case.ts';

/** Spellings of another origin, by its port. */
const spelled: Readonly<Record<string, (port: number, own: number) => string>> = {
  plainly: (port) => `http://127.0.0.1:${port}/x`,
  'without a scheme': (port) => `//127.0.0.1:${port}/x`,
  'with backslashes': (port) => `\\\\127.0.0.1:${port}\\x`,
  'with mixed slashes': (port) => `/\\127.0.0.1:${port}/x`,
  'with userinfo like the target': (port, own) => `http://127.0.0.1:${own}@127.0.0.1:${port}/x`,
  'in decimal': (port) => `http://2130706433:${port}/x`,
  'in hexadecimal': (port) => `http://0x7f000001:${port}/x`,
  'in IPv6': (port) => `http://[::ffff:127.0.0.1]:${port}/x`,
  'with a dot at the end': (port) => `http://127.0.0.1.:${port}/x`,
  'with a tab in the scheme': (port) => `ht\ttp://127.0.0.1:${port}/x`,
  'with full-width digits': (port) =>
    `http://127.0.0.1:${String(port).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))}/x`,
  'by another name': (port) => `http://localhost:${port}/x`,
};
const carriers: Readonly<Record<string, (url: string) => string>> = {
  link: (url) => `<a href="${url}">x</a>`,
  script: (url) => `<script src="${url}"></script>`,
  frame: (url) => `<iframe src="${url}"></iframe>`,
  form: (url) => `<form action="${url}"><input name=q></form>`,
  base: (url) => `<base href="${url}"><a href="below">x</a>`,
  refresh: (url) => `<meta http-equiv="refresh" content="0;url=${url}">`,
};

const pages: readonly Case[] = Object.entries(carriers).map(
  ([name, carry]): Case => ({
    name: `pages: another host in a ${name}, ${Object.keys(spelled).length} spellings`,
    holds: 'no request arrives there',
    async run(room) {
      const other = await room.serve((_, response) => void response.end('other'));
      const port = Number(new URL(other.url).port);
      const urls = Object.values(spelled);
      const site = await room.serve(({ url = '', headers }, response) => {
        response.setHeader('Content-Type', 'text/html');
        const own = Number(headers.host?.split(':')[1]);
        const at = /^\/s(\d+)$/.exec(url)?.[1];
        if (at !== undefined) return void response.end(carry(urls[Number(at)]?.(port, own) ?? ''));
        response.end(urls.map((_, i) => `<a href="/s${i}">x</a>`).join(''));
      });
      const ran = await room.run(['scan', site.url, '--rate', 'unlimited', '--max-requests', '200']);
      return [
        ...other.requested.map((line) => `arrived elsewhere: ${line}`),
        ...(site.requested.some((line) => line.endsWith('/s1'))
          ? []
          : [`the pages were not asked: exit code ${ran.code}`]),
      ];
    },
  }),
);

const headers: readonly Case[] = ['Location', 'Link', 'Refresh', 'Content-Location', 'SourceMap'].map(
  (name): Case => ({
    name: `headers: another host in ${name}, ${Object.keys(spelled).length} spellings`,
    holds: 'no request arrives there',
    async run(room) {
      const other = await room.serve((_, response) => void response.end('other'));
      const port = Number(new URL(other.url).port);
      const urls = Object.values(spelled);
      const site = await room.serve(({ url = '' }, response) => {
        const to = urls[Number(/^\/s(\d+)$/.exec(url)?.[1])]?.(port, 1);
        response.setHeader('Content-Type', 'text/html');
        if (to !== undefined) {
          const value = Buffer.from(to.replace('\t', '')).toString('latin1');
          response.setHeader(name, name === 'Link' ? `<${value}>; rel="next service-desc"` : value);
          response.statusCode = name === 'Location' ? 302 : 200;
        }
        response.end(urls.map((_, i) => `<a href="/s${i}">x</a>`).join(''));
      });
      await room.run([
        'scan',
        site.url,
        '--rate',
        'unlimited',
        '--max-requests',
        '200',
        '--bearer',
        'abcdefgh12345678',
      ]);
      return other.requested.map((line) => `arrived elsewhere: ${line}`);
    },
  }),
);

const documents: readonly Case[] = ['servers', '$ref', 'externalDocs'].map(
  (member): Case => ({
    name: `documents: another host in ${member}, ${Object.keys(spelled).length} spellings`,
    holds: 'no request arrives there',
    async run(room) {
      const other = await room.serve((_, response) => void response.end('{}'));
      const urls = Object.values(spelled).map((spell) => spell(Number(new URL(other.url).port), 1));
      const site = await room.serve((request, response) => {
        response.setHeader('Content-Type', 'application/json');
        if (request.url !== '/openapi.json') return void response.end('{}');
        const paths = urls.map((url, i) => [
          `/p${i}`,
          { get: { responses: { 200: member === '$ref' ? { $ref: url } : { description: 'ok' } } } },
        ]);
        response.end(
          JSON.stringify({
            openapi: '3.0.3',
            info: { title: 'Shop', version: '1' },
            paths: Object.fromEntries(paths),
            ...(member === 'servers' && { servers: urls.map((url) => ({ url })) }),
            ...(member === 'externalDocs' && { externalDocs: { url: urls[0] } }),
          }),
        );
      });
      await room.run(['scan', site.url, '--rate', 'unlimited', '--max-requests', '200']);
      return other.requested.map((line) => `arrived elsewhere: ${line}`);
    },
  }),
);

export const elsewhere: Group = { title: 'Other hosts', cases: [...pages, ...headers, ...documents] };
