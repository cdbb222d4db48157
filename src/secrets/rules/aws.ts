import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * Since 2019 the body holds the account number in base32, after one bit that is always set; accounts have twelve digits. Older keys have
 * a fifth character of A-P and no structure.
 */
const holdsAccount = (token: string): boolean => {
  let bits = 0n;
  for (const character of token.slice(4, 14)) bits = bits * 32n + BigInt(ALPHABET.indexOf(character));
  const modern = bits >> 49n === 1n;
  const account = ((bits >> 2n) & 0x7fff_ffff_ff80n) >> 7n;
  return !modern || account < 1_000_000_000_000n;
};

/** In a signed request or URL the id only says which key signed: `Credential=AKIA…/20261101/us-east-1/s3/aws4_request`. */
const NOT_SIGNED =
  '(?!(?:%2[Ff]|/)\\d{8}(?:%2[Ff]|/)[a-z0-9-]{2,30}(?:%2[Ff]|/)[a-z0-9-]{2,30}(?:%2[Ff]|/)aws4_request|&(?:amp;|#38;)?(?:Expires|Signature)=)';

export default provider(
  {
    id: 'aws',
    name: 'Amazon Web Services',
    revoke: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys_revoke.html',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'aws-access-key-id',
      title: 'AWS access key id',
      literals: ['AKIA'],
      pattern: new RegExp(`AKIA[A-Z2-7]{16}${NOT_SIGNED}`),
      validate: holdsAccount,
      severity: 'medium',
      looks: '`AKIA`, 16 capitals and the digits 2 to 7; not in the credential of a signed request',
      opens: 'Names a long-lived key of an AWS account; with the secret key it opens what its user may do.',
      examples: {
        match: [['AKIA', 'XQGQESHITN547J2O']],
        ignore: [
          ['AKIA', 'IOSFODNN7EXAMPLE'],
          ['AKIA', '0189018901890189'],
          ['AKIA', '7777777XITN547J2'],
          ['MAKIA', 'XQGQESHITN547J2O'],
          ['X-Amz-Credential=', 'AKIA', 'XQGQESHITN547J2O', '%2F20261101%2Fus-east-1%2Fs3%2Faws4_request'],
          ['Credential=', 'AKIA', 'XQGQESHITN547J2O', '/20261101/us-east-1/s3/aws4_request'],
          ['?AWSAccessKeyId=', 'AKIA', 'XQGQESHITN547J2O', '&amp;Expires=1791000000&amp;Signature=QnJXQnuG'],
        ],
      },
    },
    {
      id: 'aws-session-key-id',
      title: 'AWS temporary access key id',
      literals: ['ASIA'],
      pattern: new RegExp(`ASIA[A-Z2-7]{16}${NOT_SIGNED}`),
      validate: holdsAccount,
      kind: 'identifier',
      severity: 'low',
      looks: '`ASIA`, 16 capitals and the digits 2 to 7; not in the credential of a signed request',
      opens: 'Names a temporary key; with its secret and session token it opens what the role may do until it expires.',
      examples: {
        match: [['ASIA', 'Y34FZKBOKMUTVV7A']],
        ignore: [
          ['ASIA', 'IOSFODNN7EXAMPLE'],
          ['ASIA', 'PACIFICSOUTHEAST1'],
        ],
      },
    },
    {
      id: 'aws-secret-access-key',
      title: 'AWS secret access key',
      ...assigned('aws secret access key|aws secret key|secret access key', '[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/=])'),
      validate: (token) => /\d/.test(token),
      severity: 'critical',
      opens: "What the key's user may do in the AWS account.",
      examples: {
        match: [
          ['AWS_SECRET_ACCESS_KEY=', fake.base64(40)],
          ['"secretAccessKey": "', fake.base64(40), '"'],
          ["aws_secret_key: '", fake.base64(40), "'"],
        ],
        ignore: [
          ['AWS_SECRET_ACCESS_KEY=', 'wJalrXUtnFEMI', '/K7MDENG/bPxRfiCYEXAMPLEKEY'],
          ['"secretAccessKey": "', fake.base64(39), '"'],
          ['AWS_SECRET_ACCESS_KEY=', '*'.repeat(40)],
          ['secret_access_key: ', 'StorageMountStaticAuthenticationSettings', '.SecretAccessKey;'],
        ],
      },
    },
    {
      id: 'aws-session-token',
      title: 'AWS session token',
      ...assigned(
        'aws session token|session token|aws security token|security token',
        '(?:FwoGZXIvYXdz|IQoJb3JpZ2lu)[A-Za-z0-9+/=]{100,2000}',
      ),
      severity: 'high',
      unmistakable: true,
      opens: 'What a role may do until the token expires, together with its key.',
      examples: {
        match: [['"SessionToken": "', 'IQoJb3JpZ2lu', fake.base64(300), '"']],
        ignore: [['"SessionToken": "', fake.base64(300), '"']],
      },
    },
    {
      id: 'aws-mws-token',
      title: 'Amazon Marketplace token',
      prefix: 'amzn.mws.',
      body: fake.uuid(),
      pattern: /amzn\.mws\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      unmistakable: true,
      opens: "A seller's data in Amazon Marketplace Web Service.",
      source: 'https://developer-docs.amazon.com/sp-api/',
    },
    {
      id: 'aws-bedrock-api-key',
      title: 'Amazon Bedrock API key',
      prefix: 'ABSK',
      body: `QmVkcm9ja0FQSUtleS${fake.base64(110)}`,
      pattern: /ABSKQmVkcm9ja0FQSUtleS[A-Za-z0-9+/]{80,252}={0,2}/,
      unmistakable: true,
      opens: "Models on Amazon Bedrock, at the account's cost.",
      source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html',
    },
    {
      id: 'aws-bedrock-short-key',
      title: 'Amazon Bedrock short-term API key',
      literals: ['bedrock-api-key-'],
      pattern: /bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[A-Za-z0-9+/]{200,4000}={0,2}/,
      unmistakable: true,
      opens: "Models on Amazon Bedrock, at the account's cost, for up to twelve hours.",
      source: 'https://github.com/aws/aws-bedrock-token-generator-python',
      checked: '2026-11-27',
      examples: {
        match: [['bedrock', '-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t', fake.base64(700)]],
        ignore: [
          ['bedrock', '-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t', fake.base64(20)],
          ['bedrock', '-api-key-rotation-for-the-staging-account'],
        ],
      },
    },
    {
      id: 'aws-presigned-url',
      title: 'presigned AWS URL',
      kind: 'identifier',
      literals: ['x-amz-signature='],
      ignoreCase: true,
      pattern: /X-Amz-Signature=[0-9a-f]{64}/i,
      opens: 'One object for a short time; presigned URLs are made to be handed out.',
      source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html',
      examples: { match: [['X-Amz-Sig', 'nature=', fake.hex(64)]], ignore: [['X-Amz-Sig', 'nature=', fake.hex(20)]] },
    },
  ],
);
