/** Names that programs and container images themselves define for passwords, and that no rule of words recognises: their own documentation is the source. */

/** In lower case, `-` and `.` written as `_`. */
const PASSWORDS: ReadonlySet<string> = new Set([
  // postgresql.org (libpq-envars), dev.mysql.com, redis.io (redis-cli, redis.conf)
  'pgpassword',
  'mysql_pwd',
  'rediscli_auth',
  'requirepass',
  'masterauth',
  // docs.ansible.com: special variables of connections
  'ansible_pass',
  'ansible_ssh_pass',
  'ansible_become_pass',
  'ansible_sudo_pass',
  'ansible_su_pass',
  'ansible_vault_pass',
  // the image of RabbitMQ
  'rabbitmq_default_pass',
  // sshpass, OpenLDAP
  'sshpass',
  'rootpw',
  'bindpw',
  'olcrootpw',
  'ldap_bind_pw',
  // hostapd and wpa_supplicant (w1.fi)
  'psk',
  'wpa_passphrase',
]);

/** `password` for such a name. */
export const officialRole = (name: string): 'password' | undefined =>
  PASSWORDS.has(name.toLowerCase().replaceAll(/[-.]/g, '_')) ? 'password' : undefined;
