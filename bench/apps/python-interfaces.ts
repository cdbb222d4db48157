import { type App, python } from './app.ts';

/** From PyPI: user interfaces made of Python programs, notebooks and dashboards. */
export const pythonInterfaces: readonly App[] = [
  {
    name: 'datasette',
    version: '0.65.5',
    framework: 'own ASGI',
    install: python('datasette', 'datasette==0.65.5', 'setuptools<81'),
    start: 'exec "$PROGRAM" --memory -p $PORT',
    ready: '/',
    argued: {
      grade: 'A',
      because: 'Security headers are missing on its pages; the data is intended to be public.',
    },
  },
  {
    name: 'locust',
    version: '2.47.0',
    framework: 'Flask',
    install: python('locust', 'locust==2.47.0'),
    start: 'exec "$PROGRAM" -f "$FILES/locustfile.py" --web-host 127.0.0.1 --web-port $PORT',
    ready: '/',
    argued: {
      grade: 'A',
      because: 'Security headers are missing; its statistics are public, as intended for a tool on a local machine.',
    },
  },
  {
    name: 'marimo',
    version: '0.25.2',
    framework: 'Starlette',
    install: python('marimo', 'marimo==0.25.2'),
    start: 'cd "$STATE_DIR" && exec "$PROGRAM" edit --headless --host 127.0.0.1 -p $PORT',
    ready: '/',
    argued: {
      grade: null,
      because: 'Every request leads to the sign-in page; without the token nothing can be evaluated.',
    },
  },
  {
    name: 'nicegui',
    version: '3.18.0',
    framework: 'FastAPI',
    install: python('python', 'nicegui==3.18.0'),
    start: 'cd "$STATE_DIR" && exec "$PROGRAM" "$FILES/nicegui_app.py"',
    ready: '/',
    argued: {
      grade: 'C',
      because:
        'Static files set a session cookie and allow shared caches to store them: one visitor gets the session of another.',
    },
  },
  {
    name: 'gradio',
    version: '6.31.0',
    framework: 'FastAPI',
    install: python('gradio', 'gradio==6.31.0'),
    start: 'exec "$(dirname "$PROGRAM")/python" "$FILES/gradio_app.py"',
    ready: '/',
    argued: {
      grade: 'A',
      because:
        'Security headers are missing and the document lists other media types; a third of the operations returned content, the rest need a running session of the interface.',
    },
  },
  {
    name: 'streamlit',
    version: '1.67.0',
    framework: 'own ASGI',
    install: python('streamlit', 'streamlit==1.67.0'),
    start:
      'exec "$PROGRAM" run "$FILES/streamlit_app.py" --server.headless true --server.port $PORT --browser.gatherUsageStats false',
    ready: '/',
    argued: {
      grade: null,
      because:
        'Only the files of the interface, and one page for every path, returned content; its protocol is a WebSocket.',
    },
  },
  {
    name: 'jupyterlab',
    version: '4.6.6',
    framework: 'Tornado',
    install: python('jupyter-lab', 'jupyterlab==4.6.6'),
    start: 'cd "$STATE_DIR" && exec "$PROGRAM" --no-browser --allow-root --port $PORT',
    ready: '/',
    argued: {
      grade: null,
      because: 'Everything requires the token.',
    },
  },
  {
    name: 'prefect',
    version: '3.9.1',
    framework: 'FastAPI',
    install: python('prefect', 'prefect==3.9.1'),
    start: 'PREFECT_HOME="$STATE_DIR" exec "$PROGRAM" server start --host 127.0.0.1 --port $PORT --no-services',
    ready: '/api/health',
    argued: {
      grade: null,
      because: 'Most operations need the ID of a flow, and an empty server has none.',
    },
  },
  {
    name: 'mlflow',
    version: '3.17.2',
    framework: 'Flask in FastAPI',
    install: python('mlflow', 'mlflow==3.17.2'),
    start: 'cd "$STATE_DIR" && exec "$PROGRAM" server --host 127.0.0.1 --port $PORT --workers 1',
    ready: '/health',
    argued: {
      grade: null,
      because:
        'Only the files of the interface were seen: its script exceeds the body limit, and builds the API paths at run time.',
    },
  },
  {
    name: 'chainlit',
    version: '2.12.0',
    framework: 'FastAPI',
    install: python('chainlit', 'chainlit==2.12.0'),
    start:
      'cd "$STATE_DIR" && cp "$FILES/chainlit_app.py" app.py && exec "$PROGRAM" run app.py --headless --port $PORT',
    ready: '/',
    argued: {
      grade: 'C',
      because: 'Any site can read responses with a user\'s cookies (`allow_origins = ["*"]` is the default).',
    },
  },
];
