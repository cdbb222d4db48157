/** Files whose lines are logins, and say so only by the name of the file. */
import { namedRules } from './names.ts';
import type { SecretMatch } from './rule.ts';
import { isWrittenPassword } from './written-password.ts';

/** By the end of the path: a line whose first group is the password. Each looks at one line. */
const FILES: readonly (readonly [name: RegExp, line: RegExp])[] = [
  // postgresql.org, libpq-pgpass: host:port:database:user:password; a colon in a part is behind a backslash.
  [
    /(?:^|[\\/])(?:\.pgpass|pgpass\.conf)$/i,
    /^(?:[^:#\s\\][^:\s\\]{0,250}:)[^:\s]{1,5}:(?:[^:\s]{1,100}:){2}(.{1,200})$/,
  ],
  // guides.rubyonrails.org, security: the key of the credentials file, alone in its file.
  [/(?:^|[\\/])(?:config[\\/])?(?:master|credentials[\\/][\w-]{1,40})\.key$/i, /^([0-9a-f]{32})$/],
  // pgbouncer.org, auth_file: "user" "password", unless the password is a hash.
  [/(?:^|[\\/])userlist\.txt$/i, /^"[^"\s]{1,100}" {1,8}"((?!md5|SCRAM-SHA)[^"\s]{1,200})"/],
];

/** The passwords of such a file; none for others. */
export const passwordsInFile = (text: string, file = ''): readonly SecretMatch[] => {
  const line = FILES.find(([name]) => name.test(file))?.[1];
  if (line === undefined) return [];
  const found: SecretMatch[] = [];
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    const match = passwordIn(text.slice(start, Math.min(end, start + LONGEST_LINE)).trimEnd(), line, start);
    if (match) found.push(match);
    start = end + 1;
  }
  return found;
};

const LONGEST_LINE = 1000;

const passwordIn = (line: string, pattern: RegExp, start: number): SecretMatch | undefined => {
  const token = pattern.exec(line)?.[1];
  if (token === undefined || !isWrittenPassword(token)) return undefined;
  const at = start + line.lastIndexOf(token);
  return {
    ...{ rule: namedRules.password, token, checksum: 'none', kind: 'secret', confidence: 'firm' },
    ...{ start: at, end: at + token.length, path: [], name: 'password', look: 'opaque' },
  };
};
