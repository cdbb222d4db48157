import { beforeAll, describe, expect, it } from 'vitest';
import { hasPostgres } from '../testing/database.ts';
import { makeProject, makeTarget } from '../testing/things.ts';
import { useTestApp } from '../testing/use.ts';

/** RFC 9110, 13.1: `If-Match` compares strongly, `If-None-Match` weakly; both take lists and `*`. The target has the version 1. */
describe.skipIf(!hasPostgres)('conditional requests', () => {
  const server = useTestApp();
  let path: string;
  beforeAll(async () => {
    path = `/api/v1/targets/${(await makeTarget(server, (await makeProject(server)).id)).id}`;
  });

  it.each([
    ['"1"', 304],
    ['W/"1"', 304],
    ['"7", "1"', 304],
    ['"7",W/"1" , "8"', 304],
    ['"a,b", "1"', 304],
    ['*', 304],
    ['"2"', 200],
    ['"7", "8"', 200],
    ['"a, "1', 200],
    ['"a,1"', 200],
    ['1', 200],
    ['', 200],
  ])('If-None-Match: %s gets %d', async (tags, status) => {
    expect((await server.request('GET', path, { headers: { 'If-None-Match': tags } })).status).toBe(status);
  });

  const change = async (tags: string, method = 'PATCH', on = path): Promise<number> => {
    const body = method === 'PATCH' ? { name: 'new' } : undefined;
    return (await server.request(method, on, { body, headers: { 'If-Match': tags } })).status;
  };

  it.each(['"7"', '"7", "8"', 'W/"1"', '"7", W/"1"', '"a,1"', '"01"', '1', '"1', ''])(
    'If-Match: %s gets 412',
    async (tags) => {
      expect(await change(tags)).toBe(412);
      expect(await change(tags, 'DELETE')).toBe(412);
    },
  );

  it('If-Match: a list with the version, and *, change it', async () => {
    expect(await change('"7", "1"')).toBe(200);
    expect(await change('"1"')).toBe(412);
    expect(await change('W/"2","2"')).toBe(200);
    expect(await change('*')).toBe(200);
    expect(await change('"x,y" , "4"', 'DELETE')).toBe(204);
  });

  it('If-Match of what is not there gets 404, whatever it says', async () => {
    const gone = path.replace(/.{4}$/, '0000');
    expect(await change('"1"', 'PATCH', gone)).toBe(404);
    expect(await change('nonsense', 'DELETE', gone)).toBe(404);
  });
});
