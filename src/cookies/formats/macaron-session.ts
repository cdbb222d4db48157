import { idFormat } from '../primitives/id-format.ts';

/** gitea.com/go-chi/session and Macaron before it: 16 hexadecimal digits. */
export default idFormat({
  id: 'macaron-session',
  framework: 'chi-session',
  title: 'chi-session id',
  name: /^(?:MacaronSession|i_like_gitea|i_like_gogs|i_like_forgejo)$/,
  value: /^[0-9a-f]{16,32}$/,
  isDistinctive: true,
  page: {
    looks: '`MacaronSession`, `i_like_gitea` (Gitea), `i_like_gogs` (Gogs): 16 hexadecimal digits.',
    keys: 'There is no key: the session is in memory, files, Redis or a database.',
    byHand: 'There is nothing inside: it is an id.',
    seenWith: 'gitea.com/go-chi/session (2026-07-08)',
  },
  source: 'https://gitea.com/go-chi/session',
});
