/** What documentation and tests write where a password would be: the word itself, and the ones that everybody uses (`scott:tiger`, RFC 7617's `open sesame`). */
export const isWeakPassword = (password: string): boolean =>
  /^(?:password|passwd|pass|pwd|secret|user|root|admin|postgres|mysql|guest|test|foo|bar|baz|foobar|tiger|open ?sesame|xxx+|\*+|<.*|\[.*|%s|:?\w{0,20}_?password|null|undefined|(.)\1{2,20})$/i.test(
    password,
  );
