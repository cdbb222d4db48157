import { type App, npm } from './app.ts';

/** Applications from the npm registry. */
export const nodeApps: readonly App[] = [
  {
    name: 'json-server',
    version: '0.17.4',
    framework: 'Express',
    install: npm('json-server', 'json-server@0.17.4'),
    start: 'cp "$FILES/db.json" "$STATE_DIR" && exec "$PROGRAM" --port $PORT "$STATE_DIR/db.json"',
    ready: '/',
    argued: {
      grade: 'C',
      because: "Any site can read the data with a user's cookies.",
    },
  },
  {
    name: 'node-red',
    version: '4.1.8',
    framework: 'Express',
    install: npm('node-red', 'node-red@4.1.8'),
    start: 'exec "$PROGRAM" -u "$STATE_DIR" -p $PORT',
    ready: '/',
    argued: {
      grade: 'A',
      because: 'Security headers are missing; the open editor is the default at first start.',
    },
  },
  {
    name: 'prism',
    version: '5.16.0',
    framework: 'own (Node)',
    install: npm('prism', '@stoplight/prism-cli@5.16.0'),
    start: 'exec "$PROGRAM" mock -p $PORT "$FILES/shop.yaml"',
    ready: '/',
    argued: {
      grade: 'C',
      because:
        "Any site can read its responses with a user's cookies; nothing else returned content without a document.",
    },
  },
  {
    name: 'verdaccio',
    version: '6.8.0',
    framework: 'Express',
    install: npm('verdaccio', 'verdaccio@6.8.0', { 'node-fetch': '2.7.0' }),
    start:
      'cd "$STATE_DIR" && cp "$FILES/verdaccio.yaml" config.yaml && exec "$PROGRAM" -c config.yaml -l 127.0.0.1:$PORT',
    ready: '/',
    argued: {
      grade: null,
      because:
        'Most paths return the same page and an empty registry has no packages to show; too few operations returned content.',
    },
  },
  {
    name: 'http-server',
    version: '14.1.1',
    framework: 'own (Node)',
    install: npm('http-server', 'http-server@14.1.1'),
    start: 'exec "$PROGRAM" "$FILES/site" -a 127.0.0.1 -p $PORT',
    ready: '/',
    argued: {
      grade: 'A',
      because: 'It lists its folder, as intended (medium), and security headers are missing.',
    },
  },
  {
    name: 'maildev',
    version: '2.2.1',
    framework: 'Express',
    install: npm('maildev', 'maildev@2.2.1'),
    start: 'exec "$PROGRAM" --ip 127.0.0.1 --web $PORT --smtp $(($PORT + 1))',
    ready: '/',
    argued: {
      grade: 'A',
      because: 'Security headers are missing; one page and its files returned content.',
    },
  },
  {
    name: 'tiddlywiki',
    version: '5.4.1',
    framework: 'own (Node)',
    install: npm('tiddlywiki', 'tiddlywiki@5.4.1'),
    start: '"$PROGRAM" "$STATE_DIR/wiki" --init server && exec "$PROGRAM" "$STATE_DIR/wiki" --listen port=$PORT',
    ready: '/',
    argued: {
      grade: 'A',
      because: 'Security headers are missing; one page contains the whole wiki.',
    },
  },
  {
    name: 'mockoon',
    version: '9.9.0',
    framework: 'Express',
    install: npm('mockoon-cli', '@mockoon/cli@9.9.0'),
    start: 'exec "$PROGRAM" start --data "$FILES/shop.yaml" --port $PORT --disable-log-to-file',
    ready: '/items',
    argued: {
      grade: null,
      because: 'The root does not exist, and nothing lists the routes.',
    },
  },
];
