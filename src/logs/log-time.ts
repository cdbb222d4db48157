/** Times as logs write them, in one form. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `27/Nov/2026:07:44:04 +0000`, of Werkzeug and Django without a zone. */
const CLF = /^(\d{1,2})\/([A-Za-z]{3})\/(\d{4})[: ](\d\d:\d\d:\d\d)(?:\.\d{1,9})?(?: ([+-]\d\d):?(\d\d))?$/;
const ISO = /^(\d{4})[-/](\d\d)[-/](\d\d)[T ](\d\d:\d\d:\d\d)(?:[.,]\d{1,9})?(?: ?(Z|UTC|[+-]\d\d:?\d\d))?$/;
/** `Fri Nov 27 07:44:00.123 2026` of Apache's error log. */
const CTIME = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) {1,2}(\d{1,2}) (\d\d:\d\d:\d\d)(?:\.\d{1,9})? (\d{4})$/;
const EPOCH = /^\d{10}(?:\.\d{1,9})?$|^\d{13}$|^\d{16}$/;

/** ISO 8601 in UTC where the zone is known, without a zone where it is not; what is no whole date stays as it is. */
export function logTime(text: string): string {
  const clf = CLF.exec(text);
  if (clf) return isoOf([clf[3], monthOf(clf[2]), clf[1]?.padStart(2, '0')], clf[4], clf[5] && `${clf[5]}:${clf[6]}`);
  const iso = ISO.exec(text);
  if (iso) return isoOf(iso.slice(1, 4), iso[4], iso[5]);
  const ctime = CTIME.exec(text);
  if (ctime) return isoOf([ctime[4], monthOf(ctime[1]), ctime[2]?.padStart(2, '0')], ctime[3], undefined);
  return EPOCH.test(text) ? ofEpoch(text) : text.slice(0, 40);
}

const monthOf = (name = ''): string => String(MONTHS.indexOf(name.toLowerCase()) + 1).padStart(2, '0');

function isoOf(date: readonly (string | undefined)[], time = '', zone: string | undefined): string {
  const plain = `${date.join('-')}T${time}`;
  if (zone === undefined) return plain;
  const at = Date.parse(`${plain}${/^(?:Z|UTC)$/.test(zone) ? 'Z' : zone.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2')}`);
  return Number.isNaN(at) ? plain : secondsOf(at);
}

/** Seconds, milliseconds or microseconds. */
function ofEpoch(text: string): string {
  const [whole = ''] = text.split('.', 1);
  return secondsOf(Number(whole) * (whole.length === 10 ? 1000 : whole.length === 13 ? 1 : 0.001));
}

const secondsOf = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;
