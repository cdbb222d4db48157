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
    argued: { grade: 'A', because: '' },
  },
  {
    name: 'node-red',
    version: '4.1.8',
    framework: 'Express',
    install: npm('node-red', 'node-red@4.1.8'),
    start: 'exec "$PROGRAM" -u "$STATE_DIR" -p $PORT',
    ready: '/',
    argued: { grade: 'A', because: '' },
  },
  {
    name: 'prism',
    version: '5.16.0',
    framework: 'own (Node)',
    install: npm('prism', '@stoplight/prism-cli@5.16.0'),
    start: 'exec "$PROGRAM" mock -p $PORT "$FILES/shop.yaml"',
    ready: '/',
    argued: { grade: 'A', because: '' },
  },
  {
    name: 'verdaccio',
    version: '6.8.0',
    framework: 'Express',
    install: npm('verdaccio', 'verdaccio@6.8.0', { 'node-fetch': '2.7.0' }),
    start: 'cd "$STATE_DIR" && exec "$PROGRAM" -l 127.0.0.1:$PORT',
    ready: '/',
    argued: { grade: 'A', because: '' },
  },
  {
    name: 'http-server',
    version: '14.1.1',
    framework: 'own (Node)',
    install: npm('http-server', 'http-server@14.1.1'),
    start: 'exec "$PROGRAM" "$FILES" -a 127.0.0.1 -p $PORT',
    ready: '/',
    argued: { grade: 'A', because: '' },
  },
];
