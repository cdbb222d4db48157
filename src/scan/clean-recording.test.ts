import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { harOf } from '../recordings/testing/har.ts';
import { type CleanRecording, cleanRecording } from './clean-recording.ts';

const folder = mkdtempSync(join(tmpdir(), 'openbrick-clean-'));
afterAll(() => rmSync(folder, { recursive: true }));

const key = ['sk_', 'live_', 'DuQczgCW1EbKSlBDndLuD1CD'].join('');
const token = ['q7Xk2mVb9Zr4', 'Ls8Tn3Wd6Yh1Pc5Gf0Je'].join('');
const login = `ann:${token}-p`;
const entry = {
  method: 'POST',
  url: `https://api.shop.test/a?api_key=${key}`,
  sent: [
    `Cookie: sid=${token}; theme=dark`,
    `Authorization: Basic ${Buffer.from(login).toString('base64')}`,
    `X-Api-Key: ${token}-k`,
  ],
  post: JSON.stringify({ user: 'ann', password: `${token}-f` }),
  headers: ['Content-Type: application/json', `Set-Cookie: next=${token}-n; Path=/; HttpOnly`],
  body: JSON.stringify({ items: [1, 2], stripe: key, said: token }),
};

async function cleaned(text: string): Promise<string> {
  const path = join(folder, 'a.har');
  writeFileSync(path, text);
  return textOf(await cleanRecording(path, []));
}

async function textOf({ text }: CleanRecording): Promise<string> {
  let all = '';
  for await (const piece of text) all += piece;
  return all;
}

describe('a cleaned recording', () => {
  it('is written as it is read again: values of its end are replaced at its beginning, also over borders of chunks', async () => {
    const early = {
      ...entry,
      post: '',
      sent: [],
      body: JSON.stringify({ said: `${token}-last`, fill: 'x'.repeat(900_000) }),
    };
    const last = { ...entry, sent: [`X-Api-Key: ${token}-last`], post: '', body: '{}' };
    const text = await cleaned(harOf([early, early, early, last]));
    expect(text).not.toContain(token);
    expect(JSON.parse(text).log.entries).toHaveLength(4);
  });

  it('is made of standard input, too, and of what is compressed', async () => {
    const bytes = Buffer.from(harOf([entry]));
    for (const given of [[bytes], [gzipSync(bytes)], [bytes.subarray(0, 7), bytes.subarray(7)]]) {
      const text = await textOf(await cleanRecording('-', given));
      expect(text).not.toContain(token);
      expect(JSON.parse(text).log.entries).toHaveLength(1);
    }
  });

  it('has none of its credentials and keys, in any form, and all the rest', async () => {
    const text = await cleaned(harOf([entry, entry]));
    for (const secret of [key, token, login, Buffer.from(login).toString('base64')]) expect(text).not.toContain(secret);
    const { log } = JSON.parse(text);
    const [first] = log.entries;
    expect(first.request.url).toMatch(/^https:\/\/api\.shop\.test\/a\?api_key=sk_live_\w{24}$/);
    expect(first.request.headers[0].value).toMatch(/^sid=[\w-]{32}; theme=dark$/);
    expect(first.response.headers[1].value).toMatch(/^next=[\w-]{34}; Path=\/; HttpOnly$/);
    expect(JSON.parse(first.response.content.text)).toMatchObject({ items: [1, 2] });
    expect(JSON.parse(first.request.postData.text)).toMatchObject({ user: 'ann' });
  });

  it('has the same pseudonym wherever a value stood', async () => {
    const { log } = JSON.parse(await cleaned(harOf([entry, entry])));
    expect(log.entries[0].request.headers[0].value).toBe(log.entries[1].request.headers[0].value);
  });

  it.each([
    ['br', brotliCompressSync],
    ['deflate', deflateRawSync],
    ['deflate', deflateSync],
  ])('is refused where a value is in a body in %s, as it would stay there', async (coding, compress) => {
    const packed = (body: string) => ({
      ...entry,
      headers: [`Content-Encoding: ${coding}`],
      body: '',
      content: { size: 1, mimeType: 'application/json', encoding: 'base64', text: compress(body).toString('base64') },
    });
    await expect(cleaned(harOf([packed(`{"said":"${token}"}`), entry]))).rejects.toThrow(
      /^[^\n]+ holds live values, which a copy would keep[^\n]+$/,
    );
    expect(await cleaned(harOf([packed('{"said":"hello"}'), entry]))).not.toContain(token);
  });

  it('replaces what is in a body in gzip', async () => {
    const text = gzipSync(`{"said":"${token}"}`).toString('base64');
    const content = { size: 1, mimeType: 'application/json', encoding: 'base64', text };
    const headers = ['Content-Encoding: gzip'];
    expect(await cleaned(harOf([{ ...entry, headers, body: '', content }]))).not.toContain(text.slice(0, -8));
  });

  it('is refused for what is no recording, and for what could not be read whole', async () => {
    await expect(cleaned('hello')).rejects.toThrow(/^[^\n]+ it is no recording[^\n]+$/);
    await expect(cleaned(harOf([entry]).slice(0, -50))).rejects.toThrow(/a copy could keep/);
  });
});
