import { decodePercent } from '../../peel/percent.ts';
import type { ReceivedCookie } from '../format.ts';
import { plainValue } from './text.ts';

/** A cookie's text with percent escapes alone undone, and with `+` as a space as PHP before 7.4 wrote it. */
export const phpReadings = ({ value }: ReceivedCookie): readonly string[] => [
  ...new Set([plainValue(value), decodePercent(value.replaceAll('+', ' '))]),
];

/** First characters of a serialised array, object or other value; cheap, before any walk. */
export const beginsAsSerialized = (text: string): boolean =>
  /^(?:a:[0-9]{1,6}:\{|[OC]:[0-9]{1,4}:"|s:[0-9]{1,6}:"|[bi]:-?[0-9]{1,20};|N;)/.test(text);
