import type { Exchange } from '../../model/exchange.ts';
import { walkJson } from '../../parse/json.ts';
import { oncePer } from '../../parse/once-per.ts';
import { isRecord } from '../../parse/record.ts';
import { isPage, isSuccess, jsonOf } from '../page.ts';

/** Variables that nearly every process has. */
const USUAL = new Set(
  'HOME USER LOGNAME SHELL PWD HOSTNAME LANG TERM TMPDIR PYTHONPATH NODE_ENV JAVA_HOME GOPATH KUBERNETES_SERVICE_HOST USERPROFILE SYSTEMROOT COMPUTERNAME'.split(
    ' ',
  ),
);

const isSearchPath = (value: unknown): boolean =>
  typeof value === 'string' && /^(?:\/|[A-Za-z]:\\)[^\n]{2,}/.test(value);

/** PATH with folders in it, and another variable that nearly every process has. */
const isEnvironment = (value: object): boolean =>
  Object.entries(value).some(([name, path]) => name.toUpperCase() === 'PATH' && isSearchPath(path)) &&
  Object.keys(value).some((name) => USUAL.has(name.toUpperCase()));

/** Whether a success shows the environment of the process to the caller: as an object in JSON, or in lines of `NAME=value`. */
export const isEnvironmentDump = oncePer(
  (exchange: Exchange): boolean => isSuccess(exchange) && /\bPATH\b/i.test(exchange.response.body) && read(exchange),
);

function read(exchange: Exchange): boolean {
  const json = jsonOf(exchange);
  if (json === undefined) return !isPage(exchange) && isEnvironment(settingsIn(exchange.response.body));
  let found = false;
  walkJson(json, (value) => {
    found ||= isRecord(value) && isEnvironment(value);
  });
  return found;
}

const MOST_LINES = 2000;

const settingsIn = (text: string): object =>
  Object.fromEntries(
    text.split('\n', MOST_LINES).flatMap((line) => {
      const [, name, value] = /^(?:export )?([A-Za-z_]\w{0,80})=([^\n]{0,2000})/.exec(line.trim()) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value]];
    }),
  );
