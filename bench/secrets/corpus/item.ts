/** An item of the corpus, and how it is kept: no stretch that a scanner would take for a token is written in one piece. */

export interface Secret {
  readonly kind: string;
  /** The value in the clear. */
  readonly token: string;
  /** As it is written in the text: the same, escaped, or the encoded stretch that contains it. */
  readonly written: string;
}

export interface Item {
  readonly id: string;
  readonly medium: string;
  /** Of the secret, or of what must not be reported. */
  readonly kind: string;
  readonly disputed: boolean;
  /** Empty for a negative item; all else in the text must not be reported. */
  readonly secrets: readonly Secret[];
  readonly text: string;
}

/** Cuts long runs of token characters, and the words that open a private key, so that joining the parts gives the text again. */
const apart = (text: string): readonly string[] =>
  text
    .split(/(?<=-----BEGIN)|(?<=[A-Za-z0-9_%+/.=~$:@-]{8})(?=[A-Za-z0-9_%+/.=~$:@-]{4})/)
    .reduce<string[]>(joined, []);

/** Puts short pieces together again, up to eight characters of a run. */
const joined = (parts: string[], part: string): string[] => {
  const last = parts.at(-1);
  if (last === undefined || /[A-Za-z0-9_%+/.=~$:@-]{8}$/.test(last)) parts.push(part);
  else parts[parts.length - 1] = last + part;
  return parts;
};

export const toLine = ({ text, secrets, ...rest }: Item): string =>
  JSON.stringify({
    ...rest,
    secrets: secrets.map(({ kind, token, written }) => ({
      kind,
      token: apart(token),
      ...(written !== token && { written: apart(written) }),
    })),
    text: apart(text),
  });

interface Kept {
  readonly id: string;
  readonly medium: string;
  readonly kind: string;
  readonly disputed: boolean;
  readonly secrets: readonly {
    readonly kind: string;
    readonly token: readonly string[];
    readonly written?: readonly string[];
  }[];
  readonly text: readonly string[];
}

export const fromLine = (line: string): Item => {
  const { secrets, text, ...rest }: Kept = JSON.parse(line);
  return {
    ...rest,
    text: text.join(''),
    secrets: secrets.map(({ kind, token, written }) => ({
      kind,
      token: token.join(''),
      written: (written ?? token).join(''),
    })),
  };
};
