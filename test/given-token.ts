/** Cases of a token that the user gave: a read that refuses anonymous clients, and a server that is asked with other tokens. */
import { Sealed } from '../src/model/sealed.ts';
import type { Case, Page } from './cases.ts';

/** What the server sees: the token that was sent, undefined where there is none. */
type Opens = (token: string | undefined, n: number) => boolean;

const JSON_TYPE = 'Content-Type: application/json';
const url = 'https://api.test/orders';
const orders: Page = { url, headers: [JSON_TYPE], body: '{"orders":[{"id":1}]}' };
const refusal: Page = { url, status: 401, headers: [JSON_TYPE], body: '{"detail":"log in"}' };

/** `GET /orders` with this token as `Authorization: Bearer`, and further responses that were seen. */
export function withToken(token: string, opens: Opens, pages: readonly Page[] = []): Case {
  let n = 0;
  return {
    pages: [{ ...orders, identity: 'given' }, refusal, ...pages],
    evidence: { given: [{ part: 'header', name: 'Authorization', value: new Sealed(token) }] },
    server: ({ headers = [] }, probe) => {
      n += 1;
      const [, value] = headers.find(([name]) => name === 'Authorization') ?? [];
      const isGenuine = probe.kind === 'request' && probe.only?.name === 'Authorization';
      return opens(isGenuine ? token : value?.replace('Bearer ', ''), n) ? orders : refusal;
    },
  };
}
