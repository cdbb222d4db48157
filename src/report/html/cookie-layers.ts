import type { Finding, Proof } from '../../model/report.ts';
import { html, type Markup, prose } from './markup.ts';

type Cookie = NonNullable<Proof['cookie']>;

const PROTECTIONS: Readonly<Record<Cookie['protection'], string>> = {
  plain: 'neither signed nor encrypted',
  signed: 'signed, not encrypted',
  encrypted: 'encrypted',
  reference: 'the value itself',
  unclear: 'protection not known',
};

/** A cookie from the outside in: its header, its format with what protects it, each layer, and what lies in the innermost. */
export function cookieLayers({ location, proof }: Finding, cookie: Cookie): Markup {
  const { format, protection, key, layers = [] } = cookie;
  const inside = layers.filter((layer) => !layer.startsWith('$'));
  const boxes: Markup[] = [
    html`Set-Cookie <code>${location.name ?? ''}</code>`,
    html`${format === 'unknown' ? 'format not recognised' : format}: ${PROTECTIONS[protection]}${key !== undefined && html`; the signing key is known: ${prose(key)}`}`,
    ...inside.map((layer) => html`${layer}`),
    ...(proof.secret === undefined
      ? []
      : [
          html`${location.pointer !== undefined && location.pointer !== '' && html`<code>${location.pointer}</code> = `}<code>${proof.secret.masked}</code>`,
        ]),
  ];
  return boxes.reduceRight<Markup>((inner, box) => html`<div class="layer">${box}${inner}</div>`, html``);
}
