import { commandRule } from '../command-rule.ts';
import { fake } from '../fake.ts';
import { isOpaque } from '../opaque.ts';
import { provider } from '../provider.ts';
import { isWrittenPassword } from '../written-password.ts';

const secret = fake.alnum(18);
const token = fake.alnum(40);

export default provider(
  {
    id: 'tool-login',
    name: 'Passwords in commands of tools',
    revoke: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    source: 'https://cwe.mitre.org/data/definitions/214.html',
    checked: '2026-11-27',
    byPlace: true,
  },
  () => [
    commandRule({
      id: 'mqtt-command',
      title: 'password in an MQTT command',
      names: ['mosquitto_pub ', 'mosquitto_sub ', 'mosquitto_rr '],
      option: '(?<=\\s)(?:-P|--pw) ',
      opens: 'The broker, as that user.',
      source: 'https://mosquitto.org/man/mosquitto_pub-1.html',
      example: ['mosquitto_pub -h mqtt.internal -u ci -P ', ' -t a -m b'],
    }),
    commandRule({
      id: 'samba-command',
      title: 'password in a Samba command',
      names: ['smbclient ', 'rpcclient ', 'smbget ', 'smbcacls ', 'winexe '],
      option: '(?<=\\s)(?:-U|--user)[ =]["\']?[^\\s%"\']{1,80}%',
      opens: 'The file server, as that user.',
      source: 'https://www.samba.org/samba/docs/current/man-html/smbclient.1.html',
      example: ['smbclient //files.internal/shop -U ci%', ' -c ls'],
    }),
    commandRule({
      id: 'httpie-command',
      title: 'password in an HTTPie command',
      names: ['http -a ', 'https -a ', 'xh -a ', 'http --auth ', 'https --auth '],
      option: '(?<=\\s)["\']?[A-Za-z0-9._@-]{1,60}:',
      opens: 'The site that the command asks, as that user.',
      source: 'https://httpie.io/docs/cli/basic-auth',
      example: ['http -a ci:', ' https://api.internal/v1'],
    }),
    commandRule({
      id: 'lftp-command',
      title: 'password in an lftp command',
      names: ['lftp '],
      option: '(?<=\\s)(?:-u|--user) ["\']?[^\\s,"\']{1,60},',
      opens: 'The file server, as that user.',
      source: 'https://lftp.yar.ru/lftp-man.html',
      example: ['lftp -u ci,', ' ftp://files.internal'],
    }),
    commandRule({
      id: 'snmp-command',
      title: 'passphrase in an SNMP command',
      names: ['snmpwalk ', 'snmpget ', 'snmpset ', 'snmpbulkwalk ', 'snmpbulkget '],
      option: '(?<=\\s)-[AX] ',
      opens: 'The device, as that user.',
      source: 'https://www.net-snmp.org/docs/man/snmpcmd.html',
      example: ['snmpwalk -v3 -u ci -A ', ' 10.0.0.3'],
    }),
    commandRule({
      id: 'ipmi-command',
      title: 'password in an IPMI command',
      names: ['ipmitool ', 'ipmipower '],
      option: '(?<=\\s)-[Pp] ',
      opens: 'The machine, below its operating system.',
      source: 'https://github.com/ipmitool/ipmitool/blob/master/doc/ipmitool.1.in',
      example: ['ipmitool -I lanplus -H 10.0.0.3 -U root -P ', ' power status'],
    }),
    commandRule({
      id: 'archive-command',
      title: 'password of an archive in a command',
      names: [
        'zip -P ',
        'zip -r -P ',
        '7z x -p',
        '7z a -p',
        '7za x -p',
        '7za a -p',
        '7zz x -p',
        '7zz a -p',
        'unrar x -p',
      ],
      opens: 'The archive that the command packs or unpacks.',
      source: 'https://infozip.sourceforge.net/Zip.html',
      example: ['zip -P ', ' backup.zip shop.sql'],
    }),
    commandRule({
      id: 'haproxy-password',
      title: 'password of a user in a HAProxy configuration',
      names: [' insecure-password '],
      opens: 'The site behind the proxy, as that user.',
      source: 'https://docs.haproxy.org/3.2/configuration.html#12.1-user',
      example: ['userlist ops\n  user ci insecure-password ', '\n'],
    }),
    commandRule({
      id: 'sentinel-password',
      title: 'password in a Redis Sentinel configuration',
      names: ['sentinel auth-pass ', 'sentinel sentinel-pass '],
      option: '(?<=\\s)(?:[A-Za-z0-9_.-]{1,60} )?',
      opens: 'The Redis servers that it watches.',
      source: 'https://redis.io/docs/latest/operate/oss_and_stack/management/sentinel/',
      example: ['sentinel auth-pass orders ', '\n'],
    }),
    {
      id: 'net-use-command',
      title: 'password in a net command of Windows',
      literals: ['net use ', 'net user '],
      ignoreCase: true,
      unbounded: true,
      pattern:
        /net use(?:r (?!\/)[A-Za-z0-9._-]{1,40}| (?:[A-Za-z*]:? )?["']?\\{2,4}[^\s"']{3,160}["']?(?: \/user:[^\s"']{1,80})?) ["']?(?!\/)([^\s"'`;|&<>(){}*%]{6,100})["']?(?= \/| {0,3}[\r\n&|]| {0,3}$)/i,
      validate: isWrittenPassword,
      looks: '`net use` with a share, or `net user` with a name, and 6 to 100 characters',
      opens: 'The file server or the machine, as that user.',
      source: 'https://learn.microsoft.com/en-us/windows-server/administration/windows-commands/net-use',
      examples: {
        match: [
          ['net use z: \\\\files\\shop ', secret, ' /user:ci\r\n'],
          ['net use \\\\files\\shop /user:acme\\ci ', secret, '\n'],
          ['net user ci ', secret, ' /add'],
        ],
        ignore: [
          ['net use z: \\\\files\\shop %PASSWORD% /user:ci'],
          ['net use z: \\\\files\\shop /persistent:yes'],
          ['net user ci /delete'],
          ['net user name password /add'],
        ],
      },
    },
    {
      id: 'piped-password',
      title: 'password that a shell hands to a command',
      literals: ['--password-stdin', '| kinit', '| sudo -S', '| cryptsetup', '| passwd --stdin'],
      reach: 260,
      unbounded: true,
      pattern:
        /(?:echo|printf) (?:-[ne]{1,2} )?["']?([^\s"'`;|&<>(){}$\\]{6,100})(?:\\n)?["']? {0,3}\| {0,3}(?:(?:docker|podman|buildah|helm|nerdctl|skopeo|oras)[^\r\n|;&]{1,120}--password-stdin|kinit|sudo -S|cryptsetup|passwd --stdin)/,
      validate: isWrittenPassword,
      looks: '`echo` or `printf`, 6 to 100 characters, and a pipe to a command that reads a password',
      opens: 'What the command logs in to.',
      source: 'https://docs.docker.com/reference/cli/docker/login/#password-stdin',
      examples: {
        match: [
          ["echo '", secret, "' | docker login -u ci --password-stdin registry.internal"],
          ['printf "', secret, '" | kinit ci@ACME.IO'],
          ['echo ', secret, ' | sudo -S apt-get update'],
        ],
        ignore: [
          ['echo "$PASSWORD" | docker login -u ci --password-stdin'],
          ['echo password | sudo -S ls'],
          ['cat secret.txt | docker login --password-stdin'],
        ],
      },
    },
    {
      id: 'token-option',
      title: 'token in an option of a command',
      literals: ['--token ', '--token=', '--auth-token ', '--auth-token='],
      unbounded: true,
      pattern: /--(?:auth-)?token[ =]["']?([A-Za-z0-9_.~+/=-]{20,400})(?![A-Za-z0-9_.~+/=-])/,
      validate: (value) => isOpaque(value, 'token') && !/^[\w-]{1,40}(?:\.[a-z]{2,5}|\/[\w./-]{1,200})$/.test(value),
      looks: '`--token` or `--auth-token` and at least 20 random characters',
      opens: 'What the service that issued it grants.',
      examples: {
        match: [
          ['influx write --token ', token, ' -b shop'],
          ['client --auth-token=', token],
        ],
        ignore: [
          ['client --token $TOKEN list'],
          ['client --token my-token-of-this-cluster list'],
          ['client --token=/var/run/secrets/kubernetes.io/serviceaccount/token'],
        ],
      },
    },
  ],
);
