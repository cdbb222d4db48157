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
  source: 'https://jakarta.ee/specifications/servlet/6.0/jakarta-servlet-spec-6.0#session-tracking-mechanisms',
});
