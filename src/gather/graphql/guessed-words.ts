/** Names that the root of many schemas has; all of them read. */
const NAMES =
  'me viewer user users currentUser account accounts profile customers products product orders order posts post articles comments messages items files projects tasks teams organization events notifications categories tags payments invoices settings config version status health logs audits sessions tokens keys secrets roles permissions employees node search';

/** It is in no schema: a query that has it is refused by validation, so that none of its fields is called. */
export const NO_FIELD = 'openbrickNoSuchField';

/** One query of many guessed names. Nothing of it runs; what validation does not complain about exists. */
export const GUESSED_NAMES: readonly string[] = NAMES.split(' ');
export const GUESSING = `{ ${NO_FIELD} ${NAMES} }`;
