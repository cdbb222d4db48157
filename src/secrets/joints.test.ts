import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSecrets } from './engine.ts';
import { fake } from './fake.ts';

const TOKEN = ['sk_', 'live_', fake.alnum(40)].join('');
const [A, B] = [TOKEN.slice(0, 24), TOKEN.slice(24)];
const C = TOKEN.slice(24, 36);
const D = TOKEN.slice(36);
const NAMED = fake.alnum(40);

describe('a string in parts', () => {
  it.each([
    ['Python', `TOKEN = (\n    "${A}"\n    "${B}"\n)\n`],
    ['Python with a prefix and a comment', `x = f"${A}" + \\\n  f"${B}"`.replace('\\\n', '# more\n')],
    ['JavaScript', `const t = '${A}' +\n  '${B}';`],
    ['JavaScript on one line', `const t = "${A}" + "${B}"`],
    ['three parts', `const t = '${A}' +\n  '${C}' +\n  '${D}';`],
    ['Java', `String t = "${A}"\n    + "${B}";`],
    ['C#', `var t = "${A}" +\r\n    @"${B}";`],
    ['Go', `const t = "${A}" +\n\t"${B}"`],
    ['PHP', `$t = '${A}' .\n  '${B}';`],
    ['Perl', `my $t = "${A}"\n  . "${B}";`],
    ['Ruby', `T = "${A}" \\\n  "${B}"`],
    ['Ruby, pushed', `t = '${A}' << '${B}'`],
    ['C', `const char *t = "${A}"\n    "${B}";`],
    ['Lua', `local t = "${A}" .. "${B}"`],
    ['Visual Basic', `Dim t = "${A}" & _\n  "${B}"`],
    ['a shell', `T="${A}\\\n${B}"`],
    ['quoted YAML', `t: "${A}\\\n   ${B}"`],
    ['a shell, touching', `T="${A}""${B}"\n`],
    ['Python, a list that is joined', `t = "".join(["${A}", "${B}"])`],
    ['JavaScript, a list that is joined', `const t = ["${A}",\n  "${B}"].join("");`],
    ['JavaScript, a method', `const t = "${A}".concat("${B}");`],
    ['Java, a builder', `new StringBuilder().append("${A}")\n    .append("${B}")`],
    ['Java, joined', `String t = String.join("", "${A}", "${B}");`],
    ['Rust', `const T: &str = concat!("${A}", "${B}");`],
    ['R', `t <- paste0('${A}', '${B}')`],
    ['Terraform', `t = join("", ["${A}", "${B}"])`],
    ['SQL, a function', `select CONCAT('${A}', '${B}')`],
    ['code in JSON', `{"source":"t = \\"${A}\\" + \\"${B}\\""}`],
  ])('%s', (_, text) => {
    const found = findSecrets(text);
    expect(found.map(({ token }) => token)).toEqual([TOKEN]);
    expect(found[0]?.start).toBe(text.indexOf(A));
    expect(found[0]?.written?.startsWith(A)).toBe(true);
    expect(found[0]?.end).toBe(
      text.indexOf(text.includes(D) && !text.includes(B) ? D : B) + (text.includes(B) ? B : D).length,
    );
  });

  it('is joined under a name too', () => {
    const text = `API_KEY = (\n  "${NAMED.slice(0, 20)}"\n  "${NAMED.slice(20)}"\n)\n`;
    expect(findSecrets(text).map(({ token, name }) => [token, name])).toEqual([[NAMED, 'API_KEY']]);
  });

  it.each([
    ['arguments', `f("${A}", "${B}")`],
    ['a list', `["${A}",\n "${B}"]`],
    ['a list that is joined with a sign', `["${A}", "${B}"].join("-")`],
    ['arguments before a list that is joined', `f("${A}", "${B}"); x = [1, 2].join("");`],
    ['other quotes', `"${A}" + '${B}'`],
    ['nothing but a mark first', `'${['sk_', 'live_'].join('')}' + '${fake.alnum(24)}'`],
    ['a variable', `"${A.slice(0, 14)}" + rest + "${B}"`],
    ['words', `const text = 'the api key ' +\n 'of the user is missing';`],
  ])('%s are not', (_, text) => {
    expect(findSecrets(text).filter(({ written }) => written !== undefined)).toEqual([]);
  });

  it('every place is one of the text, whatever it holds', () => {
    const piece = fc.constantFrom('"', "'", '+', '\n', ' ', '\\', '.', A, B, C, 'api_key = ', '(', '\\\n');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        for (const { token, start, end } of findSecrets(text)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, start + 4)).toBe(token.slice(0, 4));
        }
      }),
    );
  });
});
