import type { CommandShape, OptionShape, Values } from './shape.ts';

/** The completion of bash, 3.2 and newer, with and without the package `bash-completion`. */
export const bashCompletion = (commands: readonly CommandShape[]): string => `# Completion of openbrick for bash.
_openbrick() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD - 1]}" words= files=
  # Bash splits at "=": in "--report html=out" the name of the file is a word of its own.
  [ "$current" = "=" ] && { previous="="; current=; }
  if [ "$previous" = "=" ]; then
    files=yes
  elif [ "$COMP_CWORD" -eq 1 ]; then
    words=${quoted([...commands.map(({ name }) => name), '--help', '--version'])}
  else
    case "\${COMP_WORDS[1]}" in
${commands.map(branchOf).join('\n')}
    esac
  fi
  local IFS=$'\\n'
  COMPREPLY=($(compgen -W "\${words// /$'\\n'}" -- "$current"))
  if [ "$files" = yes ]; then
    COMPREPLY+=($(compgen -f -- "$current"))
    compopt -o filenames 2>/dev/null
  fi
  case "\${COMPREPLY[0]}" in *=) compopt -o nospace 2>/dev/null ;; esac
}
complete -F _openbrick openbrick
`;

const branchOf = ({ name, options, values }: CommandShape): string =>
  `      ${name})
        case "$previous" in
${options
  .filter((option) => option.values !== undefined)
  .map(optionBranch)
  .join('\n')}
          *)
            case "$current" in
              -*) words=${quoted(options.flatMap(({ names }) => names))} ;;
              *) ${assigned(values)} ;;
            esac
            ;;
        esac
        ;;`;

const optionBranch = ({ names, values }: OptionShape): string =>
  `          ${names.join(' | ')}) ${values === undefined ? ':' : assigned(values)} ;;`;

const assigned = ({ words, takesFiles }: Values): string =>
  [words.length > 0 && `words=${quoted(words)}`, takesFiles && 'files=yes']
    .filter((part) => part !== false)
    .join(' ') || ':';

/** Words of ours hold neither spaces nor quotes. */
const quoted = (words: readonly string[]): string => `'${words.join(' ')}'`;
