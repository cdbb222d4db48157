const NAMED: Readonly<Record<string, string>> = { quot: '"', apos: "'", amp: '&', lt: '<', gt: '>', nbsp: ' ' };

/** The character references of markup that stand for ASCII, once: `&quot;`, `&#34;`, `&#x22;`. Others are left as they are. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,3})|#x([0-9a-f]{1,2})|(quot|apos|amp|lt|gt|nbsp));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code < 128 ? String.fromCharCode(code) : whole;
  });
