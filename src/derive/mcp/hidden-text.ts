/** Text for a model that a person who reads the description does not see, or is not meant to. */
export interface HiddenText {
  /** `unseen`: it is invisible; `covert`: it is visible and says that it is to be kept from the user, or overrides what came before. */
  readonly kind: 'unseen' | 'covert';
  /** In words: `57 invisible characters (Unicode tags)`. */
  readonly what: string;
  /** The text that was hidden, or says so. */
  readonly shown: string;
  readonly confidence: 'certain' | 'firm' | 'tentative';
}

/** Longer texts are read so far. */
const MAX_TEXT = 100_000;

/** What is hidden in a text, the worst first. */
export function hiddenIn(whole: string): readonly HiddenText[] {
  const text = whole.slice(0, MAX_TEXT);
  return [
    ...tagged(text),
    ...invisible(text),
    ...reordered(text),
    ...pushedAway(text),
    ...commented(text),
    ...covert(text),
  ];
}

/** Unicode tags spell ASCII without being drawn; only flags of regions use them, after a black flag. */
function tagged(text: string): HiddenText[] {
  const plain = text.replace(/\u{1F3F4}[\u{E0020}-\u{E007E}]{1,12}\u{E007F}/gu, '');
  const tags = [...plain].filter((character) => isTag(character.codePointAt(0) ?? 0));
  if (tags.length < 2) return [];
  const shown = tags.map((tag) => String.fromCodePoint(Math.max(0x20, (tag.codePointAt(0) ?? 0) - 0xe0000))).join('');
  return [{ kind: 'unseen', what: `${tags.length} invisible characters (Unicode tags)`, shown, confidence: 'certain' }];
}

const isTag = (code: number): boolean => code >= 0xe0001 && code <= 0xe007f;

/** Characters without width in a row: scripts and emoji use one or two between visible ones. */
const INVISIBLE = /(?:[\u200b-\u200d\u2060-\u2064\u180e\ufeff]|[\ufe00-\ufe0f]|[\u{E0100}-\u{E01EF}]){4,}/gu;

function invisible(text: string): HiddenText[] {
  const runs = [...text.matchAll(INVISIBLE)].map(([run]) => [...run].length);
  const total = runs.reduce((sum, length) => sum + length, 0);
  if (total === 0) return [];
  return [
    {
      kind: 'unseen',
      what: `${total} invisible characters in a row`,
      shown: '',
      confidence: total >= 8 ? 'certain' : 'firm',
    },
  ];
}

/** Overrides of the direction show letters in another order than they are read in; no written language needs them. */
function reordered(text: string): HiddenText[] {
  const at = text.search(/[\u202d\u202e]/);
  if (at < 0) return [];
  return [
    {
      kind: 'unseen',
      what: 'characters that reverse the direction of text',
      shown: text.slice(at + 1, at + 80),
      confidence: 'firm',
    },
  ];
}

/** Empty lines or spaces that push text out of sight. */
const MOST_LINES = 30;
const MOST_SPACES = 200;
const SPACES = ' '.repeat(MOST_SPACES);

function pushedAway(text: string): HiddenText[] {
  const wide = text.replace(/[\t\u00a0]/g, ' ').indexOf(SPACES);
  const behind = text.slice(wide < 0 ? afterEmptyLines(text) : wide).trim();
  return behind === '' ? [] : [{ kind: 'unseen', what: 'text behind a long gap', shown: behind, confidence: 'firm' }];
}

/** Where the text goes on after many empty lines; its end where there are none. */
function afterEmptyLines(text: string): number {
  let at = 0;
  let empty = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '' && empty >= MOST_LINES) return at;
    empty = line.trim() === '' ? empty + 1 : 0;
    at += line.length + 1;
  }
  return text.length;
}

/** A comment of HTML is not shown where a description is drawn as Markdown. Short ones are notes for tools: `<!-- prettier-ignore -->`. */
function commented(text: string): HiddenText[] {
  const comments: string[] = [];
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', at + 4)) {
    const end = text.indexOf('-->', at + 4);
    comments.push(text.slice(at + 4, end < 0 ? undefined : end).trim());
    if (end < 0) break;
  }
  const spoken = comments.find((comment) => comment.split(/\s+/, 7).length >= 6);
  return spoken === undefined ? [] : [{ kind: 'unseen', what: 'an HTML comment', shown: spoken, confidence: 'firm' }];
}

interface Phrase {
  readonly what: string;
  /** Where it begins. */
  readonly says: RegExp;
  /** What must follow in the same line, within a hundred characters. */
  readonly near?: RegExp;
}

const OVERRIDES: Phrase = {
  what: 'an order to ignore earlier instructions',
  says: /\b(?:ignore|disregard|forget|override)\s{1,5}(?:all\s{1,5})?(?:of\s{1,5})?(?:the\s{1,5}|your\s{1,5}|any\s{1,5})?(?:previous|prior|above|earlier|preceding|other|system)\s{1,5}(?:instructions?|prompts?|rules|directions|messages|tools?)\b/gi,
};
const CONCEALS: Phrase = {
  what: 'an order to keep something from the user',
  says: /\b(?:do\s{1,5}not|don't|never|without)\s{1,5}(?:tell(?:ing)?|mention(?:ing)?|inform(?:ing)?|notify(?:ing)?|reveal(?:ing)?|disclos(?:e|ing)|alert(?:ing)?)\b/gi,
  near: /^[^.]{0,60}\busers?\b/i,
};
const TAKES: Phrase = {
  what: 'an order to read a file of credentials',
  says: /\b(?:read|open|include|send|pass|attach|append|provide)\b/gi,
  near: /~\/\.|\.ssh\/|\bid_(?:rsa|ed25519)\b|\.env\b|\.aws\/|\bmcp\.json\b|\/etc\/passwd/i,
};
const SHOUTS: Phrase = {
  what: 'a tag that marks it as important',
  says: /<(?:important|system|secret|instructions?|critical|hidden)>/gi,
};

const NEAR = 100;

/** Where a phrase is; undefined where it is not. */
function placeOf(text: string, { says, near }: Phrase): number | undefined {
  for (const match of text.matchAll(says)) {
    const end = match.index + match[0].length;
    const [after = ''] = text.slice(end, end + NEAR).split('\n', 1);
    if (near === undefined || near.test(after)) return match.index;
  }
  return undefined;
}

/** Each alone may be the honest word of an author about an interface; two together are not. */
function covert(text: string): HiddenText[] {
  const said = [OVERRIDES, CONCEALS, TAKES, SHOUTS].flatMap((phrase) => {
    const at = placeOf(text, phrase);
    return at === undefined ? [] : [{ phrase, at }];
  });
  const [first] = said;
  if (first === undefined || (said.length === 1 && (first.phrase === SHOUTS || first.phrase === TAKES))) return [];
  const confidence = said.length > 1 ? 'certain' : first.phrase === OVERRIDES ? 'firm' : 'tentative';
  const what = said.map(({ phrase }) => phrase.what).join(' and ');
  return [{ kind: 'covert', what, shown: text.slice(first.at, first.at + 160), confidence }];
}
