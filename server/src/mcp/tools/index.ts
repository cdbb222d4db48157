import type { Tool } from '../tool.ts';
import { compareScansTool } from './compare-scans.ts';
import { getFindingTool } from './get-finding.ts';
import { inspectCookieTool } from './inspect-cookie.ts';
import { listFindingsTool } from './list-findings.ts';
import { readGuideTool } from './read-guide.ts';
import { scanTool } from './scan.ts';
import { scanStatusTool } from './scan-status.ts';
import { verifyFindingTool } from './verify-finding.ts';

/** All tools, in the order in which they are listed. */
export const tools: readonly Tool[] = [
  scanTool,
  scanStatusTool,
  listFindingsTool,
  getFindingTool,
  compareScansTool,
  verifyFindingTool,
  inspectCookieTool,
  readGuideTool,
];
