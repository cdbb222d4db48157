import { partsOfCredential } from '../derive/given.ts';
import { REMOVED } from '../model/exchange.ts';
import type { HeaderLine } from '../parse/header-lines.ts';

/** Shorter values also occur by chance; replacing those would falsify what the server said. */
const MIN_LENGTH = 8;

/** Takes our own credentials out of what was sent and of what came back, before an exchange exists. */
export interface CredentialRemover {
  sent(lines: readonly HeaderLine[]): readonly HeaderLine[];
  /** Header values; Set-Cookie stays, it is what the server hands out. */
  received(lines: readonly HeaderLine[]): readonly HeaderLine[];
  text(body: string): string;
}

export function createRemover(credentials: readonly HeaderLine[]): CredentialRemover {
  const names = new Set(credentials.map(([name]) => name.toLowerCase()));
  const values = new Set(credentials.map(([, value]) => value));
  const parts = [...new Set(credentials.flatMap(secretParts))].sort((a, b) => b.length - a.length);
  const text = (body: string): string => parts.reduce((rest, part) => rest.replaceAll(part, REMOVED), body);
  return {
    text,
    sent: (lines) =>
      lines.map(([name, value]) => [name, names.has(name.toLowerCase()) && values.has(value) ? REMOVED : text(value)]),
    received: (lines) =>
      parts.length === 0
        ? lines
        : lines.map(([name, value]) => [name, name.toLowerCase() === 'set-cookie' ? value : text(value)]),
  };
}

const secretParts = (line: HeaderLine): string[] => partsOfCredential(line).filter((part) => part.length >= MIN_LENGTH);
