import { defineFormat } from '../format.ts';
import { reference } from '../primitives/session.ts';

/** Servlet containers (Tomcat, Jetty, WebLogic, Undertow): an id, often with the node's name behind a dot or mark. */
export default defineFormat({
  id: 'jsessionid',
  framework: 'servlet',
  title: 'Servlet session id',
  recognise({ name, value }) {
    return name === 'JSESSIONID' && /^[A-Za-z0-9_+!:.~-]{16,256}$/.test(value) ? 'certain' : undefined;
  },
  decode(_cookie) {
    return reference();
  },
  testers: [],
  page: {
    looks: "`JSESSIONID`: letters and digits, often with a dot or mark and the node's name behind it.",
    keys: 'There is no key: the session is kept by the server.',
    byHand: 'Nothing can be read in it except the node.',
    seenWith: 'Tomcat, Jetty and Undertow',
  },
  source: 'https://jakarta.ee/specifications/servlet/6.0/jakarta-servlet-spec-6.0#session-tracking-mechanisms',
});
