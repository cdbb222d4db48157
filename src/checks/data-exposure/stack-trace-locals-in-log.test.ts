import { casesFor } from '../../../test/cases.ts';
import { logged } from '../../../test/log-cases.ts';
import check from './stack-trace-locals-in-log.ts';

const loguru = [
  '2026-11-27 16:05:01.123 | ERROR    | __main__:<module>:9 - failed',
  'Traceback (most recent call last):',
  '',
  '> File "app.py", line 9, in <module>',
  '    charge(user, 7)',
  "    │      └ {'name': 'ann'}",
  '    └ <function charge at 0x7f3c>',
];
const rich = [
  '╭─────────────────────────────── Traceback (most recent call last) ────────────────────────────────╮',
  '│ /app/app.py:9 in charge                                                                          │',
  '│ ╭────────── locals ──────────╮                                                                   │',
  "│ │ user = {'name': 'ann'}     │                                                                   │",
  '│ ╰────────────────────────────╯                                                                   │',
];

casesFor(check, {
  fires: [
    [
      'loguru',
      logged(...loguru),
      'low The log contains Python stack traces that show the values of variables, first in `app.log`, line 4.',
    ],
    ['rich', logged(...rich), 'low The log contains Python stack traces'],
    [
      'PHP with arguments',
      logged('PHP Stack trace:', "#0 /app/login.php(12): login('ann', 'Tr0ub4dor')", '#1 {main}'),
      'low The log contains PHP stack traces',
    ],
  ],
  quiet: [
    [
      'an ordinary trace',
      logged(
        'Traceback (most recent call last):',
        '  File "app.py", line 9, in <module>',
        '    charge(user)',
        'ValueError: no',
      ),
    ],
    ['PHP without arguments', logged('#0 /app/login.php(12): login()', '#1 {main}')],
    ['the word', logged('INFO locals are set')],
  ],
  skips: [['no logs', {}]],
});
