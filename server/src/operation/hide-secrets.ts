/** Forms of credentials in texts: of messages of drivers and libraries, which know nothing of what is secret. Each keeps what precedes the secret. */
const forms: readonly RegExp[] = [
  /\b((?:bearer|basic) +)[\w.~+/=-]{6,}/gi,
  /(:\/\/[^\s:/@"\\]{0,200}:)[^\s/@"\\]{1,500}(?=@)/g,
  /\b((?:ob|whsec)_)[\w+/=-]{8,}/g,
  /\b(__Host-openbrick=)[^\s;,"\\]+/g,
];

/** A text without the credentials that their form gives away. */
export const hideSecrets = (text: string): string =>
  forms.reduce((rest, form) => rest.replace(form, '$1[removed]'), text);
