import { describe, expect, it } from 'vitest';
import { walkPickle } from './pickle.ts';

const walk = (base64: string) => walkPickle(Buffer.from(base64, 'base64'));

// Written by CPython 3, `pickle.dumps(value, protocol)`.
const DATA = [
  'KGRwMApWdXNlcl9pZApwMQpJNwpzVmJpZwpwMgpMMTE4MDU5MTYyMDcxNzQxMTMwMzQyNEwKc1ZuZWcKcDMKSS0zMDAKc1ZmCnA0CkYxLjUKc1Z0CnA1CihJMQpJMgp0cDYKc1ZsCnA3CihscDgKTmFJMDEKYUkwMAphVulcdTI2MDMKcDkKYXNWYgpwMTAKY19jb2RlY3MKZW5jb2RlCnAxMQooVv9cdTAwMDBieXRlcwpwMTIKVmxhdGluMQpwMTMKdHAxNApScDE1CnNWcwpwMTYKVnh4eHh4eHh4eHh4eHh4eHh4eHh4CnAxNwpzVnNhbWUKcDE4CmcxCnNWbmVzdApwMTkKKGRwMjAKVmEKcDIxCihkcDIyCmcxMAoobHAyMwpWZGVlcApwMjQKYXNzcy4=',
  'fXEAKFgHAAAAdXNlcl9pZHEBSwdYAwAAAGJpZ3ECTDExODA1OTE2MjA3MTc0MTEzMDM0MjRMClgDAAAAbmVncQNK1P7//1gBAAAAZnEERz/4AAAAAAAAWAEAAAB0cQUoSwFLAnRxBlgBAAAAbHEHXXEIKE5JMDEKSTAwClgFAAAAw6nimINxCWVYAQAAAGJxCmNfY29kZWNzCmVuY29kZQpxCyhYCAAAAMO/AGJ5dGVzcQxYBgAAAGxhdGluMXENdHEOUnEPWAEAAABzcRBYFAAAAHh4eHh4eHh4eHh4eHh4eHh4eHh4cRFYBAAAAHNhbWVxEmgBWAQAAABuZXN0cRN9cRRYAQAAAGFxFX1xFmgKXXEXWAQAAABkZWVwcRhhc3N1Lg==',
  'gAJ9cQAoWAcAAAB1c2VyX2lkcQFLB1gDAAAAYmlncQKKCQAAAAAAAAAAQFgDAAAAbmVncQNK1P7//1gBAAAAZnEERz/4AAAAAAAAWAEAAAB0cQVLAUsChnEGWAEAAABscQddcQgoToiJWAUAAADDqeKYg3EJZVgBAAAAYnEKY19jb2RlY3MKZW5jb2RlCnELWAgAAADDvwBieXRlc3EMWAYAAABsYXRpbjFxDYZxDlJxD1gBAAAAc3EQWBQAAAB4eHh4eHh4eHh4eHh4eHh4eHh4eHERWAQAAABzYW1lcRJoAVgEAAAAbmVzdHETfXEUWAEAAABhcRV9cRZoCl1xF1gEAAAAZGVlcHEYYXNzdS4=',
  'gAN9cQAoWAcAAAB1c2VyX2lkcQFLB1gDAAAAYmlncQKKCQAAAAAAAAAAQFgDAAAAbmVncQNK1P7//1gBAAAAZnEERz/4AAAAAAAAWAEAAAB0cQVLAUsChnEGWAEAAABscQddcQgoToiJWAUAAADDqeKYg3EJZVgBAAAAYnEKQwf/AGJ5dGVzcQtYAQAAAHNxDFgUAAAAeHh4eHh4eHh4eHh4eHh4eHh4eHhxDVgEAAAAc2FtZXEOaAFYBAAAAG5lc3RxD31xEFgBAAAAYXERfXESaApdcRNYBAAAAGRlZXBxFGFzc3Uu',
  'gASVpgAAAAAAAAB9lCiMB3VzZXJfaWSUSweMA2JpZ5SKCQAAAAAAAAAAQIwDbmVnlErU/v//jAFmlEc/+AAAAAAAAIwBdJRLAUsChpSMAWyUXZQoToiJjAXDqeKYg5RljAFilEMH/wBieXRlc5SMAXOUjBR4eHh4eHh4eHh4eHh4eHh4eHh4eJSMBHNhbWWUaAGMBG5lc3SUfZSMAWGUfZRoCl2UjARkZWVwlGFzc3Uu',
  'gAWVpgAAAAAAAAB9lCiMB3VzZXJfaWSUSweMA2JpZ5SKCQAAAAAAAAAAQIwDbmVnlErU/v//jAFmlEc/+AAAAAAAAIwBdJRLAUsChpSMAWyUXZQoToiJjAXDqeKYg5RljAFilEMH/wBieXRlc5SMAXOUjBR4eHh4eHh4eHh4eHh4eHh4eHh4eJSMBHNhbWWUaAGMBG5lc3SUfZSMAWGUfZRoCl2UjARkZWVwlGFzc3Uu',
];
const OBJECTS = [
  'gAJ9cQAoWAEAAABkcQFjZGF0ZXRpbWUKZGF0ZXRpbWUKcQJjX2NvZGVjcwplbmNvZGUKcQNYCwAAAAfDqgECAAAAAAAAcQRYBgAAAGxhdGluMXEFhnEGUnEHhXEIUnEJWAEAAABvcQpjY29sbGVjdGlvbnMKT3JkZXJlZERpY3QKcQspUnEMWAEAAABhcQ1LAXNYAQAAAGNxDmNhcHAKQwpxDymBcRB9cREoaA1LAVgFAAAAdG9rZW5xElgDAAAAdG9rcRN1YlgDAAAAc2V0cRRjX19idWlsdGluX18Kc2V0CnEVXXEWWAEAAABxcRdhhXEYUnEZdS4=',
  'gASVlgAAAAAAAAB9lCiMAWSUjAhkYXRldGltZZSMCGRhdGV0aW1llJOUQwoH6gECAAAAAAAAlIWUUpSMAW+UjAtjb2xsZWN0aW9uc5SMC09yZGVyZWREaWN0lJOUKVKUjAFhlEsBc4wBY5SMA2FwcJSMAUOUk5QpgZR9lChoDUsBjAV0b2tlbpSMA3Rva5R1YowDc2V0lI+UKIwBcZSQdS4=',
];

describe('pickle', () => {
  it.each(DATA.map((data, protocol) => [protocol, data] as const))('walks protocol %i', (_protocol, data) => {
    expect(walk(data)?.value).toEqual({
      user_id: 7,
      big: '1180591620717411303424',
      neg: -300,
      f: 1.5,
      t: [1, 2],
      l: [null, true, false, 'é☃'],
      b: '\xff\0bytes',
      s: 'x'.repeat(20),
      same: 'user_id',
      nest: { a: { b: ['deep'] } },
    });
  });

  it.each(OBJECTS)('names the classes and keeps the state of objects', (data) => {
    const result = walk(data);
    expect(result?.value).toMatchObject({ o: { a: 1 }, c: { a: 1, token: 'tok' } });
    expect(result?.classes).toEqual(expect.arrayContaining(['datetime.datetime', 'collections.OrderedDict', 'app.C']));
  });

  it('calls nothing: a command stays text', () => {
    const result = walkPickle(Buffer.from("cos\nsystem\n(S'true'\ntR."));
    expect(result).toEqual({ value: { args: ['true'] }, classes: ['os.system'] });
  });

  it.each([
    ['nothing', ''],
    ['no STOP', '\x80\x04N'],
    ['an empty stack', '.'],
    ['a list of what is not there', '(lp0\na.'],
    ['an unknown opcode', '\xff.'],
    ['a length beyond the end', 'X\xff\xff\xff\x7fabc.'],
    ['a pop below the mark', 'N(R.'],
    ['text', '{"a":1}'],
  ])('is over at %s', (_what, bytes) => {
    expect(walkPickle(Buffer.from(bytes, 'latin1'))).toBeUndefined();
  });

  it('leaves out a container that is mentioned again, and what lies deeper than 64 levels', () => {
    expect(walkPickle(Buffer.from(']q\0h\0a.', 'latin1'))?.value).toEqual([null]);
    const deep = walkPickle(Buffer.from(`${']'.repeat(5000)}${'a'.repeat(4999)}.`));
    expect(JSON.stringify(deep?.value).length).toBeLessThan(200);
  });
});
