/** Logins inside URLs (RFC 3986 section 3.2.1), and those that only show what a URL with a login looks like. */
import { isCommon, ownWords } from './credential-words.ts';
import { isWeakPassword } from './weak-password.ts';

interface UrlLogin {
  readonly scheme: string;
  readonly user: string;
  readonly password: string;
  /** Without its port, in small letters. */
  readonly host: string;
}

/** The user information is before the last `@` of the authority, the password after its first colon. */
export const loginOf = (url: string): UrlLogin => {
  const [scheme = '', rest = ''] = url.split('://', 2);
  const authority = rest.split(/[/?#]/, 1)[0] ?? '';
  const at = authority.lastIndexOf('@');
  const login = authority.slice(0, Math.max(0, at));
  const colon = login.indexOf(':');
  const host = authority.slice(at + 1).replace(/:\d{0,5}$/, '');
  return { scheme, user: login.slice(0, colon), password: login.slice(colon + 1), host: host.toLowerCase() };
};

/** The password of a URL's login; empty where it has none. */
export const passwordIn = (url: string): string => loginOf(url).password;

/** Machines that no one else reaches; a name without a dot is one of a network of containers. */
const LOCAL =
  /^(?:localhost|[\w-]{1,63}|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[?::1\]?|0\.0\.0\.0|host\.docker\.internal)$|\.local(?:host)?$/;
/** Names and addresses that RFC 2606, 6761, 5737 and 3849 keep for documentation, and what people write for a host. */
const DOCUMENTATION =
  /(?:^|\.)(?:example(?:\.(?:com|org|net))?|test|invalid)$|^(?:host|hostname|server|domain|your-?host)$|^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d{1,3}$|^\[?2001:db8:/;

/** Only where a URL is written out to show its form, or opens a tutorial's database on the own machine. */
export const isTutorialLogin = (url: string): boolean => {
  const { scheme, user, password, host } = loginOf(url);
  if (isWeakPassword(password) || user === 'mailto' || /^%\w{1,40}%$/.test(password)) return true;
  if (LOCAL.test(host) || DOCUMENTATION.test(host))
    return isWord(password) || password === scheme || saysOthers(password, `${user} ${host}`);
  return false;
};

/** It says nothing but what is beside it: `shop-user:shop-pass@shop-db`. */
const saysOthers = (password: string, others: string): boolean =>
  others.includes(password) ||
  (!/\d/.test(password) && ownWords(password).every((word) => others.toLowerCase().includes(word)));

/** Letters alone, or nothing but common words and digits. */
const isWord = (password: string): boolean => /^[A-Za-z]{1,16}$/.test(password) || isCommon(decoded(password));

/** Words and signs, no digit among them: what no generator made. */
const isOfWords = (password: string): boolean =>
  /^[A-Za-z]{2,16}(?:[^A-Za-z0-9]{1,4}[A-Za-z]{2,16}){0,3}[^A-Za-z0-9]{0,4}$/.test(password);

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** A web address has a login for a person: the words of a pattern are none on any host. */
export const isPatternLogin = (url: string): boolean => {
  const { password, host } = loginOf(url);
  return (
    isTutorialLogin(url) || isCommon(decoded(password)) || (DOCUMENTATION.test(host) && isOfWords(decoded(password)))
  );
};
