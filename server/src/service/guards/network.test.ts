import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressAllowed, isAddress } from './network.ts';

const spellings = [
  ['127.0.0.1', '127.1', '2130706433', '0x7f000001', '0x7f.1', '0177.0.0.1', '00000000177.0.0.1', '[::ffff:7f00:1]'],
  ['::ffff:127.0.0.1', '::127.0.0.1', '::7f00:1', '64:ff9b::7f00:1', '64:ff9b::127.0.0.1', '64:ff9b:1::7f00:1'],
  ['2002:7f00:1::', '2001:0:7f00:1::', '::ffff:0:127.0.0.1', '::5efe:7f00:1', '127.255.255.254'],
  ['::1', '[::1]', '0:0:0:0:0:0:0:1', '::', '0.0.0.0', '0', '0x0'],
  ['10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '167772161', '::ffff:10.0.0.1', '100.64.0.1'],
  ['169.254.169.254', '2852039166', '0xa9fea9fe', '0251.0376.0251.0376', '[::ffff:a9fe:a9fe]', '169.254.43518'],
  ['168.63.129.16', '::ffff:168.63.129.16', '100.100.100.200', '192.0.0.192', 'fd00:ec2::254', 'fe80::a9fe:a9fe'],
  [
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '100::1',
    '2001:db8::1',
    '3fff::1',
    '5f00::1',
  ],
  ['224.0.0.1', '255.255.255.255', '240.0.0.1', '192.0.2.1', '198.51.100.1', '203.0.113.1', '198.18.0.1', '4000::1'],
].flat();
const open = [
  '93.184.215.14',
  '1.1.1.1',
  '16843009',
  '::ffff:1.1.1.1',
  '2606:4700::1111',
  '[2606:4700::1111]',
  '172.32.0.1',
];

describe('addressAllowed', () => {
  it.each(spellings)('refuses %s where no network is allowed', (address) => {
    expect(addressAllowed([], address)).toBe(false);
  });

  it.each(open)('allows %s, which is public', (address) => {
    expect(addressAllowed([], address)).toBe(true);
  });

  it.each(spellings)('allows %s where all is', (address) => {
    expect(addressAllowed('all', address)).toBe(true);
  });

  it.each([
    ['127.0.0.0/8', '2130706433', true],
    ['127.0.0.0/8', '[::ffff:7f00:1]', true],
    ['127.0.0.0/8', '::1', false],
    ['127.0.0.0/8', '10.0.0.1', false],
    ['10.0.0.0/8', '10.255.0.1', true],
    ['10.0.0.0/24', '10.0.1.1', false],
    ['::ffff:10.0.0.0/104', '10.9.9.9', true],
    ['::1/128', '::1', true],
    ['fd00::/8', 'fd12::1', true],
    ['fd00::/8', '10.0.0.1', false],
    ['0.0.0.0/0', '169.254.169.254', true],
    ['0.0.0.0/0', 'fd00:ec2::254', false],
    ['168.63.129.16/32', '168.63.129.16', true],
  ])('with %s, %s is %s', (network, address, expected) => {
    expect(addressAllowed([network], address)).toBe(expected);
  });

  it.each(['', 'localhost', 'a.example', '127.0.0.1:80', '1.2.3.4.5', '4294967296', '1'.repeat(200)])(
    'refuses %s, which is no address',
    (text) => {
      expect(isAddress(text)).toBe(false);
      expect(addressAllowed('all', text)).toBe(false);
    },
  );

  it('allows no loopback or private IPv4 address, in decimal, hexadecimal and mapped spelling', () => {
    const quad = fc.tuple(fc.constantFrom(10, 127, 0), fc.nat(255), fc.nat(255), fc.nat(255));
    fc.assert(
      fc.property(quad, ([a, b, c, d]) => {
        const number = ((a * 256 + b) * 256 + c) * 256 + d;
        const hex = number.toString(16).padStart(8, '0');
        const forms = [`${a}.${b}.${c}.${d}`, `${number}`, `0x${hex}`, `::ffff:${hex.slice(0, 4)}:${hex.slice(4)}`];
        return forms.every((form) => !addressAllowed([], form));
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789abcfx.:[]%/') }),
        (text) => typeof addressAllowed([], text) === 'boolean',
      ),
    );
  });
});
