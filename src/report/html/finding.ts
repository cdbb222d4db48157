import type { Finding } from '../../model/report.ts';
import { categoryTitles } from '../categories.ts';
import type { RuleInfo } from '../format.ts';
import { frameworkName } from '../framework-name.ts';
import { patchLines } from '../patch.ts';
import { otherPlaces, placesWords, placeWords } from '../place.ts';
import { cookieLayers } from './cookie-layers.ts';
import { guideSteps } from './guide-steps.ts';
import { codeLines, html, type Markup, prose } from './markup.ts';
import { pathOf } from './path.ts';
import { referenceLinks } from './references.ts';

/** What a finding is shown with. */
export interface Shown {
  readonly open: ReadonlySet<Finding>;
  readonly rules: ReadonlyMap<string, RuleInfo>;
  /** Requirements of standards, in words, by check. */
  readonly controls: ReadonlyMap<string, string>;
  /** The text of each guide, and the finding that holds its steps. */
  readonly guides: ReadonlyMap<string, { readonly holder: Finding; readonly text: string }>;
  /** The finding of the same check that comes before it in its row: what both say is printed once. */
  readonly before?: Finding;
  /** The title of the row that the finding is in: below it the same title is not shown again. */
  readonly rowTitle?: string;
}

/** Places that are listed at once; the others unfold. */
const MOST_PLACES = 12;

/** One finding, folded: title and place outside; why it matters, proof, fix and how to reproduce it inside. */
export function findingDetails(finding: Finding, shown: Shown): Markup {
  const { severity, title, check, category, confidence, summary, fingerprint, location } = finding;
  return html`<details id="f-${fingerprint}" class="finding ${severity}" data-severity="${severity}" data-check="${check}" data-category="${categoryTitles[category]}" data-place="${placeWords(location)}"${shown.open.has(finding) && html` open`}>
<summary><span class="tag ${severity}">${severity}</span><h4${title === shown.rowTitle && html` class="same"`}>${prose(title)}</h4><code class="check">${check}</code>${confidence !== 'certain' && html`<span class="dim">${confidence}</span>`}<span class="where">${placesWords(finding)}</span></summary>
<div class="body"><p>${prose(summary)}</p><dl>${why(finding, shown)}${proof(finding)}${path(finding)}${places(finding)}${fix(finding, shown)}${reproduce(finding)}${references(finding, shown)}${controls(finding, shown)}</dl><p class="links"><a href="#f-${fingerprint}">Link to this finding</a></p></div>
</details>
`;
}

/** `isAgain`: the finding before it says the same, so paper does not. */
function row(term: string, description: Markup, isAgain = false): Markup {
  const again = isAgain && html` class="again"`;
  return html`<dt${again}>${term}</dt><dd${again}>${description}</dd>`;
}

function why({ check }: Finding, { rules, before }: Shown): Markup | false {
  const rule = rules.get(check);
  return rule !== undefined && row('Why it matters', html`${prose(rule.why)}`, before !== undefined);
}

/** The cookie layer by layer where it was opened; else the masked secret and the excerpt, unless one of them says it already. */
function proof(finding: Finding): Markup[] {
  const { secret, cookie, excerpt } = finding.proof;
  const isSaid =
    cookie?.layers !== undefined || (secret !== undefined && excerpt === `${secret.title} = ${secret.masked}`);
  return [
    ...(cookie === undefined ? [] : [row('Decoded cookie', cookieLayers(finding, cookie))]),
    ...(secret === undefined
      ? []
      : [
          row(
            'Secret',
            html`${secret.title} <code>${secret.masked}</code> <span class="dim">${secret.length} characters${secret.checksum !== 'none' && `, checksum ${secret.checksum}`}</span>`,
          ),
        ]),
    ...(excerpt === undefined || isSaid ? [] : [row('Evidence', html`<pre>${excerpt}</pre>`)]),
  ];
}

function path({ path: steps = [] }: Finding): Markup | false {
  return steps.length > 1 && row('Path', pathOf(steps));
}

function places(finding: Finding): Markup | false {
  const others = otherPlaces(finding);
  if (others.length === 0) return false;
  const list = (from: number, to?: number): Markup =>
    html`<ul>${others.slice(from, to).map((place) => html`<li>${place}</li>`)}</ul>`;
  const rest = others.length - MOST_PLACES;
  return row(
    'Also at',
    html`${list(0, MOST_PLACES)}${rest > 0 && html`<details class="more"><summary>${rest} more ${rest === 1 ? 'place' : 'places'}</summary>${list(MOST_PLACES)}</details>`}`,
  );
}

function fix(finding: Finding, { guides, before }: Shown): Markup {
  const { framework, summary, guide, patch } = finding.remediation;
  const term = framework === undefined ? 'Fix' : `Fix for ${frameworkName(framework)}`;
  return row(
    term,
    html`<div data-copy>${prose(summary)}</div>${patch !== undefined && html`<pre>${codeLines(patchLines(patch))}</pre>`}${guide !== undefined && guideOf(finding, guide, guides.get(guide))}`,
    isSame(finding.remediation, before?.remediation),
  );
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The steps are in the report once; other findings lead to them. On paper the command is enough. */
function guideOf(finding: Finding, name: string, known: ReturnType<Shown['guides']['get']>): Markup {
  const command = html`<pre>openbrick guide ${name}</pre>`;
  if (known === undefined) return command;
  if (known.holder !== finding)
    return html`<p><a href="#g-${known.holder.fingerprint}" data-command="openbrick guide ${name}">The fix step by step, with code</a></p>`;
  return html`<details class="more steps" id="g-${finding.fingerprint}"><summary data-command="openbrick guide ${name}">The fix step by step, with code</summary>${guideSteps(known.text)}${command}</details>`;
}

const reproduce = ({ proof }: Finding): Markup | false =>
  proof.curl !== undefined && row('Reproduce', html`<pre data-copy>${proof.curl}</pre>`);

const references = ({ references }: Finding, { before }: Shown): Markup | false =>
  references.length > 0 && row('References', referenceLinks(references), isSame(references, before?.references));

function controls({ check }: Finding, shown: Shown): Markup | false {
  const words = shown.controls.get(check);
  return words !== undefined && row('Controls', html`${words}`, shown.before !== undefined);
}
