import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'azure',
    name: 'Microsoft Azure',
    revoke: 'https://learn.microsoft.com/en-us/entra/identity-platform/how-to-add-credentials',
    source: 'https://github.com/microsoft/security-utilities',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'azure-identifiable-key',
      title: 'Azure key with a common form',
      literals: ['JQQJ99'],
      at: 52,
      pattern: /[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{18}[A-Za-z0-9]{4}[A-Za-z0-9]{4}/,
      unmistakable: true,
      severity: 'critical',
      opens: 'One Azure resource; the letters near the end say of which service.',
      examples: {
        match: [[fake.alnum(52), 'JQQ', 'J99', fake.alnum(18), 'ACOG', fake.alnum(4)]],
        ignore: [
          [fake.alnum(20), 'JQQ', 'J99', fake.alnum(18)],
          ['x'.repeat(52), 'JQQ', 'J99', 'x'.repeat(26)],
        ],
      },
    },
    {
      id: 'azure-long-key',
      title: 'Azure key with a service mark',
      literals: ['+ASt', 'ACDb', '+ABa', '+AMC', 'APIM'],
      at: 76,
      pattern: /[A-Za-z0-9+/_-]{76}(?:\+ASt|ACDb|\+ABa|\+AMC|APIM)[A-Za-z0-9+/_-]{5}[AQgw]==/,
      unmistakable: true,
      severity: 'critical',
      opens: 'One Azure storage, Cosmos DB, Batch, machine-learning or API Management resource.',
      examples: {
        match: [[fake.alnum(76), '+A', 'St', fake.alnum(5), 'A==']],
        ignore: [[fake.alnum(40), '+A', 'St', fake.alnum(5), 'A==']],
      },
    },
    {
      id: 'azure-short-key',
      title: 'Azure key with a service mark',
      literals: ['AIoT', '+ASb', '+AEh', '+ARm', 'AzCa'],
      at: 33,
      pattern: /[A-Za-z0-9+/]{33}(?:AIoT|\+ASb|\+AEh|\+ARm|AzCa)[A-P][A-Za-z0-9+/]{5}=/,
      unmistakable: true,
      severity: 'critical',
      opens: 'One Azure IoT, Service Bus, Event Hub, Relay or Redis resource.',
      examples: {
        match: [[fake.alnum(33), '+A', 'SbC', fake.alnum(5), '=']],
        ignore: [[fake.alnum(10), '+A', 'SbC', fake.alnum(5), '=']],
      },
    },
    {
      id: 'azure-function-key',
      title: 'Azure Functions key',
      literals: ['AzFu'],
      at: 44,
      pattern: /[A-Za-z0-9_-]{44}AzFu[A-Za-z0-9_-]{5}[AQgw]==/,
      unmistakable: true,
      opens: 'Calling one or all functions of an application.',
      examples: {
        match: [[fake.alnum(44), 'Az', 'Fu', fake.alnum(5), 'A==']],
        ignore: [[fake.alnum(10), 'Az', 'Fu', fake.alnum(5), 'A==']],
      },
    },
    {
      id: 'azure-search-key',
      title: 'Azure AI Search or container registry key',
      literals: ['AzSe', '+ACR'],
      at: 42,
      pattern: /[A-Za-z0-9+/]{42}(?:AzSe|\+ACR)[A-D][A-Za-z0-9]{5}/,
      unmistakable: true,
      severity: 'critical',
      opens: 'The indices of a search service, or the images of a registry.',
      examples: {
        match: [[fake.alnum(42), 'Az', 'SeB', fake.alnum(5)]],
        ignore: [[fake.alnum(10), 'Az', 'SeB', fake.alnum(5)]],
      },
    },
    {
      id: 'azure-client-secret',
      title: 'Entra client secret',
      literals: ['7Q~', '8Q~'],
      at: 3,
      pattern: /[A-Za-z0-9_~.]{3}[78]Q~[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~.-])/,
      unmistakable: true,
      severity: 'critical',
      opens: 'Acting as the application in its tenant.',
      examples: {
        match: [['k3x', '8Q', '~', fake.alnum(34)]],
        ignore: [
          ['k3x', '8Q', '~', fake.alnum(10)],
          ['xxx', '8Q', '~', 'x'.repeat(34)],
        ],
      },
    },
    {
      id: 'azure-storage-account-key',
      title: 'Azure storage account key',
      literals: ['accountkey='],
      ignoreCase: true,
      unbounded: true,
      severity: 'critical',
      pattern: /AccountKey=([A-Za-z0-9+/]{86}==)/i,
      opens: 'All data of a storage account.',
      source: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-configure-connection-string',
      examples: {
        match: [['AccountName=files;Account', 'Key=', fake.base64(86), '==']],
        ignore: [['AccountName=files;Account', 'Key=', fake.base64(20)]],
      },
    },
    {
      id: 'azure-shared-access-key',
      title: 'Azure shared access key',
      literals: ['sharedaccesskey='],
      ignoreCase: true,
      unbounded: true,
      severity: 'critical',
      pattern: /SharedAccessKey=([A-Za-z0-9+/]{43}=)/i,
      opens: 'Queues, topics, event hubs or devices, as far as the policy goes.',
      source: 'https://learn.microsoft.com/en-us/azure/service-bus-messaging/service-bus-sas',
      examples: {
        match: [
          [
            'Endpoint=sb://bus.servicebus.windows.net/;SharedAccessKeyName=root;SharedAccess',
            'Key=',
            fake.base64(43),
            '=',
          ],
        ],
        ignore: [['Endpoint=sb://bus.servicebus.windows.net/;SharedAccessKeyName=root']],
      },
    },
    {
      id: 'azure-sas-url',
      title: 'Azure shared access signature',
      literals: ['&sig=', '?sig=', '&amp;sig='],
      severity: 'medium',
      unbounded: true,
      reach: 300,
      pattern: /[?&](?:amp;)?s[vpert]{1,2}=[^\s"'<>\\]{4,280}?[?&](?:amp;)?sig=([A-Za-z0-9%]{43,64}(?:%3D|=))/i,
      looks: 'The query of a URL with `sv`, `sr`, `sp`, `se` or `st` and then `sig`, a signature in base64',
      opens: 'The container, file or queue that the address names, until it expires.',
      source: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-sas-overview',
      examples: {
        match: [
          [
            'https://files.blob.core.windows.net/docs?sv=2023-11-03&sr=c&sp=rl&se=2027-01-01&s',
            'ig=',
            fake.alnum(43),
            '%3D',
          ],
        ],
        ignore: [['https://files.blob.core.windows.net/docs?sv=2023-11-03&sr=c']],
      },
    },
    {
      id: 'azure-devops-token',
      title: 'Azure DevOps personal access token',
      // Twelve and more As are a part of each.
      core: (token) => token.slice(0, 52),
      literals: ['AZDO'],
      at: 76,
      pattern: /[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}/,
      unmistakable: true,
      severity: 'critical',
      opens: 'Repositories and pipelines that its owner may use.',
      examples: {
        match: [[fake.alnum(76), 'AZ', 'DO', fake.alnum(4)]],
        ignore: [[fake.alnum(30), 'AZ', 'DO', fake.alnum(4)]],
      },
    },
    {
      id: 'azure-devops-legacy-token',
      title: 'Azure DevOps personal access token',
      ...assigned(
        'azure devops token|azure devops pat|azure_devops_ext_pat|system_accesstoken|ado_pat|vsts_pat',
        '[a-z0-9]{52}',
      ),
      opens: 'Repositories and pipelines that its owner may use.',
      severity: 'critical',
      examples: {
        match: [
          ['AZURE_DEVOPS_TOKEN=', fake.lower(52)],
          ['"azureDevopsToken": "', fake.lower(52), '"'],
        ],
        ignore: [
          ['AZURE_DEVOPS_TOKEN=', 'x'.repeat(52)],
          ['AZURE_DEVOPS_TOKEN_HINT=', fake.lower(52)],
        ],
      },
    },
    {
      id: 'azure-cognitive-key',
      title: 'Azure AI services key',
      ...assigned(
        'azure openai api key|azure openai key|azure speech key|cognitive services key|azure translator key|ocp apim subscription key',
        '[0-9a-f]{32}',
      ),
      opens: 'Models and services of one resource, at its cost.',
      examples: {
        match: [
          ['AZURE_OPENAI_API_KEY=', fake.hex(32)],
          ['"azureOpenaiApiKey": "', fake.hex(32), '"'],
        ],
        ignore: [
          ['AZURE_OPENAI_API_KEY=', 'x'.repeat(32)],
          ['AZURE_OPENAI_API_KEY_HINT=', fake.hex(32)],
        ],
      },
    },
    {
      id: 'azure-endpoint-key',
      title: 'Azure connection string with a key',
      literals: ['.azconfig.io', '.communication.azure.com', '.service.signalr.net', '.webpubsub.azure.com'],
      reach: 100,
      unbounded: true,
      unmistakable: true,
      severity: 'critical',
      pattern:
        /endpoint=https:\/\/[a-z0-9.-]{3,90}\/?;(?:id=[^;\s"']{4,80};)?(?:secret|accesskey)=([A-Za-z0-9+/]{40,100}={0,2})/i,
      ignoreCase: true,
      looks:
        '`Endpoint=https://…` of App Configuration, Communication Services, SignalR or Web PubSub, perhaps `Id=…`, then `Secret=` or `AccessKey=` and 40 to 100 characters of base64',
      opens: 'The configuration, messages or connections of one Azure resource.',
      source: 'https://learn.microsoft.com/en-us/azure/azure-app-configuration/howto-best-practices',
      checked: '2026-11-27',
      examples: {
        match: [
          ['Endpoint=https://shop.azconfig.io;Id=a1b2-l0-s0:c3d4;Sec', 'ret=', fake.base64(43), '='],
          ['endpoint=https://shop.communication.azure.com/;access', 'key=', fake.base64(86), '=='],
          ['Endpoint=https://shop.service.signalr.net;Access', 'Key=', fake.base64(43), '=;Version=1.0;'],
        ],
        ignore: [
          ['Endpoint=https://shop.azconfig.io;Id=a1b2;Sec', 'ret=', 'x'.repeat(44)],
          ['Endpoint=https://shop.azconfig.io'],
        ],
      },
    },
  ],
);
