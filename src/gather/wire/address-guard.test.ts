import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostile } from '../../parse/testing/hostile.ts';
import { canonicalAddress, reachOf, reachOfAddress } from './address-guard.ts';

describe('reachOfAddress', () => {
  it.each([
    ['127.0.0.1', 'loopback'],
    ['127.1', 'loopback'],
    ['2130706433', 'loopback'],
    ['0x7f000001', 'loopback'],
    ['0177.0.0.1', 'loopback'],
    ['::1', 'loopback'],
    ['[::1]', 'loopback'],
    ['::ffff:127.0.0.1', 'loopback'],
    ['[::ffff:7f00:1]', 'loopback'],
    ['10.1.2.3', 'private'],
    ['172.16.0.1', 'private'],
    ['192.168.1.1', 'private'],
    ['169.254.169.254', 'private'],
    ['100.64.0.1', 'private'],
    ['0.0.0.0', 'private'],
    ['255.255.255.255', 'private'],
    ['224.0.0.1', 'private'],
    ['192.0.2.1', 'private'],
    ['198.18.0.1', 'private'],
    ['::', 'private'],
    ['fe80::1', 'private'],
    ['fd00:ec2::254', 'private'],
    ['::ffff:10.0.0.1', 'private'],
    ['64:ff9b::a00:1', 'private'],
    ['2002:7f00:1::', 'private'],
    ['2001::1', 'private'],
    ['93.184.215.14', 'public'],
    ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', 'public'],
    ['::ffff:93.184.215.14', 'public'],
  ])('%s is %s', (address, reach) => {
    expect(reachOfAddress(address)).toBe(reach);
  });

  it.each(['', 'localhost', 'a.example', '1.2.3.4.5', '::g', '127.0.0.1:80', '1'.repeat(200)])(
    '%s is no address',
    (text) => {
      expect(reachOfAddress(text)).toBeUndefined();
      expect(canonicalAddress(text)).toBeUndefined();
    },
  );

  it('gives one spelling for one address', () => {
    const spellings = ['127.0.0.1', '127.1', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]', '::ffff:7f00:1'];
    expect(new Set(spellings.map(canonicalAddress))).toEqual(new Set(['127.0.0.1']));
  });

  it('never throws', () => {
    fc.assert(
      fc.property(hostile('127.', '::', 'ffff:', '0x', '[', ']', '%', '.'), (text) => void reachOfAddress(text)),
    );
  });
});

it('takes a host for public when one of its addresses is', () => {
  expect(reachOf(['127.0.0.1', '::1'])).toBe('loopback');
  expect(reachOf(['127.0.0.1', '10.0.0.1'])).toBe('private');
  expect(reachOf(['10.0.0.1', '93.184.215.14'])).toBe('public');
  expect(reachOf([])).toBe('private');
});
