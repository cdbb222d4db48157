/**
 * What a response shows of the API. `reached` is content and `refused` requires credentials: only these two can be judged. `blocked` comes from
 * a firewall or proxy in front of the service, `static` is a file of a user interface, `shell` the empty page that such files fill, `document`
 * the description of the API, `empty` a success without content.
 */
export type ResponseKind =
  | 'reached'
  | 'refused'
  | 'redirected'
  | 'absent'
  | 'rejected'
  | 'trouble'
  | 'blocked'
  | 'static'
  | 'shell'
  | 'document'
  | 'empty';
