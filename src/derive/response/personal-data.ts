/** Whole values that are about a person, recognised by form, check digit or name. */

export const isMail = (value: string): boolean => /^[^\s@<>"]{1,64}@[a-z0-9.-]{1,190}\.[a-z]{2,24}$/i.test(value);

/** Addresses of a role and of no person: RFC 2142 names many of them, RFC 2606 the domains. */
export function isContactMail(mail: string): boolean {
  const [name = '', domain = ''] = mail.toLowerCase().split('@');
  const isRole =
    /^(?:info|contact|support|help|hello|sales|marketing|press|media|jobs|careers|hr|privacy|legal|security|abuse|admin|administrator|webmaster|postmaster|hostmaster|noc|no-?reply|do-?not-?reply|office|team|service|feedback|billing|newsletter|news|api|dev|developers?|git)(?:[+._-].{0,40})?$/.test(
      name,
    );
  return isRole || /(?:^|\.)(?:example\.(?:com|org|net)|example|test|invalid|localhost|local)$/.test(domain);
}

/** Numbers of the schemes' own test accounts: they pay nothing and are in every document. */
const TEST_CARDS = new Set(
  '4111111111111111 4242424242424242 4012888888881881 4000056655665556 4222222222222 5555555555554444 5105105105105100 5200828282828210 2223003122003222 378282246310005 371449635398431 378734493671000 6011111111111117 6011000990139424 3056930009020004 30569309025904 38520000023237 3530111333300000 3566002020360505 6200000000000005'.split(
    ' ',
  ),
);
/** Issuer ranges: Visa, Mastercard, American Express, Discover, Diners Club, JCB. */
const CARD =
  /^(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|6(?:011|5\d\d)\d{12}|3(?:0[0-5]|[68]\d)\d{11}|35(?:2[89]|[3-8]\d)\d{12})$/;
const CARD_NAME = /(?:^|[_-])(?:pan|cc|card|credit|debit|account)(?:$|[_-])|card|creditNumber|ccNumber/i;

/** Written in groups, or under a name that says card: one number in ten passes the check digit by chance. */
export function isCardNumber(name: string, value: string): boolean {
  const isGrouped = /^\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}$|^\d{4}([ -])\d{6}\2\d{5}$/.test(value);
  const digits = value.replace(/[ -]/g, '');
  if (!isGrouped && !(CARD_NAME.test(name) && /^\d{13,19}$/.test(digits))) return false;
  return CARD.test(digits) && !TEST_CARDS.has(digits) && !/^(\d)\1*$/.test(digits) && luhn(digits);
}

/** ISO/IEC 7812-1 annex B. */
function luhn(digits: string): boolean {
  let sum = 0;
  for (const [i, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** Name, form, and what it is called. The form alone says nothing. */
const NATIONAL_IDS: readonly (readonly [kind: string, name: RegExp, form: RegExp])[] = [
  [
    'United States social security number',
    /^(?:ssn|social_?security(?:_?(?:number|no))?)$/i,
    /^(?!000|666|9)\d{3}[- ]?(?!00)\d{2}[- ]?(?!0000)\d{4}$/,
  ],
  [
    'United Kingdom national insurance number',
    /^(?:nino|national_?insurance(?:_?(?:number|no))?)$/i,
    /^[a-z]{2} ?\d\d ?\d\d ?\d\d ?[a-d]$/i,
  ],
  ['Brazilian CPF', /^cpf$/i, /^\d{3}\.?\d{3}\.?\d{3}-?\d{2}$/],
  ['Indian Aadhaar number', /^aadhaa?r(?:_?(?:number|no))?$/i, /^[2-9]\d{3}[ -]?\d{4}[ -]?\d{4}$/],
  ['German tax number', /^(?:steuer_?id|tax_?id|idnr)$/i, /^[1-9]\d ?\d{3} ?\d{3} ?\d{3}$/],
  [
    'French social security number',
    /^(?:nir|numero_?secu(?:rite_?sociale)?)$/i,
    /^[12] ?\d\d ?\d\d ?\d[\dab] ?\d{3} ?\d{3}(?: ?\d\d)?$/i,
  ],
  ['Spanish DNI', /^(?:dni|nif|nie)$/i, /^[xyz\d]\d{7}-?[a-z]$/i],
  ['Italian codice fiscale', /^(?:codice_?fiscale|cf)$/i, /^[a-z]{6}\d\d[a-z]\d\d[a-z]\d{3}[a-z]$/i],
  ['Polish PESEL', /^pesel$/i, /^\d{11}$/],
  ['Dutch BSN', /^bsn$/i, /^\d{9}$/],
  ['Swedish personal number', /^person(?:al)?_?(?:nummer|number)$/i, /^(?:\d{2})?\d{6}[-+]?\d{4}$/],
  [
    'national identity number',
    /^(?:national_?id|passport)(?:_?(?:number|no))?$/i,
    /^(?=[a-z]{0,3}\d)[a-z0-9-]{7,20}$/i,
  ],
];

/** What kind of identity number a value under this name is. */
export const nationalIdOf = (name: string, value: string): string | undefined => {
  const plain = name.replace(/([a-z])([A-Z])/g, '$1_$2').replaceAll('-', '_');
  return NATIONAL_IDS.find(([, named, form]) => named.test(plain) && form.test(value))?.[0];
};
