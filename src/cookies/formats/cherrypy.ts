import { idFormat } from '../primitives/id-format.ts';

/** CherryPy's sessions tool: 40 hexadecimal digits. */
export default idFormat({
  id: 'cherrypy',
  framework: 'cherrypy',
  title: 'CherryPy session id',
  name: /^session_id$/,
  value: /^[0-9a-f]{40}$/,
  page: {
    looks: '`session_id`: 40 hexadecimal digits; Odoo gives the same name and form.',
    keys: 'There is no key: the session is in memory, files, Memcached or a database of the server.',
    byHand: 'There is nothing inside: it is an id.',
    seenWith: 'CherryPy 18.10.0',
  },
  source: 'https://github.com/cherrypy/cherrypy/blob/main/cherrypy/lib/sessions.py',
});
