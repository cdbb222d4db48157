import { idFormat } from '../primitives/id-format.ts';

/** Gradio with `auth=`: a random token under a name that holds another random one. */
export default idFormat({
  id: 'gradio',
  framework: 'gradio',
  title: 'Gradio access token',
  name: /^access-token-(?:unsecure-)?[A-Za-z0-9_-]{20,64}$/,
  value: /^[A-Za-z0-9_-]{22,43}$/,
  isDistinctive: true,
  page: {
    looks: '`access-token-<43 random characters>` and `access-token-unsecure-…` with the same value of 22 characters.',
    keys: 'There is no key: the server keeps which token belongs to whom, until it is started again.',
    byHand: 'There is nothing inside: it is an id.',
    seenWith: 'Gradio 6.31.0',
  },
  source: 'https://github.com/gradio-app/gradio/blob/main/gradio/routes.py',
});
