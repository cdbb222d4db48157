/**
 * The report's only script: it opens what a link leads to, searches, filters and regroups the findings, sorts and filters the coverage table, adds
 * buttons that copy, and opens everything for the printer. Without it the report is complete.
 */
export const script = `
'use strict';
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const one = (selector) => document.querySelector(selector);

const openTarget = () => {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  for (let at = target; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
  target.scrollIntoView();
};
addEventListener('hashchange', openTarget);
document.addEventListener('click', (event) => {
  const link = event.target.closest && event.target.closest('a[href^="#"]');
  if (link && link.getAttribute('href') === location.hash) openTarget();
});

const copied = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
};
const addCopy = (box) => {
  const button = document.createElement('button');
  const text = box.textContent;
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  button.addEventListener('click', async () => {
    await copied(text);
    button.textContent = 'Copied';
    setTimeout(() => { button.textContent = 'Copy'; }, 1500);
  });
  box.prepend(button);
};
document.addEventListener('toggle', (event) => {
  for (const box of all('[data-copy]', event.target)) {
    if (!box.querySelector('.copy')) addCopy(box);
  }
}, true);
for (const box of all('details[open] [data-copy]')) if (!box.querySelector('.copy')) addCopy(box);

const list = one('[data-findings]');
if (list) {
  const findings = all('details.finding', list);
  const texts = findings.map((each) => each.textContent.toLowerCase());
  const shipped = [...list.children];
  const homes = findings.map((each) => [each, each.parentElement, each.nextElementSibling]);
  const search = one('[data-search]');
  const chips = all('[data-severity][aria-pressed]');
  const bySeverity = () => {
    for (const [each, home, next] of [...homes].reverse()) home.insertBefore(each, next);
    list.replaceChildren(...shipped);
  };
  const byName = (name) => {
    const groups = new Map();
    findings.forEach((each) => {
      const key = each.dataset[name];
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(each);
    });
    list.replaceChildren(...[...groups].map(([key, members]) => {
      const section = document.createElement('section');
      const head = document.createElement('h3');
      section.className = 'group';
      head.className = 'heading';
      head.textContent = key + ' (' + members.length + ')';
      section.append(head, ...members);
      return section;
    }));
  };
  const filter = () => {
    const wanted = search.value.toLowerCase();
    const severities = new Set(chips.filter((each) => each.getAttribute('aria-pressed') === 'true').map((each) => each.dataset.severity));
    let shown = 0;
    findings.forEach((each, i) => {
      each.hidden = !(severities.has(each.dataset.severity) && texts[i].includes(wanted));
      if (!each.hidden) shown += 1;
    });
    for (const group of all('.several, .group', list)) group.hidden = !group.querySelector('details.finding:not([hidden])');
    one('[data-none]').hidden = shown > 0;
    one('[data-count]').textContent = shown === findings.length ? '' : shown + ' of ' + findings.length + ' shown';
  };
  search.addEventListener('input', filter);
  for (const chip of chips) {
    chip.addEventListener('click', () => {
      chip.setAttribute('aria-pressed', String(chip.getAttribute('aria-pressed') !== 'true'));
      filter();
    });
  }
  one('[data-group]').addEventListener('change', (event) => {
    if (event.target.value === 'severity') bySeverity();
    else byName(event.target.value);
    filter();
  });
  const expand = one('[data-expand]');
  expand.addEventListener('click', () => {
    const open = expand.getAttribute('aria-expanded') !== 'true';
    for (const each of all('details.finding:not([hidden]), details.several', list)) each.open = open;
    expand.setAttribute('aria-expanded', String(open));
    expand.textContent = open ? 'Collapse all' : 'Expand all';
  });
  one('[data-tools]').hidden = false;
}

for (const table of all('table[data-sortable]')) {
  const rows = () => [...table.tBodies[0].rows];
  const cell = (row, i) => row.cells[i].textContent.trim();
  all('th button', table).forEach((button, i) => {
    const head = button.closest('th');
    button.addEventListener('click', () => {
      const up = head.getAttribute('aria-sort') !== 'ascending';
      for (const other of all('th', table)) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
      const sorted = rows().sort((a, b) => cell(a, i).localeCompare(cell(b, i), undefined, { numeric: true }));
      table.tBodies[0].append(...(up ? sorted : sorted.reverse()));
    });
  });
  const filter = table.closest('section').querySelector('input[data-filter]');
  filter?.addEventListener('input', () => {
    const wanted = filter.value.toLowerCase();
    for (const row of rows()) row.hidden = !row.textContent.toLowerCase().includes(wanted);
  });
}

let closed = [];
addEventListener('beforeprint', () => {
  closed = all('details:not([open])');
  for (const each of closed) each.open = true;
});
addEventListener('afterprint', () => { for (const each of closed) each.open = false; });
openTarget();
`;
