/** Keys whose parts are known but whose compositions are too many to be learned from a sample: each kind is built by a template. */
import { keysOfTemplate } from './slots.ts';
import { owned, quoted, remarked, said } from './templates/described.ts';
import { asked, commanded, labelled } from './templates/requests.ts';

const templates = [asked, commanded, labelled, remarked, owned, said, quoted].map(keysOfTemplate);

/** The keys of all templates that cost exactly so much. */
export const keysOfTemplates = (cost: number): readonly string[] => templates.flatMap((keysAt) => keysAt(cost));
