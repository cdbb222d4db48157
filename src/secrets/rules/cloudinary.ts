import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'cloudinary',
    name: 'Cloudinary',
    revoke: 'https://cloudinary.com/documentation/product_environment_settings#api_keys',
    source: 'https://cloudinary.com/documentation/node_integration#setting_the_cloudinary_url_environment_variable',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'cloudinary-url',
      title: 'Cloudinary URL with a secret',
      literals: ['cloudinary://'],
      unbounded: true,
      unmistakable: true,
      core: (url) => url.slice(url.lastIndexOf(':') + 1, url.lastIndexOf('@')),
      pattern: /cloudinary:\/\/\d{12,18}:[A-Za-z0-9_-]{20,40}@[a-z0-9_-]{2,60}/,
      opens: 'The images and videos of an account: reading, changing, deleting.',
      examples: {
        match: [['cloudinary://', fake.digits(15), ':', fake.base64url(27), '@shop']],
        ignore: [
          ['cloudinary://api_key:', 'api_secret@cloud_name'],
          ['cloudinary://', fake.digits(15), ':', 'x'.repeat(27), '@shop'],
        ],
      },
    },
  ],
);
