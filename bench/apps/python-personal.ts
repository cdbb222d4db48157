import { type App, python } from './app.ts';

/** From PyPI: what people run for themselves, such as files, bookmarks, accounts and calendars. */
export const pythonPersonal: readonly App[] = [
  {
    name: 'fava',
    version: '1.30.16',
    framework: 'Flask',
    install: python('fava', 'fava==1.30.16'),
    start:
      'cp "$FILES/accounts.beancount" "$STATE_DIR" && exec "$PROGRAM" -H 127.0.0.1 -p $PORT "$STATE_DIR/accounts.beancount"',
    ready: '/',
    argued: {
      grade: 'A',
      because:
        'Security headers are missing, and the banner discloses versions; the accounts are open as intended for a tool on a local machine.',
    },
  },
  {
    name: 'copyparty',
    version: '1.20.26',
    framework: 'own (Python)',
    install: python('copyparty', 'copyparty==1.20.26'),
    start: 'cd "$STATE_DIR" && exec "$PROGRAM" -i 127.0.0.1 -p $PORT -v "$FILES/site::r"',
    ready: '/',
    argued: {
      grade: 'A',
      because:
        'Its pages may be framed, and `Allow` lists the methods of WebDAV (low); the tentative high finding is a label of a translation, and false.',
    },
  },
  {
    name: 'isso',
    version: '0.14.0',
    framework: 'Werkzeug',
    install: python('isso', 'isso==0.14.0', 'setuptools<81'),
    start:
      'printf "[general]\\ndbpath = %s/c.db\\nhost = http://127.0.0.1/\\n[server]\\nlisten = http://127.0.0.1:%s/\\n" "$STATE_DIR" $PORT > "$STATE_DIR/isso.cfg"; exec "$PROGRAM" -c "$STATE_DIR/isso.cfg" run',
    ready: '/info',
    argued: { grade: null, because: 'The root demands a parameter, and nothing lists the routes.' },
  },
  {
    name: 'wsgidav',
    version: '4.4.0',
    framework: 'own WSGI',
    install: python('wsgidav', 'wsgidav==4.4.0', 'cheroot'),
    start: 'exec "$PROGRAM" --host 127.0.0.1 --port $PORT --root "$FILES/site" --auth anonymous',
    ready: '/',
    argued: { grade: 'A', because: 'Security headers are missing, and the banner discloses versions.' },
  },
  {
    name: 'pygeoapi',
    version: '0.21.0',
    framework: 'Flask',
    install: python('pygeoapi', 'pygeoapi==0.21.0', 'setuptools<81'),
    start:
      'cd "$STATE_DIR"; export PORT FILES PYGEOAPI_CONFIG="$FILES/pygeoapi.yaml" PYGEOAPI_OPENAPI="$STATE_DIR/o.yml"; "$PROGRAM" openapi generate "$PYGEOAPI_CONFIG" --output-file "$PYGEOAPI_OPENAPI" && exec "$PROGRAM" serve',
    ready: '/',
    argued: {
      grade: 'A',
      because:
        'Security headers are missing; values that its document forbids are accepted, and its page loads a script without integrity (all low).',
    },
  },
  {
    name: 'supervisor',
    version: '4.3.0',
    framework: 'own (Python)',
    install: python('supervisord', 'supervisor==4.3.0', 'setuptools<81'),
    start:
      'cd "$STATE_DIR"; printf "[supervisord]\\nnodaemon=true\\n[inet_http_server]\\nport=127.0.0.1:%s\\n[rpcinterface:supervisor]\\nsupervisor.rpcinterface_factory=supervisor.rpcinterface:make_main_rpcinterface\\n[program:clock]\\ncommand=sleep 1000\\n" $PORT > s.conf; exec "$PROGRAM" -c s.conf',
    ready: '/',
    argued: {
      grade: 'A',
      because:
        'Security headers are missing; the open control page is the default of its HTTP server without a password.',
    },
  },
  {
    name: 'xandikos',
    version: '0.4.10',
    framework: 'aiohttp',
    install: python('xandikos', 'xandikos==0.4.10'),
    start:
      'exec "$PROGRAM" serve -d "$STATE_DIR/dav" -l 127.0.0.1 -p $PORT --defaults || exec "$PROGRAM" -d "$STATE_DIR/dav" -l 127.0.0.1 -p $PORT --defaults',
    ready: '/',
    argued: { grade: 'A', because: 'Security headers are missing, and the banner discloses versions.' },
  },
];
