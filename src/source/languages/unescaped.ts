const SIMPLE: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0', '\n': '' };

/** The text that a literal of Python, JavaScript or Rust stands for. */
export const unescaped = (literal: string): string =>
  literal.includes('\\')
    ? literal.replace(
        /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}|([\s\S]))/g,
        (_, x, u, braced, plain) => {
          const hex: string | undefined = x ?? u ?? braced;
          if (hex === undefined) return SIMPLE[plain] ?? plain;
          const code = Number.parseInt(hex, 16);
          return code <= 0x10ffff ? String.fromCodePoint(code) : '';
        },
      )
    : literal;
