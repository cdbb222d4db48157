/** Takes the credentials that recorded requests sent out of their responses, and keeps them for the masks of the outputs. */
import {
  type CredentialRemover,
  createRemover,
  isNoSecret,
  secretParts,
} from '../derive/credentials/credential-remover.ts';
import { givenIn, partsOfGiven } from '../derive/credentials/given.ts';
import { sealedSent } from '../derive/secrets/sealed-key.ts';
import type { Sealed } from '../model/sealed.ts';
import type { HeaderLine } from '../parse/header-lines.ts';
import { mayHold, needlesOf } from './needles.ts';

/** What is done about the credentials of one request. */
export interface Removal {
  readonly remover: CredentialRemover;
  /** What no output may hold, whichever response repeats it. */
  readonly sent: readonly Sealed[];
}

const NOTHING: Removal = { remover: createRemover([]), sent: [] };
/** Characters of different credentials that are kept. */
const MOST_CHARACTERS = 16 * 1024 * 1024;

export class SentCredentials {
  readonly #sealed = new Map<string, Sealed>();
  #last = { key: '', removal: NOTHING };
  #room: number;

  constructor(room = MOST_CHARACTERS) {
    this.#room = room;
  }

  /** The credentials of these lines. The same ones go out again and again. */
  of(lines: readonly HeaderLine[]): Removal {
    if (lines.length === 0) return NOTHING;
    const key = JSON.stringify(lines);
    if (this.#last.key !== key) this.#last = { key, removal: this.#removal(lines) };
    return this.#last.removal;
  }

  /** What is not kept for the outputs has to be found in every spelling now. */
  #removal(lines: readonly HeaderLine[]): Removal {
    const parts = [...new Set(lines.flatMap(partsOf))];
    const kept = parts.flatMap((part) => this.#kept(part) ?? []);
    return { remover: kept.length === parts.length ? quickRemover(lines) : createRemover(lines), sent: kept };
  }

  #kept(part: string): Sealed | undefined {
    const known = this.#sealed.get(part);
    if (known !== undefined || part.length > this.#room) return known;
    this.#room -= part.length;
    const sealed = sealedSent(part);
    this.#sealed.set(part, sealed);
    return sealed;
  }
}

/** A shorter cookie, or one of letters alone, is as likely a setting (`view=compact`), which paths and texts have too. */
const SHORTEST_COOKIE = 8;

const partsOf = (line: HeaderLine): string[] =>
  line[0].toLowerCase() === 'cookie'
    ? givenIn(line)
        .flatMap(partsOfGiven)
        .filter((part) => part.length >= SHORTEST_COOKIE && !/^[A-Za-z]{1,40}$/.test(part) && !isNoSecret(part))
    : secretParts(line);

/** Texts without a plain trace of the credentials are left as they are: other spellings are left to the masks of the outputs. */
function quickRemover(lines: readonly HeaderLine[]): CredentialRemover {
  const remover = createRemover(lines);
  const needles = needlesOf(lines);
  const isFree = (text: string): boolean => !mayHold(text, needles);
  return {
    ...remover,
    received: (received) => (received.every(([, value]) => isFree(value)) ? received : remover.received(received)),
    text: (text) => (isFree(text) ? text : remover.text(text)),
  };
}
