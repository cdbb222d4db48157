import type { Format } from './format.ts';

/** The report as it is (docs/report.schema.json). */
export const renderJson: Format = (report) => `${JSON.stringify(report, undefined, 2)}\n`;
