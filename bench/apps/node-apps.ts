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
      because: 'Any site may read the data with the cookies of a user.',
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
      because: 'Headers of hardening are missing; the open editor is the default of a first start.',
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
      because: 'Any site may read its answers with the cookies of a user; nothing else answered without a document.',
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
        'One page answers for most paths and an empty registry has no packages to show; too few operations answered.',
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
      because: 'It lists its folder, which it is for (medium), and headers of hardening are missing.',
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
      because: 'Headers of hardening are missing; one page and its files answered.',
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
      because: 'Headers of hardening are missing; one page holds the whole wiki.',
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
      because: 'The root is not there, and nothing names the routes.',
    },
  },
];
