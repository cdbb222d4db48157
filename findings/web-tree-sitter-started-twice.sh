#!/usr/bin/env bash
# web-tree-sitter has to be started (Parser.init) before a grammar is loaded. Code that needs two languages often starts it in each of two functions that run together.
# Expected: a second start while the first still runs waits for it, or is an error; each parser uses the language that was set on it.
# Found: with web-tree-sitter 0.27.2 both starts make a memory of their own, and the parser of the first language no longer parses with its grammar:
#   a line of Python gives a tree whose root is no "module", but a node of another kind ("source_file", "argument_list"). Nothing is thrown. One start for all, or one after the other, gives the right trees.
# It matters to whoever analyses a folder in two languages: most of one language is not found, and the run ends as if it had been read.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --ignore-scripts web-tree-sitter@0.27.2 tree-sitter-python@0.25.0 tree-sitter-rust@0.24.0

cat > parse.mjs <<'JS'
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { Language, Parser } from 'web-tree-sitter'
const { resolve } = createRequire(import.meta.url)
const parserOf = async (name) => {
  await Parser.init()
  const parser = new Parser()
  parser.setLanguage(await Language.load(resolve(`tree-sitter-${name}/tree-sitter-${name}.wasm`)))
  return parser
}
const together = process.argv[2] === 'together'
const python = together ? parserOf('python') : await parserOf('python')
const [first] = await Promise.all([python, parserOf('rust')])
const root = first.parse('x = 1\n').rootNode
console.log(together ? 'started together:' : 'one after the other:', root.type, root.hasError)
assert.equal(root.type === 'module' && !root.hasError, !together)
JS
npm ls --depth=0 | tail -n +2
node parse.mjs 'one after the other'
node parse.mjs together
