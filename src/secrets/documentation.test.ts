import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Documentation } from './documentation.ts';

/** Whether `VALUE` is in documentation. */
const isDocumented = (text: string): boolean => new Documentation(text).holds(text.indexOf('VALUE'));

describe('a place in documentation', () => {
  it.each([
    ['a doc comment', '/**\n * Sends mail.\n *   apiKey: "VALUE"\n */\nsend();'],
    ['a doc comment of one line', '/** token: VALUE */'],
    ['a doc comment without stars', '/*!\n   apiKey = "VALUE"\n*/'],
    ['a doc comment in a source map', '{"sourcesContent":["/**\\n * key: \'VALUE\'\\n */\\nf()"]}'],
    ['a doc line of Rust', 'fn a() {}\n    /// let client = Client::new("VALUE");\nfn b() {}'],
    ['a doc line of a crate', '//! password: VALUE'],
    ["R's roxygen", "#' password = VALUE"],
    ['a docstring of a function', 'def a(b: str) -> str:\n    """\n    api_key: VALUE\n    """\n    return b'],
    ['a docstring of a module', '"""Use it with api_key=VALUE."""\nimport os'],
    ['a raw docstring after another string', 'x = """\na\n"""\n\nclass A:\n    r\'\'\'\n    VALUE\n    \'\'\''],
    ['the examples of a module', "EXAMPLES = r'''\n- password: VALUE\n'''"],
    ['the documentation of Elixir', '@doc """\npassword: VALUE\n"""\ndef a, do: 1'],
    ['an OpenAPI document in YAML', '# ours\nopenapi: 3.1.0\npaths:\n  /a:\n    example: VALUE'],
    ['an OpenAPI document in JSON', '{\n  "swagger": "2.0",\n  "x": "VALUE"}'],
    ['the documentation of a module beside it', 'DOCUMENTATION:\n  module: user\nEXAMPLES: |\n  password: VALUE'],
    ['the tests of a file of Rust', 'fn a() {}\n\n#[cfg(test)]\nmod tests {\n    const KEY: &str = "VALUE";\n}'],
    [
      'such tests with further attributes',
      '#[cfg(all(test, unix))]\n#[allow(dead_code)]\nmod test {\nlet a = "VALUE";',
    ],
    ['a comment with an example', '# options as key=value (e.g. password=VALUE)'],
    ['a help text with an example', 'help: "a token. Example: VALUE"'],
  ])('%s', (_, text) => {
    expect(isDocumented(text)).toBe(true);
  });

  it.each([
    ['an assignment', 'api_key = "VALUE"'],
    ['code behind a doc comment', '/** Sends mail. */\nconst apiKey = "VALUE";'],
    ['a plain comment', '/* password: VALUE */'],
    ['a comment of one line', '// const secret = "VALUE";\n'],
    ['a commented line of a configuration', '# password: VALUE'],
    ['a list in a text', '* password: VALUE'],
    ['a string over lines', 'KEY = """\nVALUE\n"""'],
    ['a string over lines in a call', 'run(\n    """\n    password=VALUE\n    """)'],
    ['a string over lines in a dictionary', 'a = {\n  "env":\n    """\n    password=VALUE\n    """}'],
    ['a string of Java in the next line', 'String a =\n    """\n    password=VALUE\n    """;'],
    ['code between two docstrings', '"""One."""\nkey = "VALUE"\ndef a():\n    """Two."""'],
    ['a docstring that does not end', 'def a():\n    """\n    VALUE'],
    ['code before the tests of a file', 'const KEY: &str = "VALUE";\n#[cfg(test)]\nmod tests {\n}'],
    ['an import for tests', '#[cfg(test)]\nuse super::key;\nconst KEY: &str = "VALUE";'],
    ['a host for examples', 'curl https://api.example.com/v1?api_key=VALUE'],
    ['a name that begins so', 'example_key: VALUE'],
    ['a property of that name', 'examples: true\npassword: VALUE'],
    ['a file that says openapi further on', 'a: 1\nopenapi: 3.1.0\npassword: VALUE'],
    ['the folder of a URL', '/* a */ fetch("/**/x?token=VALUE")'],
  ])('is not %s', (_, text) => {
    expect(isDocumented(text)).toBe(false);
  });

  it('takes any text', () => {
    const part = fc.constantFrom('"""', "'''", '/**', '*/', '\n', 'def a():', ' = ', '// ', '#', 'VALUE', '\0');
    fc.assert(
      fc.property(fc.array(part), fc.nat(), (parts, at) => {
        const text = parts.join('');
        const documentation = new Documentation(text);
        return typeof documentation.holds(at % (text.length + 1)) === 'boolean';
      }),
    );
  });
});
