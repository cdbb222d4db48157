import { type App, npm } from './app.ts';

/** From the npm registry: stand-ins of other services, and tools with a web interface. */
export const nodeTools: readonly App[] = [
  {
    name: 'peer',
    version: '1.0.2',
    framework: 'Express',
    install: npm('peerjs', 'peer@1.0.2'),
    start: 'exec "$PROGRAM" --host 127.0.0.1 --port $PORT --path /',
    ready: '/',
    argued: { grade: 'A', because: 'One page returned content; a header is missing.' },
  },
  {
    name: 'mountebank',
    version: '2.9.1',
    framework: 'Express',
    install: npm('mb', 'mountebank@2.9.1'),
    start: 'cd "$STATE_DIR"; exec "$PROGRAM" start --host 127.0.0.1 --port $PORT --nologfile',
    ready: '/',
    argued: { grade: 'A', because: 'A header is missing, and its metrics are public (low).' },
  },
  {
    name: 's3rver',
    version: '3.7.1',
    framework: 'Koa',
    install: npm('s3rver', 's3rver@3.7.1'),
    start: 'exec "$PROGRAM" -d "$STATE_DIR" -a 127.0.0.1 -p $PORT --configure-bucket shop',
    ready: '/',
    argued: { grade: 'A', because: 'One list of buckets returned content; a header is missing.' },
  },
  {
    name: 'azurite',
    version: '3.37.0',
    framework: 'Express',
    install: npm('azurite-blob', 'azurite@3.37.0'),
    start: 'exec "$PROGRAM" -l "$STATE_DIR" --blobHost 127.0.0.1 --blobPort $PORT',
    ready: '/',
    argued: { grade: null, because: 'Every request without a signature is refused, and nothing lists the paths.' },
  },
  {
    name: 'ungit',
    version: '1.5.30',
    framework: 'Express',
    install: npm('ungit', 'ungit@1.5.30'),
    start: 'exec "$PROGRAM" --ungitBindIp 127.0.0.1 --port $PORT --no-b',
    ready: '/',
    argued: { grade: 'A', because: 'One page returned content; a header is missing.' },
  },
];
