import { defineConfig } from 'tsdown';
import { printedRules } from '../../scripts/printed-rules.ts';

/** How the measured program is bundled: as the package is. */
export default defineConfig({ format: 'esm', platform: 'node', dts: false, plugins: [printedRules] });
