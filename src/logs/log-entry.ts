/** What a line of a log says, by meaning. */

import type { LogPart } from '../model/log-evidence.ts';

export interface LogField {
  readonly part: LogPart;
  /** Of the parameter, header, cookie or member. */
  readonly name: string;
  /** With the escapes of the log and of the URL undone. */
  readonly value: string;
}

export interface LogEntry {
  /** The format in words: `nginx or Apache access log`. */
  readonly format: string;
  /** As ISO 8601 where the line has a whole date, else as it is written. */
  readonly time?: string;
  readonly method?: string;
  readonly path?: string;
  readonly fields: readonly LogField[];
  /** What is left for people to read; empty where the fields are all. */
  readonly message: string;
}
