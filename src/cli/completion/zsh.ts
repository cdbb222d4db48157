import type { CommandShape, OptionShape, Values } from './shape.ts';

/** The completion of zsh: to be sourced, or a file `_openbrick` in a folder of `fpath`. */
export const zshCompletion = (commands: readonly CommandShape[]): string => `#compdef openbrick
_openbrick() {
  local -a commands
  commands=(
${commands.map(({ name, help }) => `    ${quoted(`${name}:${help}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  (( CURRENT-- ))
  shift words
  case $words[1] in
${commands.map(branchOf).join('\n')}
  esac
}
if [ "$funcstack[1]" = _openbrick ]; then
  _openbrick "$@"
else
  compdef _openbrick openbrick
fi
`;

const branchOf = ({ name, options, values }: CommandShape): string =>
  `    ${name})
      _arguments \\
${[...options.map(optionLine), quoted(`*: :${actionOf(values)}`)].map((line) => `        ${line}`).join(' \\\n')}
      ;;`;

function optionLine({ names, help, values }: OptionShape): string {
  const text = `[${help.replace(/[[\]\\]/g, '\\$&')}]`;
  const value = values === undefined ? '' : `: :${actionOf(values)}`;
  // An option of one name may be repeated; a short and a long name exclude each other.
  const [only = ''] = names;
  if (names.length === 1) return quoted(`*${only}${text}${value}`);
  return `'(${names.join(' ')})'{${names.join(',')}}${quoted(`${text}${value}`)}`;
}

/** What \`_arguments\` does for a value. A word that ends with "=" is gone on with. */
function actionOf({ words, takesFiles }: Values): string {
  if (words.length === 0) return takesFiles ? '_files' : ' ';
  const add = `compadd ${words.every((word) => word.endsWith('=')) ? "-S '' " : ''}-- ${words.join(' ')}`;
  return `{ ${add}${takesFiles ? '; _files' : ''} }`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
