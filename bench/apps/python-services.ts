import { type App, python } from './app.ts';

/** From PyPI: servers and what administers them. */
export const pythonServices: readonly App[] = [
  {
    name: 'sqlite-web',
    version: '0.8.2',
    framework: 'Flask',
    install: python('sqlite_web', 'sqlite-web==0.8.2'),
    start: 'exec "$PROGRAM" -p $PORT -H 127.0.0.1 -x "$STATE_DIR/a.db"',
    ready: '/',
    argued: {
      grade: 'F',
      because: 'Its session is signed with a key from the published source: anyone can forge it.',
    },
  },
  {
    name: 'pypiserver',
    version: '2.4.2',
    framework: 'Bottle',
    install: python('pypi-server', 'pypiserver==2.4.2', 'setuptools<81'),
    start: 'mkdir -p "$STATE_DIR/p" && exec "$PROGRAM" run -i 127.0.0.1 -p $PORT -a . -P . "$STATE_DIR/p"',
    ready: '/',
    argued: {
      grade: 'A',
      because: 'Security headers are missing, and the banner discloses versions.',
    },
  },
  {
    name: 'radicale',
    version: '3.9.0',
    framework: 'own WSGI',
    install: python('radicale', 'radicale==3.9.0'),
    start: 'exec "$PROGRAM" --server-hosts 127.0.0.1:$PORT --storage-filesystem-folder "$STATE_DIR" --auth-type none',
    ready: '/',
    argued: {
      grade: 'A',
      because: 'Security headers are missing, and the banner discloses versions.',
    },
  },
  {
    name: 'httpbin',
    version: '0.10.4',
    framework: 'Flask',
    install: python('gunicorn', 'httpbin==0.10.4', 'gunicorn==23.0.0', 'setuptools<81'),
    start: 'exec "$PROGRAM" -b 127.0.0.1:$PORT httpbin:app',
    ready: '/',
    argued: {
      grade: 'D',
      because:
        'Any site can read its responses with cookies, it echoes headers, and it redirects anywhere: all true, and intended.',
    },
  },
  {
    name: 'moto server',
    version: '5.2.5',
    framework: 'Flask',
    install: python('moto_server', 'moto[server]==5.2.5'),
    start: 'exec "$PROGRAM" -p $PORT',
    ready: '/moto-api/',
    argued: {
      grade: 'A',
      because:
        'One page returned content; a header is missing and the banner discloses versions. AWS operations need their own kind of requests.',
    },
  },
  {
    name: 'glances',
    version: '4.5.8',
    framework: 'FastAPI',
    install: python('glances', 'glances[web]==4.5.8'),
    start: 'exec "$PROGRAM" -w -B 127.0.0.1 -p $PORT --disable-autodiscover',
    ready: '/',
    argued: {
      grade: 'A',
      because: 'Security headers are missing; public statistics are the purpose of its web mode without a password.',
    },
  },
  {
    name: 'litellm',
    version: '1.108.7',
    framework: 'FastAPI',
    install: python('litellm', 'litellm[proxy]==1.108.7'),
    start:
      'cd "$STATE_DIR" && LITELLM_MASTER_KEY="sk-$(head -c 18 /dev/urandom | base64 | tr -d /+=)" exec "$PROGRAM" --host 127.0.0.1 --port $PORT',
    ready: '/health/liveliness',
    argued: {
      grade: null,
      because:
        'Its document took longer than the time limit on a busy machine, and nothing else returned content without a key.',
    },
  },
  {
    name: 'kinto',
    version: '26.5.0',
    framework: 'Pyramid',
    install: python('kinto', 'kinto==26.5.0', 'setuptools<81'),
    start:
      '"$PROGRAM" init --backend memory --cache-backend memory --ini "$STATE_DIR/k.ini" --host 127.0.0.1 && exec "$PROGRAM" start --ini "$STATE_DIR/k.ini" --port $PORT',
    ready: '/v1/',
    argued: {
      grade: 'A',
      because: 'One page of the API returned content; nothing was found in it.',
    },
  },
  {
    name: 'ara',
    version: '1.8.0',
    framework: 'Django',
    install: python('ara-manage', 'ara[server]==1.8.0'),
    start:
      'export ARA_BASE_DIR="$STATE_DIR" && "$PROGRAM" migrate && exec "$PROGRAM" runserver --noreload 127.0.0.1:$PORT',
    ready: '/api/',
    argued: {
      grade: 'A',
      because: 'One header is missing and the banner discloses versions; read access is public by default.',
    },
  },
  {
    name: 'flower',
    version: '2.2.0',
    framework: 'Tornado',
    install: python('celery', 'flower==2.2.0'),
    start: 'cd "$STATE_DIR" && exec "$PROGRAM" --broker=memory:// flower --address=127.0.0.1 --port=$PORT',
    ready: '/',
    argued: {
      grade: 'A',
      because: 'Security headers and cookie attributes are missing, and metrics are public.',
    },
  },
  {
    name: 'wagtail',
    version: '8.0.1',
    framework: 'Django',
    install: python('wagtail', 'wagtail==8.0.1'),
    start:
      'export PATH="$(dirname "$PROGRAM"):$PATH" && cd "$STATE_DIR" && wagtail start shop . && python manage.py migrate && exec python manage.py runserver --noreload 127.0.0.1:$PORT',
    ready: '/',
    argued: {
      grade: 'C',
      because: 'The project that `wagtail start` creates runs in debug mode: the error page shows settings and routes.',
    },
  },
  {
    name: 'devpi',
    version: '6.20.3',
    framework: 'Pyramid',
    install: python('devpi-server', 'devpi-server==6.20.3', 'devpi-web'),
    start:
      '"$(dirname "$PROGRAM")/devpi-init" --serverdir "$STATE_DIR/d" --no-root-pypi && exec "$PROGRAM" --serverdir "$STATE_DIR/d" --host 127.0.0.1 --port $PORT',
    ready: '/',
    argued: {
      grade: 'A',
      because: 'Security headers are missing; the index is intended to be public.',
    },
  },
  {
    name: 'dagster',
    version: '1.13.27',
    framework: 'Starlette',
    install: python('dagster-webserver', 'dagster==1.13.27', 'dagster-webserver==1.13.27'),
    start:
      'cd "$STATE_DIR" && cp "$FILES/dagster_defs.py" defs.py && DAGSTER_HOME="$STATE_DIR" exec "$PROGRAM" -h 127.0.0.1 -p $PORT -f defs.py',
    ready: '/server_info',
    argued: {
      grade: null,
      because: 'Every path returns the same page; its API is GraphQL over POST.',
    },
  },
  {
    name: 'octoprint',
    version: '1.11.8',
    framework: 'Flask in Tornado',
    install: python('octoprint', 'octoprint==1.11.8'),
    start: 'exec "$PROGRAM" serve --iknowwhatimdoing --basedir "$STATE_DIR" --host 127.0.0.1 --port $PORT',
    ready: '/',
    argued: {
      grade: 'A',
      because: 'Security headers are missing; before its first setup only one page returns content.',
    },
  },
];
