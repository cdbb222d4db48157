/**
 * The report's only script: it sorts and filters the coverage table, and opens everything for the printer. Without it
 * the report is complete.
 */
export const script = `
'use strict';
const table = document.querySelector('table[data-sortable]');
if (table) {
  const rows = () => [...table.tBodies[0].rows];
  const cell = (row, i) => row.cells[i].textContent.trim();
  table.querySelectorAll('th').forEach((head, i) => {
    head.querySelector('button').addEventListener('click', () => {
      const up = head.getAttribute('aria-sort') !== 'ascending';
      table.querySelectorAll('th').forEach((other) => other.removeAttribute('aria-sort'));
      head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
      const sorted = rows().sort((a, b) => cell(a, i).localeCompare(cell(b, i), undefined, { numeric: true }));
      table.tBodies[0].append(...(up ? sorted : sorted.reverse()));
    });
  });
  const filter = document.querySelector('input[data-filter]');
  filter.addEventListener('input', () => {
    const wanted = filter.value.toLowerCase();
    rows().forEach((row) => { row.hidden = !row.textContent.toLowerCase().includes(wanted); });
  });
}
let closed = [];
addEventListener('beforeprint', () => {
  closed = [...document.querySelectorAll('details:not([open])')];
  closed.forEach((each) => { each.open = true; });
});
addEventListener('afterprint', () => closed.forEach((each) => { each.open = false; }));
`;
