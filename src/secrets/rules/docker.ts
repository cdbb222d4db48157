import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'docker',
    name: 'Docker',
    revoke: 'https://docs.docker.com/security/access-tokens/',
    source: 'https://docs.docker.com/security/access-tokens/',
  },
  [
    {
      id: 'docker-personal-token',
      title: 'Docker personal access token',
      prefix: 'dckr_pat_',
      body: fake.base64url(27),
      pattern: /dckr_pat_[A-Za-z0-9_-]{27}(?![A-Za-z0-9_-])/,
      opens: 'Images that its owner may pull or push.',
      unmistakable: true,
    },
    {
      id: 'docker-organization-token',
      title: 'Docker organization access token',
      prefix: 'dckr_oat_',
      body: fake.base64url(32),
      pattern: /dckr_oat_[A-Za-z0-9_-]{32}(?![A-Za-z0-9_-])/,
      opens: 'Images of an organization.',
      unmistakable: true,
    },
    {
      id: 'docker-registry-auth',
      title: 'registry login in a Docker configuration',
      literals: ['"auths"'],
      unbounded: true,
      pattern:
        /"auths"\s{0,4}:\s{0,4}\{\s{0,200}"[^"]{1,200}"\s{0,4}:\s{0,4}\{[^{}]{0,300}?"auth"\s{0,4}:\s{0,4}"([A-Za-z0-9+/]{12,1000}={0,2})"/,
      unmistakable: true,
      opens: 'Images in the registry that the configuration names.',
      source: 'https://docs.docker.com/reference/cli/docker/login/',
      examples: {
        match: [['{"auths":{"https://index.docker.io/v1/":{"au', 'th":"', fake.base64(40), '"}}}']],
        ignore: [['{"auths":{"https://index.docker.io/v1/":{}}}']],
      },
    },
  ],
);
