/** Healthy applications of other people, in their default configuration: versions pinned, started on loopback. */
import { join } from 'node:path';
import { fromNpm, fromPython, type Installed } from '../install.ts';

export interface App {
  readonly id: string;
  readonly framework: string;
  /** Installs it, and gives its program. */
  install(): Installed;
  /** What a shell runs; `$PROGRAM`, `$PORT`, `$FILES` and `$STATE_DIR` are set. */
  readonly start: string;
  /** A path that responds once it is up. */
  readonly ready: string;
}

export const files = join(import.meta.dirname, 'files');

const python =
  (program: string, ...packages: string[]) =>
  () =>
    fromPython(program, packages);
const npm = (program: string, name: string) => () => fromNpm(name, program);

export const apps: readonly App[] = [
  {
    id: 'datasette 0.65.5',
    framework: 'own ASGI',
    install: python('datasette', 'datasette==0.65.5', 'setuptools<81'),
    start: 'exec "$PROGRAM" --memory -p $PORT',
    ready: '/',
  },
  {
    id: 'locust 2.47.0',
    framework: 'Flask',
    install: python('locust', 'locust==2.47.0'),
    start: 'exec "$PROGRAM" -f "$FILES/locustfile.py" --web-host 127.0.0.1 --web-port $PORT',
    ready: '/',
  },
  {
    id: 'marimo 0.25.2',
    framework: 'Starlette',
    install: python('marimo', 'marimo==0.25.2'),
    start: 'cd "$STATE_DIR" && exec "$PROGRAM" edit --headless --host 127.0.0.1 -p $PORT',
    ready: '/',
  },
  {
    id: 'nicegui 3.18.0',
    framework: 'FastAPI',
    install: python('python', 'nicegui==3.18.0'),
    start: 'cd "$STATE_DIR" && exec "$PROGRAM" "$FILES/nicegui_app.py"',
    ready: '/',
  },
  {
    id: 'gradio 6.31.0',
    framework: 'FastAPI',
    install: python('gradio', 'gradio==6.31.0'),
    start: 'exec "$(dirname "$PROGRAM")/python" "$FILES/gradio_app.py"',
    ready: '/',
  },
  {
    id: 'streamlit 1.67.0',
    framework: 'own ASGI',
    install: python('streamlit', 'streamlit==1.67.0'),
    start:
      'exec "$PROGRAM" run "$FILES/streamlit_app.py" --server.headless true --server.port $PORT --browser.gatherUsageStats false',
    ready: '/',
  },
  {
    id: 'jupyterlab 4.6.6',
    framework: 'Tornado',
    install: python('jupyter-lab', 'jupyterlab==4.6.6'),
    start: 'cd "$STATE_DIR" && exec "$PROGRAM" --no-browser --allow-root --port $PORT',
    ready: '/',
  },
  {
    id: 'prefect 3.9.1',
    framework: 'FastAPI',
    install: python('prefect', 'prefect==3.9.1'),
    start: 'PREFECT_HOME="$STATE_DIR" exec "$PROGRAM" server start --host 127.0.0.1 --port $PORT --no-services',
    ready: '/api/health',
  },
  {
    id: 'mlflow 3.17.2',
    framework: 'Flask in FastAPI',
    install: python('mlflow', 'mlflow==3.17.2'),
    start: 'cd "$STATE_DIR" && exec "$PROGRAM" server --host 127.0.0.1 --port $PORT --workers 1',
    ready: '/health',
  },
  {
    id: 'chainlit 2.12.0',
    framework: 'FastAPI',
    install: python('chainlit', 'chainlit==2.12.0'),
    start:
      'cd "$STATE_DIR" && cp "$FILES/chainlit_app.py" app.py && exec "$PROGRAM" run app.py --headless --port $PORT',
    ready: '/',
  },
  {
    id: 'sqlite-web 0.8.2',
    framework: 'Flask',
    install: python('sqlite_web', 'sqlite-web==0.8.2'),
    start: 'exec "$PROGRAM" -p $PORT -H 127.0.0.1 -x "$STATE_DIR/a.db"',
    ready: '/',
  },
  {
    id: 'pypiserver 2.4.2',
    framework: 'Bottle',
    install: python('pypi-server', 'pypiserver==2.4.2', 'setuptools<81'),
    start: 'mkdir -p "$STATE_DIR/p" && exec "$PROGRAM" run -i 127.0.0.1 -p $PORT -a . -P . "$STATE_DIR/p"',
    ready: '/',
  },
  {
    id: 'radicale 3.9.0',
    framework: 'own WSGI',
    install: python('radicale', 'radicale==3.9.0'),
    start: 'exec "$PROGRAM" --server-hosts 127.0.0.1:$PORT --storage-filesystem-folder "$STATE_DIR" --auth-type none',
    ready: '/',
  },
  {
    id: 'httpbin 0.10.4',
    framework: 'Flask',
    install: python('gunicorn', 'httpbin==0.10.4', 'gunicorn==23.0.0', 'setuptools<81'),
    start: 'exec "$PROGRAM" -b 127.0.0.1:$PORT httpbin:app',
    ready: '/',
  },
  {
    id: 'moto server 5.2.5',
    framework: 'Flask',
    install: python('moto_server', 'moto[server]==5.2.5'),
    start: 'exec "$PROGRAM" -p $PORT',
    ready: '/moto-api/',
  },
  {
    id: 'glances 4.5.8',
    framework: 'FastAPI',
    install: python('glances', 'glances[web]==4.5.8'),
    start: 'exec "$PROGRAM" -w -B 127.0.0.1 -p $PORT --disable-autodiscover',
    ready: '/',
  },
  {
    id: 'json-server 0.17.4',
    framework: 'Express',
    install: npm('json-server', 'json-server@0.17.4'),
    start: 'cp "$FILES/db.json" "$STATE_DIR" && exec "$PROGRAM" --port $PORT "$STATE_DIR/db.json"',
    ready: '/',
  },
  {
    id: 'node-red 5.0.7',
    framework: 'Express',
    install: npm('node-red', 'node-red@5.0.7'),
    start: 'exec "$PROGRAM" -u "$STATE_DIR" -p $PORT',
    ready: '/',
  },
  {
    id: 'prism 5.16.0',
    framework: 'own (Node)',
    install: npm('prism', '@stoplight/prism-cli@5.16.0'),
    start: 'exec "$PROGRAM" mock -p $PORT "$FILES/shop.yaml"',
    ready: '/',
  },
  {
    id: 'verdaccio 6.10.4',
    framework: 'Express',
    install: npm('verdaccio', 'verdaccio@6.10.4'),
    start: 'cd "$STATE_DIR" && exec "$PROGRAM" -l 127.0.0.1:$PORT',
    ready: '/',
  },
  {
    id: 'http-server 14.1.1',
    framework: 'own (Node)',
    install: npm('http-server', 'http-server@14.1.1'),
    start: 'exec "$PROGRAM" "$FILES" -a 127.0.0.1 -p $PORT',
    ready: '/',
  },
];
