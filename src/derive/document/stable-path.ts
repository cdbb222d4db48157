import { remembered } from '../../parse/remembered.ts';

/** A path with its ids taken out, so that another id is the same place: `/users/17` is `/users/{id}`. */
export const stablePath = remembered((path) =>
  path
    .split('/')
    .map((segment) => (/^(?:\d{1,20}|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{24,64})$/i.test(segment) ? '{id}' : segment))
    .join('/'),
);
