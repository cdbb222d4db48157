import { casesFor, html, json } from '../../../test/cases.ts';
import check from './third-party-script-without-integrity.ts';

const script = (attributes: string) => html(`<title>Shop</title><p>Hello</p><script ${attributes}></script>`);

casesFor(check, {
  fires: [
    [
      'a package host',
      script('src="https://cdn.jsdelivr.net/npm/vue@3"'),
      'low The page loads `cdn.jsdelivr.net/npm/vue@3` without `integrity`.',
    ],
    [
      'a fixed version elsewhere',
      script('src="//static.partner.example/lib/4.17.21/lib.min.js" type="module"'),
      'low The page loads `static.partner.example/lib/4.17.21/lib.min.js`',
    ],
    [
      'a script that its host changes',
      script('src="https://metrics.partner.example/script.js"'),
      'info The page loads `metrics.partner.example/script.js`',
    ],
    [
      'a page that shows the API document',
      html(
        '<div id="swagger-ui"></div><script src="https://cdn.jsdelivr.net/npm/swagger-ui-dist@5/swagger-ui-bundle.js"></script><script>SwaggerUIBundle({url:"/openapi.json"})</script>',
      ),
      'info The page loads `cdn.jsdelivr.net/npm/swagger-ui-dist@5/swagger-ui-bundle.js`',
    ],
    [
      'a base on another host',
      html('<base href="https://unpkg.com/"><script src="htmx.org@2.0.4"></script>'),
      'low The page loads `unpkg.com/htmx.org@2.0.4`',
    ],
  ],
  quiet: [
    ['with a digest', script('src="https://unpkg.com/htmx.org@2.0.4" integrity="sha384-AAAA" crossorigin')],
    ['its own script', script('src="/static/app.js"')],
    [
      'a host of the same site',
      html('<script src="https://cdn.shop.io/a-1.2.3.js"></script>', { url: 'https://api.shop.io/' }),
    ],
    ['an inline script', html('<script>let a = 1</script>')],
    ['data', script('src="https://unpkg.com/data.json" type="application/json"')],
    ['a link to a script', html('<a href="https://unpkg.com/htmx.org@2.0.4">htmx</a>')],
  ],
  skips: [['JSON', json({ script: 'https://unpkg.com/a@1.0.0' })]],
});
