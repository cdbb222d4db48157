import { jsonText } from '../model/inert.ts';
import type { Format } from './format.ts';

/** The report as it is (docs/report.schema.json). */
export const renderJson: Format = (report) => jsonText(report);
