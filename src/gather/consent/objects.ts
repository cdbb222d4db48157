import { wordList } from './word-list.ts';

/** Things that names of commands are made of, for words in which no sign or capital parts the verb from its object. */
export const OBJECTS = wordList(`
  db database table tables all user users text msg event group account accounts acct acl data item items post posts me session sessions password passwd pw key keys
  token tokens file files folder folders dir dirs order orders cart basket comment comments message messages msg record records entry entries
  product products customer customers admin role roles email emails mail mails cache log logs book books test tests config settings setting
  job jobs task tasks row rows image images photo photos picture page pages member members group groups webhook webhooks hook hooks scan
  scans sms server servers host hosts queue queues index url urls volume volumes vol station stations radio room rooms zone zones timer timers
  alarm alarms cron light lights lamp device devices track tracks time date clock song songs stream streams service services source sources
  client clients mount mounts movie movies show shows episode episodes series channel channels playlist playlists favorite favorites preset
  presets bookmark bookmarks scene scenes script scripts command cmd backup backups snapshot snapshots node nodes cluster disk disks volume
  network net wifi router firewall rule rules port ports dns domain domains zone record cert certs certificate ssl ftp site sites vhost
  plugin plugins module modules app apps package packages addon addons theme firmware fw bios system sys machine vm container containers
  instance instances process proc thread pool build builds release branch tag tags label labels category categories forum topic topics thread
  poll vote votes like likes friend friends contact contacts address invoice invoices payment payments credit funds limit market offer bid
  subscription plan license licence coupon ticket tickets issue issues case note notes event events calendar meeting appointment reservation
  booking room seat game player players team match level score map world world points money balance wallet coin tx block peer peers torrent
  torrents download downloads upload uploads feed feeds article articles blog news newsletter campaign pop forward filter filters
  camera cam video videos audio sound music motion recording recordings detection led relay switch output input pin gpio motor valve pump door
  gate lock heating temp power sensor meter counter counters epg guide library libraries variable var value hostname program programs src source client conn connection xml json param
  otp otps passcode did dids podcast podcasts cart
  parameter field fields column object objects document documents doc docs template templates form report reports view
`);
