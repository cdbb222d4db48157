/** Distinguishes what a generator made from what a person wrote, by the pairs of neighbouring characters. */

/** The commonest pairs of letters in English words and identifiers; they make up about six in seven pairs there, one in four by chance. */
const COMMON =
  'th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ne ea ra ce li ch ll be ma si om ur ca el ta la ns di fo ho pe ec pr no ct us ac ot il tr ly nc et ut ss so rs un lo wa ge ie wh ee wi em ad ol rt po we na ul ni ts mo ow pa im mi ai sh ir su id os iv ia am fi ci vi pl ig tu ev ld ry mp fe bl ab gh ty op wo sa ay ex ke fr oo av ag if ap gr od bo sp rd do uc bu ei ov by rm ep tt oc fa ef cu rn sc gi da cr cl du ga qu ue ff ba ey va um pp up lu go ru au ck ew br bi pt ak ui ob og ok';

const LETTER = 1;
const DIGIT = 2;

/** One byte for each pair of small letters. */
const common = new Uint8Array(26 * 26);
for (const pair of COMMON.split(' ')) common[(pair.charCodeAt(0) - 97) * 26 + pair.charCodeAt(1) - 97] = 1;

/** By the letters' places in the alphabet. */
export const isCommonPair = (first: number, second: number): boolean => common[first * 26 + second] === 1;

const typeOf = (code: number): number => {
  if (code >= 97 && code <= 122) return LETTER;
  return code >= 48 && code <= 57 ? DIGIT : 0;
};

/**
 * Log-odds in nats that the text was generated at random rather than written: positive when random is likelier. Grows with length; random
 * text of 16 letters and digits is at about 18, an identifier of that length at about -15.
 */
export const randomness = (text: string): number => {
  let odds = 0;
  const folded = text.toLowerCase();
  for (let at = 1; at < folded.length; at += 1) {
    const first = folded.charCodeAt(at - 1);
    const second = folded.charCodeAt(at);
    const types = typeOf(first) | (typeOf(second) << 2);
    if (types === (LETTER | (LETTER << 2))) odds += common[(first - 97) * 26 + second - 97] === 1 ? -1.26 : 1.6;
    else if (types === (LETTER | (DIGIT << 2)) || types === (DIGIT | (LETTER << 2))) odds += 2;
    else if (types === (DIGIT | (DIGIT << 2))) odds += 0.2;
    odds += caseChange(text, at);
  }
  return odds;
};

/** A capital after a small letter, or the other way round, is commoner by chance than in camel case. */
const caseChange = (text: string, at: number): number => {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  const capital = (code: number) => code >= 65 && code <= 90;
  const small = (code: number) => code >= 97 && code <= 122;
  return (capital(before) && small(after)) || (small(before) && capital(after)) ? 0.5 : 0;
};
