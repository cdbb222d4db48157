import { casesFor, html, json } from '../../../test/cases.ts';
import check from './mixed-content.ts';

casesFor(check, {
  fires: [
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
    ['everything over https', html('<script src="https://cdn.example/a.js"></script><img src="/a.png">')],
    ['a link is followed by a person', html('<a href="http://example.org/">elsewhere</a>')],
    ['scheme-relative', html('<script src="//cdn.example/a.js"></script>')],
    ['localhost is trusted', html('<img src="http://localhost:3000/a.png">')],
  ],
  skips: [
    ['a page over http', html('<img src="http://a.example/a.png">', { url: 'http://api.test/' })],
    ['JSON', json({ image: 'http://a.example/a.png' })],
  ],
});
