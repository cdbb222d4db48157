/** Passphrases: some words that a person or a list of words chose, with spaces between them, and no sentence. */
import { ownWords } from './credential-words.ts';

/** Words that hold sentences together, and those of messages about passwords in other languages. */
const OF_SENTENCES = new Set(
  'the and but not are was were been has have had its his her their our your with without from into over under than then when where which who what why how can cannot could should would will shall may might must does did please also only just more most less least such each every other another same both few many much here there again once too very contain contains match matches require requires reset sent try click letters digits characters symbols uppercase lowercase mot passe oubli perdu pour avec sans dans une des les sur vous votre saisir passwort kennwort vergessen oder und bitte ihr ihre das der die ein eine falsch clave olvidada olvidaste con para por una los las sus esta senha esqueceu wachtwoord vergeten haslo parola dimenticata'.split(
    ' ',
  ),
);

const WORDS = /^[a-z]{2,24}(?:[ ](?:[a-z]{2,24}|\d{1,6})){3,9}$/;

/** At least four words, small, of which none is a common one of sentences or of this subject; numbers may be among them. */
export const isPassphrase = (value: string): boolean =>
  WORDS.test(value) &&
  value
    .split(' ')
    .every((word) => /^\d/.test(word) || (!OF_SENTENCES.has(word) && word.length > 2 && ownWords(word).length > 0));
