import { type Case, casesFor, html, json } from '../../../test/cases.ts';
import check from './mixed-content.ts';

const redirect = (location: string, test: Case = {}): Case => ({
  ...test,
  pages: [{ url: 'https://api.test/a', status: 302, headers: [`Location: ${location}`], ...test.pages?.[0] }],
});
const local = { url: 'http://127.0.0.1:8000/' };
const served: Case = { surface: { reach: 'loopback', publicUrl: 'https://api.shop.io' } };

casesFor(check, {
  fires: [
    [
      'a redirect to plain http on its own host',
      redirect('http://api.test/login?next=1'),
      'medium The redirect leads to `http://api.test/login`',
    ],
    [
      'a redirect of a local server to plain http in public',
      redirect('http://api.shop.io/login', { ...served, pages: [local] }),
      'medium The redirect leads to `http://api.shop.io/login`',
    ],
    [
      'a local page that is public over https',
      { ...html('<script src="http://cdn.example/a.js"></script>', local), ...served },
      'low The page loads `http://cdn.example/a.js`',
    ],
    [
      'a script',
      html('<script src="http://cdn.example/a.js"></script>'),
      'low The page loads `http://cdn.example/a.js`',
    ],
    ['an image', html('<img src="http://cdn.example/a.png">'), 'low The page loads'],
    [
      'a form',
      html('<form method="post" action="http://api.example/login"><input name="p"></form>'),
      'medium A form is sent to',
    ],
  ],
  quiet: [
    [
      'a redirect beside a page, over https',
      { pages: [...(html('<p>a').pages ?? []), ...(redirect('https://api.test/b').pages ?? [])] },
    ],
    ['a local page that is public over https', { ...html('<img src="https://cdn.example/a.png">', local), ...served }],
    ['everything over https', html('<script src="https://cdn.example/a.js"></script><img src="/a.png">')],
    ['a link is followed by a person', html('<a href="http://example.org/">elsewhere</a>')],
    ['scheme-relative', html('<script src="//cdn.example/a.js"></script>')],
    ['localhost is trusted', html('<img src="http://localhost:3000/a.png">')],
  ],
  skips: [
    ['a redirect of a local server to itself', redirect('http://127.0.0.1:8000/login', { ...served, pages: [local] })],
    ['a redirect to another site', redirect('http://partner.example/')],
    ['a relative redirect', redirect('/login')],
    ['a redirect over plain http', redirect('http://api.test/b', { pages: [{ url: 'http://api.test/' }] })],
    ['a page over http', html('<img src="http://a.example/a.png">', { url: 'http://api.test/' })],
    ['JSON', json({ image: 'http://a.example/a.png' })],
  ],
});
