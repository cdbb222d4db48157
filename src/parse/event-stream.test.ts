import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEventReader, eventsIn } from './event-stream.ts';

const data = (text: string): string[] => eventsIn(text).map((event) => event.data);

describe('server-sent events', () => {
  it('have a name and lines of data', () => {
    expect(eventsIn('event: message\ndata: {"a":1}\n\ndata: x\ndata:  y\n\n')).toEqual([
      { event: 'message', data: '{"a":1}' },
      { event: 'message', data: 'x\n y' },
    ]);
    expect(eventsIn('event: endpoint\ndata: /messages?id=1\n\n')).toEqual([
      { event: 'endpoint', data: '/messages?id=1' },
    ]);
  });

  it('end with an empty line, whichever line ends the stream has', () => {
    expect(data('data: 1\r\n\r\ndata: 2\r\rdata: 3\n\n')).toEqual(['1', '2', '3']);
    expect(data('data: 1\n\ndata: cut')).toEqual(['1']);
    expect(data('\ufeffdata: 1\n\n')).toEqual(['1']);
  });

  it('without data are none: comments, ids, retries, names alone', () => {
    expect(data(': ping\n\nid: 3\nretry: 10\n\nevent: tick\n\n')).toEqual([]);
    expect(data('')).toEqual([]);
    expect(data('{"a":1}')).toEqual([]);
  });

  it('have data even where it is empty', () => {
    expect(data('id: 1\ndata:\n\n')).toEqual(['']);
  });

  it('come out as they went in, and nothing makes it throw', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\n]/.test(text))), (texts) => {
        expect(data(texts.map((text) => `data: ${text}\n\n`).join(''))).toEqual(texts);
      }),
    );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('data:', '\n', '\r', ' ', 'event:', 'x') }),
        (text) => void eventsIn(text),
      ),
    );
  });

  it('are read to a limit, in linear time', () => {
    expect(eventsIn('data: x\n\n'.repeat(30_000))).toHaveLength(20_000);
    expect(eventsIn('\r'.repeat(2_000_000))).toEqual([]);
  });

  it('are the same read piece by piece, wherever the pieces end', () => {
    const pieces = fc.array(
      fc.constantFrom('data: a', 'data:', '\n', '\r', '\r\n', 'event: x', ': c', '\ufeff', '{"a":'),
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const read = createEventReader();
        expect(parts.flatMap((part) => read(part))).toEqual(eventsIn(parts.join('')));
      }),
    );
  });
});
