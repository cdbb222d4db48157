import { splitWords } from '../../parse/words.ts';
import { wordList } from './word-list.ts';

/** What is played, and what plays it: below these a word of moving on is a command. */
const PLAYERS = wordList(`
  player players playback media mediaplayer transport radio tv television speaker speakers room zone renderer deck jukebox sequence
  slideshow presentation presenter projector music audio video spotify sonos roon kodi playlist playlists remote
`);
const MOVES = wordList(`
  next previous prev play stop pause resume repeat shuffle seek skip forward backward rewind step stepback mute unmute playpause ff rw linein
`);

/** What a device is set to by the value that follows. */
const SETTABLE = wordList(`
  volume brightness dimmer dim colour color hue saturation temperature speed repeat shuffle crossfade mute power position tilt balance bass treble
  input source preset scene relay switch light output level paused enabled
`);
export const VALUES = wordList(
  'level value percent percentage state on off onoff power mode seconds degrees amount position speed angle r hex move pan tilt zoom',
);
/** What is switched. */
const DEVICES = wordList(`
  lamp led fan pump heater motor servo valve door gate garage blind blinds curtain shutter buzzer siren plug socket outlet gpio pin camera
  torch backlight doorbell lock ptz maintenance healthcheck
`);
/** Commands to a machine in one word; elsewhere a direction, or a place on a page. */
export const BARE_COMMANDS = wordList(`
  left right up down forward backward back beep blink buzz dim arm panic pulse focus term write center water press convert end
`);

/** What it is switched to, as the last part of a path. */
const STATES = wordList('on off toggle pulse up down open close closed left right ok fail');

/** `/{room}/say/{text}`: what a player plays is the value that follows. */
const PLAYED = wordList('say clip favorite favourite preset playlist announce');

/** `/player/next`, `/{room}/previous`, `/{room}/clip/{file}`: the command of a player. */
export const movesPlayer = (before: string, part: string, after: string): boolean =>
  (MOVES.has(part.toLowerCase()) || (PLAYED.has(part.toLowerCase()) && after.startsWith('{'))) &&
  splitWords(bare(before)).some((word) => PLAYERS.has(word));

/** `/gpio/2/high`, `/motor/left/100`, `/pwm/5/128`: a device, which of them, and what it is set to. */
export const setsPin = (device: string, which: string, part: string): boolean =>
  which !== '' && PINS.has(device.toLowerCase()) && /^(?:high|low|on|off|\d{1,5})$/i.test(part);

const PINS = wordList('gpio pin digital analog pwm servo motor relay dac output stepper');

/** `/LED=ON` */
export const isAssigned = (part: string): boolean => /^[a-z]\w{0,30}=(?:on|off|toggle|high|low)$/i.test(part);

/** `/volume/{level}`, `/groupVolume/{value}`: following it sets the device. */
export const setsDevice = (part: string, after: string): boolean =>
  after.startsWith('{') &&
  SETTABLE.has(splitWords(part).at(-1) ?? '') &&
  splitWords(bare(after)).some((word) => VALUES.has(word));

const bare = (part: string): string => (part.startsWith('{') ? part.slice(1, -1) : part);

/** Whether a word names what can be set: `volume`, `led`; not the list of them. */
export const isSettable = (word: string): boolean => SETTABLE.has(word) || DEVICES.has(word);

/** `/led/on`, `/io/{uuid}/pulse`: following it switches the thing. `isId` where a parameter or a number is before. */
export const switchesTo = (before: string, part: string, isId: boolean): boolean =>
  STATES.has(part.toLowerCase()) && (isId || isSettable(splitWords(before).at(-1) ?? ''));
