/** Names that the root of many schemas has; all of them read. */
const NAMES =
  'me viewer user users currentUser account accounts profile customers products product orders order posts post articles comments messages items files projects tasks teams organization events notifications categories tags payments invoices settings config version status health logs audits sessions tokens keys secrets roles permissions employees node search';

/** It is in no schema: a query that has it is refused by validation, so that none of its fields is called. */
export const NO_FIELD = 'openbrickNoSuchField';

/** One query of many guessed names. Nothing of it runs; what validation does not complain about exists. */
export const GUESSED_NAMES: readonly string[] = NAMES.split(' ');
export const GUESSING = `{ ${NO_FIELD} ${NAMES} }`;

/** Names of properties of many types; all of them read. */
export const GUESSED_LEAVES: readonly string[] =
  'id name title email username phone address birthday ssn iban password passwordHash hash salt token apiKey secret role isAdmin status createdAt updatedAt description price total amount currency body text content url slug firstName lastName fullName balance cardNumber notes key value ip'.split(
    ' ',
  );

/** Whether a message has the name in one of the quotes that implementations write. */
export const isQuoted = (message: string, name: string): boolean =>
  [`"${name}"`, `'${name}'`, `\`${name}\``].some((quoted) => message.includes(quoted));

/** Whether a message says that there is no field of this name. */
export const isUnknownName = (message: string, name: string): boolean =>
  isQuoted(message, name) && UNKNOWN.test(message);

/** In the words of the implementations. */
const UNKNOWN = /Cannot query field|Unknown field|does ?n[o']t exist|FieldUndefined|is not defined|not found in type/i;
