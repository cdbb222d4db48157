import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'framework-key',
    name: 'Web frameworks',
    revoke: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    source: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'django-secret-key',
      title: 'Django SECRET_KEY of a new project',
      literals: ['django-insecure-'],
      unbounded: true,
      unmistakable: true,
      severity: 'critical',
      pattern: /django-insecure-[a-z0-9!@#$%^&*(_=+)-]{50}/,
      opens: 'Forging sessions, password-reset links and everything else the application signs.',
      source: 'https://docs.djangoproject.com/en/5.2/ref/settings/#secret-key',
      examples: {
        match: [['django-', 'insecure-', fake.lower(44), '@#$%^&']],
        ignore: [
          ['django-', 'insecure-', 'change-me'],
          ['django-', 'insecure-', 'x'.repeat(50)],
        ],
      },
    },
    {
      id: 'laravel-app-key',
      title: 'Laravel APP_KEY',
      literals: ['app_key'],
      ignoreCase: true,
      unmistakable: true,
      severity: 'critical',
      pattern: /app_key["']?[ \t]{0,3}(?:=>|[:=])[ \t]{0,3}["']?(base64:[A-Za-z0-9+/]{43}=)/i,
      unbounded: true,
      looks: '`base64:` and 44 characters of base64, under the name `APP_KEY`',
      opens: 'Forging and reading sessions; older versions also run code.',
      source: 'https://laravel.com/docs/encryption',
      examples: {
        match: [['APP_KEY=', 'base64:', fake.base64(43), '=']],
        ignore: [['APP_KEY='], ['APP_KEY=', 'base64:', fake.base64(20), '=']],
      },
    },
    {
      id: 'rails-secret-key-base',
      title: 'Rails secret_key_base',
      ...assigned('secret key base|rails secret key base', '[0-9a-f]{128}'),
      opens: 'Forging and reading sessions, and everything else the application signs.',
      severity: 'critical',
      source: 'https://guides.rubyonrails.org/security.html',
      examples: {
        match: [
          ['SECRET_KEY_BASE=', fake.hex(128)],
          ['"secretKeyBase": "', fake.hex(128), '"'],
        ],
        ignore: [
          ['SECRET_KEY_BASE=', 'x'.repeat(128)],
          ['SECRET_KEY_BASE_HINT=', fake.hex(128)],
        ],
      },
    },
    {
      id: 'rails-master-key',
      title: 'Rails master key',
      ...assigned('rails master key', '[0-9a-f]{32}'),
      opens: 'The credentials file with all its secrets.',
      severity: 'critical',
      source: 'https://guides.rubyonrails.org/security.html',
      examples: {
        match: [
          ['RAILS_MASTER_KEY=', fake.hex(32)],
          ['"railsMasterKey": "', fake.hex(32), '"'],
        ],
        ignore: [
          ['RAILS_MASTER_KEY=', 'x'.repeat(32)],
          ['RAILS_MASTER_KEY_HINT=', fake.hex(32)],
        ],
      },
    },
    {
      id: 'aspnet-machine-key',
      title: 'ASP.NET machine key',
      literals: ['validationkey='],
      ignoreCase: true,
      unbounded: true,
      unmistakable: true,
      severity: 'critical',
      pattern: /validationKey="([0-9A-F]{40,128})"/i,
      opens: 'Forging tickets and view state, which can run code.',
      source: 'https://learn.microsoft.com/en-us/previous-versions/dotnet/netframework-4.0/w8h3skw9(v=vs.100)',
      examples: {
        match: [['<machineKey validation', 'Key="', fake.hex(128).toUpperCase(), '"']],
        ignore: [['<machineKey validation', 'Key="AutoGenerate,IsolateApps"']],
      },
    },
    {
      id: 'wordpress-salt',
      title: 'WordPress key or salt',
      literals: ['auth_key', 'logged_in_key', 'nonce_key', 'auth_salt', 'logged_in_salt', 'nonce_salt'],
      ignoreCase: true,
      unbounded: true,
      unmistakable: true,
      severity: 'critical',
      pattern: /(?:auth|logged_in|nonce)_(?:key|salt)['"],\s{0,12}['"]([^'"\\]{60,70})['"]/i,
      looks: '60 to 70 signs, under the name `AUTH_KEY`, `LOGGED_IN_SALT`, `NONCE_KEY` and the like',
      opens: 'Forging the cookies of signed-in users.',
      source: 'https://developer.wordpress.org/advanced-administration/security/',
      examples: {
        match: [["define('SECURE_AU", "TH_KEY', '", fake.alnum(50), "@#%^&|+ {}/=?')"]],
        ignore: [["define('SECURE_AU", "TH_KEY', 'put your unique phrase here')"]],
      },
    },
    {
      id: 'symfony-app-secret',
      title: 'Symfony APP_SECRET',
      ...assigned('symfony app secret|symfony secret', '[0-9a-f]{32}'),
      opens: 'Forging remember-me cookies and signed links.',
      source: 'https://symfony.com/doc/current/reference/configuration/framework.html#secret',
      examples: {
        match: [
          ['SYMFONY_APP_SECRET=', fake.hex(32)],
          ['"symfonyAppSecret": "', fake.hex(32), '"'],
        ],
        ignore: [
          ['SYMFONY_APP_SECRET=', 'x'.repeat(32)],
          ['SYMFONY_APP_SECRET_HINT=', fake.hex(32)],
        ],
      },
    },
    {
      id: 'nextauth-secret',
      title: 'NextAuth secret',
      ...assigned('nextauth secret|next auth secret|auth secret', '[A-Za-z0-9+/]{43,43}(?![A-Za-z0-9+/])'),
      opens: 'Forging and reading sessions.',
      severity: 'critical',
      source: 'https://next-auth.js.org/configuration/options#secret',
      examples: {
        match: [
          ['NEXTAUTH_SECRET=', fake.base64(43)],
          ['"nextauthSecret": "', fake.base64(43), '"'],
        ],
        ignore: [
          ['NEXTAUTH_SECRET=', 'x'.repeat(43)],
          ['NEXTAUTH_SECRET_HINT=', fake.base64(43)],
        ],
      },
    },
    {
      id: 'strapi-app-keys',
      title: 'Strapi key',
      ...assigned(
        'strapi app keys|app keys|admin jwt secret|api token salt|transfer token salt',
        '[A-Za-z0-9+/]{22,22}(?![A-Za-z0-9+/])',
      ),
      opens: 'Forging sessions and administrator tokens.',
      severity: 'critical',
      source: 'https://docs.strapi.io/cms/configurations/server',
      examples: {
        match: [
          ['STRAPI_APP_KEYS=', fake.base64(22)],
          ['"strapiAppKeys": "', fake.base64(22), '"'],
        ],
        ignore: [
          ['STRAPI_APP_KEYS=', 'x'.repeat(22)],
          ['STRAPI_APP_KEYS_HINT=', fake.base64(22)],
        ],
      },
    },
    {
      id: 'grafana-secret-key',
      title: 'Grafana secret key',
      ...assigned('gf_security_secret_key|grafana secret key', '[A-Za-z0-9]{20,64}'),
      opens: 'Passwords of the data sources that Grafana stores.',
      source: 'https://grafana.com/docs/grafana/latest/setup-grafana/configure-grafana/',
      examples: {
        match: [
          ['GF_SECURITY_SECRET_KEY=', fake.alnum(20)],
          ['"gf_security_secret_key": "', fake.alnum(20), '"'],
        ],
        ignore: [
          ['GF_SECURITY_SECRET_KEY=', 'x'.repeat(24)],
          ['GF_SECURITY_SECRET_KEY_HINT=', fake.alnum(20)],
        ],
      },
    },
  ],
);
