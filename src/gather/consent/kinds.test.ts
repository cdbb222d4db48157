import { describe, expect, it } from 'vitest';
import { acting } from './acting.ts';

const acts = (url: string, summary?: string): boolean =>
  acting({ method: 'GET', url, ...(summary !== undefined && { summary }) }) !== undefined;

describe('kinds of commands', () => {
  it.each([
    '/api?mode=queue&name=delete&value=3',
    '/printer/api/x?a=stopJob',
    '/executor?ajax=cancelFlow&execid=1',
    '/roller/0?go=open',
    '/shop/?empty-cart=1',
    '/query?q=DROP%20TABLE%20users',
    '/?query=INSERT+INTO+t+VALUES(1)',
    '/api?mode=rss_now',
    '/{room}/say/{text}',
    '/{room}/clip/{file}',
    '/gpio/2/high',
    '/pwm/5/128',
    '/LED=ON',
    '/admin/maintenance/on',
    '/dags/{dag}/paused/{state}',
    '/cron/{key}',
    '/CMD_API_REBOOT',
    '/rest/createPlaylist?name=x',
    '/hsm/armAway',
    '/rpc/Cover.GoToPosition?id=0',
    '/{index}/_forcemerge',
    '/webapi/originate?a',
    '/cm?cmnd=Power%20TOGGLE',
  ])('%s acts', (url) => {
    expect(acts(url)).toBe(true);
  });

  it.each([
    '/api?mode=queue&name=ubuntu',
    '/items?a=1&b=2',
    '/items?a=list',
    '/roller/0?go=details',
    '/items?open-only=1',
    '/items?order-by=name',
    '/search?q=drop+the+bass',
    '/search?q=insert+coin',
    '/query?q=SELECT%20*%20FROM%20cpu',
    '/now/playing',
    '/{room}/playlists',
    '/gpio/2',
    '/pwm',
    '/floors/2/rooms/128',
    '/admin/maintenance',
    '/cron/{id}',
    '/CMD_API_SHOW_USERS',
    '/playlists/{id}',
    '/cm?cmnd=Status%200',
    '/fhem?cmd=list%20lamp',
    '/goto-guide',
  ])('%s reads', (url) => {
    expect(acts(url)).toBe(false);
  });
});

describe('verbs with a particle', () => {
  it.each([
    'Brings the container up',
    'Spins up a new worker',
    'Kicks off the nightly import',
    'Turns the heating down',
    'Logs the current user out',
    'Hands over the conversation to a person',
    'Switches over to the standby node',
    'Takes the node offline',
    'Re-runs the failed stage',
    'Take a picture and store it',
    'Fire the webhook',
    'Flips the switch',
  ])('%s', (summary) => {
    expect(acts('/api/things/{id}', summary)).toBe(true);
  });

  it.each([
    'Takes a list of IDs and returns the items',
    'Takes the ID of an item',
    'Sets of items',
    'Check in times of the hotel',
    'Backups of the disk',
    'Shuttle times',
    'Turns of the game',
    'Sign-up page',
    'Set-up guide of the device',
    'Fires in the region, by day',
    'Bring-up status of the board',
    'Rolls of the dice so far',
  ])('%s', (summary) => {
    expect(acts('/api/things/{id}', summary)).toBe(false);
  });
});
