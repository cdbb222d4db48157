/** The API's own description, as `openapi/` reads it. */
export interface ApiDocument {
  readonly version: string;
  readonly title: string;
  /** Where it came from: a URL or a file's path as the user gave it. */
  readonly from: string;
}
