import { own, type Said } from '../../model/said.ts';

/** How a client library or a database words the failure of another service. */
export interface UpstreamForm {
  readonly of: Said;
  /** Its first group, where it has one, is the host, address or account that is named. */
  readonly pattern: RegExp;
}

const form = (of: string, pattern: RegExp): UpstreamForm => ({ of: own(of), pattern });

export const UPSTREAM_FORMS: readonly UpstreamForm[] = [
  form('Node', /\b(?:connect|read|write) E(?:CONNREFUSED|TIMEDOUT|HOSTUNREACH|NETUNREACH) ([\w.-]{1,100})/),
  form('Node', /\bgetaddrinfo E(?:NOTFOUND|AI_AGAIN) ([\w.-]{1,100})/),
  form('requests for Python', /\bHTTPS?ConnectionPool\(host=\\?['"]([\w.-]{1,100})/),
  form('Python', /<urlopen error [^<>\n]{1,80}>/),
  form(
    'Python',
    /\[Errno -?\d{1,5}\] (?:Connection refused|Name or service not known|No route to host|Network is unreachable)/,
  ),
  form('aiohttp', /\bCannot connect to host ([\w.-]{1,100}):\d{1,5} ssl:/),
  form('httpx', /\bhttpx\.(?:Connect|Read|HTTPStatus)(?:Error|Timeout)\b/),
  form('Go', /\bdial tcp:? (?:lookup )?([\w.-]{1,100})/),
  form('reqwest for Rust', /\berror sending request for url \(https?:\/\/([\w.-]{1,100})/),
  form('Java', /\bjava\.net\.(?:Connect|UnknownHost|SocketTimeout|NoRouteToHost)Exception\b/),
  form('Spring', /\bI\/O error on [A-Z]{3,7} request for \\?"https?:\/\/([\w.-]{1,100})/),
  form('Feign', /\] during \[[A-Z]{3,7}\] to \[https?:\/\/([\w.-]{1,100})/),
  form('.NET', /\btarget machine actively refused it\.? ?\(?\[?([\w.-]{1,100})?/),
  form('cURL', /\bcURL error \d{1,2}: (?:Failed to connect to|Could not resolve host:?) ([\w.-]{1,100})/i),
  form('PostgreSQL', /\bconnection to server at \\?"([\w.-]{1,100})\\?"/),
  form('PostgreSQL', /\bpassword authentication failed for user \\?"([\w.-]{1,100})/),
  form('PostgreSQL', /\b(?:PG::|psycopg2?\.errors\.|asyncpg\.exceptions\.)[A-Z]\w{3,60}/),
  form('PostgreSQL', /\b(?:relation|column) \\?"\w{1,80}\\?" does not exist\b/),
  form('MySQL', /\bCan't connect to (?:MySQL|MariaDB) server on '([\w.-]{1,100})/),
  form('MySQL', /\bAccess denied for user '([\w.-]{1,100})'@'/),
  form('a database', /\bSQLSTATE\[\w{5}\]|\bORA-\d{5}: |\bSQLITE_(?:ERROR|CONSTRAINT|BUSY)\b/),
  form('a database', /\bsqlite3\.(?:Operational|Integrity|Programming)Error\b/),
  form('Redis', /\bError \d{1,3} (?:connecting to|while writing to) ([\w.-]{1,100}):\d{1,5}/),
  form('MongoDB', /\bMongo(?:ServerSelection|Network|Server)Error\b|\bServerSelectionTimeoutError\b/),
];
