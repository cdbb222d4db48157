import { casesFor, html, responseWith } from '../../../test/cases.ts';
import check from './server-version-disclosed.ts';

casesFor(check, {
  fires: [
    [
      'a development server',
      responseWith('Server: Werkzeug/3.1.3 Python/3.11.7'),
      'low The header says `Werkzeug/3.1.3 Python/3.11.7`',
    ],
    [
      'two banners',
      responseWith('Server: nginx/1.24.0', 'X-Powered-By: PHP/8.1'),
      'low The header says `nginx/1.24.0`',
      'low The header says `PHP/8.1`',
    ],
    ['a bare version', responseWith('X-AspNet-Version: 4.0.30319'), 'low The header says `4.0.30319`'],
    [
      'the software of a proxy',
      responseWith('Via: 1.1 cache-1 (squid/5.7)'),
      'low The header says `1.1 cache-1 (squid/5.7)`',
    ],
    [
      "Tomcat's error page",
      html('<h1>HTTP Status 404</h1><hr class="line" /><h3>Apache Tomcat/10.1.18</h3></body></html>', { status: 404 }),
      'low The error page says `Apache Tomcat/10.1.18`.',
    ],
    [
      "nginx's",
      html('<center><h1>404 Not Found</h1></center>\r\n<hr><center>nginx/1.24.0</center>', { status: 404 }),
      'low The error page says `nginx/1.24.0`.',
    ],
    [
      "Jetty's",
      html('<hr/><a href="https://jetty.org/">Powered by Jetty:// 9.4.53.v20231009</a><hr/>', { status: 500 }),
      'low The error page says `Jetty:// 9.4.53.v20231009`.',
    ],
    [
      "Apache's",
      html('<hr>\n<address>Apache/2.4.52 (Ubuntu) Server at x Port 80</address>', { status: 403 }),
      'low The error page says `Apache/2.4.52`.',
    ],
  ],
  quiet: [
    ['a name alone', responseWith('Server: gunicorn')],
    ['a framework without version', responseWith('X-Powered-By: Express')],
    ['the protocol of a proxy', responseWith('Via: HTTP/1.1 proxy')],
    [
      'the names of proxies',
      responseWith('Via: 1.1 varnish, 1.1 0f3c9d.cloudfront.net (CloudFront)', 'Via: 1.1 vegur'),
    ],
    ['a pseudonym that looks like a version', responseWith('Via: 2 10.2')],
    ['a version in an ordinary page', html('<h3>Guide to nginx/1.24.0</h3><center>nginx/1.24.0</center>')],
    [
      'an error page without one',
      html('<h3>Apache Tomcat</h3><address>Apache Server at x Port 80</address>', { status: 404 }),
    ],
    ['an error page of an application', html('<h3>Page 3/4 not found</h3>', { status: 404 })],
    ['nothing', responseWith()],
  ],
});
