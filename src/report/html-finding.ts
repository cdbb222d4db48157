import type { Finding } from '../model/report.ts';
import { html, type Markup, prose } from './markup.ts';
import { otherPlaces, placesWords } from './place.ts';

/** Places named in full; the count of the rest is said. */
const mostPlaces = 12;

/** One finding, folded: heading and place outside; proof, explanation, fix and how to see it again inside. */
export function findingDetails(finding: Finding, open: boolean): Markup {
  const { severity, title, check, confidence, summary, fingerprint } = finding;
  return html`<details id="f-${fingerprint}"${open && html` open`}>
<summary><span class="tag ${severity}">${severity}</span><h3>${prose(title)}</h3><span class="dim">${check}${confidence !== 'certain' && ` (${confidence})`}</span><span class="where">${placesWords(finding)}</span></summary>
<div class="body"><p>${prose(summary)}</p><dl>${proofRows(finding)}${fixRow(finding)}${placeRow(finding)}${againRow(finding)}${referenceRow(finding)}</dl></div>
</details>
`;
}

const row = (term: string, description: Markup): Markup => html`<dt>${term}</dt><dd>${description}</dd>`;

function proofRows({ proof }: Finding): Markup[] {
  const { secret, cookie, excerpt } = proof;
  return [
    ...(secret === undefined
      ? []
      : [
          row(
            'Secret',
            html`${secret.title} <code>${secret.masked}</code> (${secret.length} characters${secret.checksum !== 'none' && `, checksum ${secret.checksum}`})`,
          ),
        ]),
    ...(cookie === undefined
      ? []
      : [
          row(
            'Cookie',
            html`${cookie.format}, ${cookie.protection}${cookie.key !== undefined && html`; key ${prose(cookie.key)}`}`,
          ),
        ]),
    ...(excerpt === undefined ? [] : [row('Seen', html`<pre>${excerpt}</pre>`)]),
  ];
}

const fixRow = ({ remediation }: Finding): Markup =>
  row(
    remediation.framework === undefined ? 'Fix' : `Fix (${remediation.framework})`,
    html`${prose(remediation.summary)}${remediation.guide !== undefined && html`<pre>openbrick guide ${remediation.guide}</pre>`}`,
  );

function placeRow(finding: Finding): Markup | false {
  const places = otherPlaces(finding);
  if (places.length === 0) return false;
  const rest = places.length - mostPlaces;
  return row(
    'Also seen',
    html`<ul>${places.slice(0, mostPlaces).map((place) => html`<li>${place}</li>`)}${rest > 0 && html`<li>and ${rest} more</li>`}</ul>`,
  );
}

const againRow = ({ proof }: Finding): Markup | false =>
  proof.curl !== undefined && row('See it again', html`<pre>${proof.curl}</pre>`);

const referenceRow = ({ references }: Finding): Markup | false =>
  references.length > 0 &&
  row('References', html`${references.map((reference, i) => html`${i > 0 && ', '}${link(reference)}`)}`);

/** Links only to what a check itself names, and only over https. */
const link = (reference: string): Markup =>
  /^https:\/\//.test(reference)
    ? html`<a href="${reference}" rel="noreferrer noopener">${reference}</a>`
    : html`${reference}`;
